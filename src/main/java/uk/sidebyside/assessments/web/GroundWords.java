package uk.sidebyside.assessments.web;

import uk.sidebyside.assessments.rules.Ground;

/** What a ground is called where it is chosen. */
final class GroundWords {
    private GroundWords() {}

    /** Why the council was late, to the family: what happened, and nothing of what shows it. */
    static String told(Ground ground) {
        return switch (ground) {
            case SCHOOL_CLOSED -> "The school or college was closed for 4 weeks or more when we asked it.";
            case EARLY_YEARS_CLOSED -> "The nursery was closed for 4 weeks or more when we asked it.";
            case PERSONAL_CIRCUMSTANCES -> "Something out of the ordinary happened in your family.";
            case ABSENT_FOUR_WEEKS -> "You were away from the area for 4 weeks in a row.";
            case ABSENT_TWO_WEEKS -> "You were away from the area for 2 weeks in a row.";
            case MISSED_APPOINTMENT -> "An appointment for a test was missed.";
        };
    }

    static String of(Ground ground) {
        return switch (ground) {
            case SCHOOL_CLOSED -> "A school or college was closed for 4 weeks or more when it was asked";
            case EARLY_YEARS_CLOSED -> "A nursery was closed for 4 weeks or more when it was asked";
            case PERSONAL_CIRCUMSTANCES ->
                "Something exceptional happened to the child, the parent or the young person";
            case ABSENT_FOUR_WEEKS -> "They were away from the area for 4 weeks in a row";
            case ABSENT_TWO_WEEKS -> "They were away for 2 weeks in a row, and the appeal is not opposed";
            case MISSED_APPOINTMENT -> "The child missed an appointment that the body had made";
        };
    }
}
