package uk.sidebyside.assessments.sen2;

import java.util.List;
import java.util.Set;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Kind;
import uk.sidebyside.assessments.sen2.format.Part;

/** Where the records of the return stand in our tables, and how their columns are called while a return is on its way in. */
final class ReturnTable {
    private ReturnTable() {}

    static String of(Part part) {
        return "assessments."
                + switch (part) {
                    case PERSON -> "ehc_case";
                    case REQUEST -> "request";
                    case ASSESSMENT -> "assessment";
                    case PLAN -> "plan";
                    case PLAN_DETAIL, PLACEMENT -> "placement";
                    case ACTIVE -> "upkeep";
                    case NEED -> "need";
                };
    }

    /** A request travels in one row with what it has at most one of, so each of those has a letter before its columns. */
    static String prefix(Part part) {
        return switch (part) {
            case ASSESSMENT -> "a_";
            case PLAN -> "p_";
            case ACTIVE -> "u_";
            default -> "";
        };
    }

    static String onItsWay(Field field) {
        return prefix(field.part()) + field.column();
    }

    static String type(Field field) {
        return field.kind() == Kind.DATE ? "date" : "text";
    }

    /** Those of which the file says something, be it that they are blank. */
    static List<Field> said(Part part, Set<Field> absent) {
        return part.fields().stream().filter(field -> !absent.contains(field)).toList();
    }
}
