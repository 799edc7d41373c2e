package uk.sidebyside.measures;

import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.rules.Mark;

/** Why a figure is not shown as it is, as people read it. */
public final class PublicWords {

    private PublicWords() {}

    /** Blank where there is nothing to say. */
    public static String of(Mark mark, Unit unit) {
        return switch (mark) {
            case SHOWN -> "";
            case TOO_FEW_FOR_A_PERCENTAGE -> "Of fewer than 10, so a percentage says little.";
            case ROUNDED -> "Rounded. Its numbers are not shown, because one is fewer than 5.";
            case FEWER_THAN_5 ->
                unit == Unit.PERCENT ? "Not shown, because a number in it is fewer than 5." : "Fewer than 5";
            case KEPT_BACK -> "Not shown, so that a number beside it that is fewer than 5 stays private.";
            case NOT_BROKEN_DOWN -> "Not told apart for this time, so that small numbers stay private.";
            case NOT_REPORTED -> "Not reported";
        };
    }
}
