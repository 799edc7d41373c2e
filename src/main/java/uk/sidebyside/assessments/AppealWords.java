package uk.sidebyside.assessments;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.sidebyside.assessments.rules.Certainty;
import uk.sidebyside.assessments.rules.DisputeState;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;

/** By when a family appeals, in the same words on its page and in its letters. */
public final class AppealWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private AppealWords() {}

    public static String tribunal(Due due, DisputeState dispute) {
        return "The tribunal must have your appeal by " + DAY.format(due.on())
                + (dispute == DisputeState.CERTIFIED
                        ? "."
                        : ", or within 1 month of the day on your certificate, if that is later.")
                + unsure(due);
    }

    public static String unsure(Due due) {
        return due.certainty() == Certainty.UNCHECKED ? " This day is not certain. Ask before you rely on it." : "";
    }
}
