package uk.sidebyside.plan.rules;

import java.math.BigDecimal;

/** Whether a figure reaches its target: plain numbers by at least, "over" and "above" by more. */
public final class ReadingAgainstTarget {

    private ReadingAgainstTarget() {}

    /** @param over whether the target must be passed, not only reached */
    public static boolean met(BigDecimal figure, BigDecimal target, boolean over) {
        int comparison = figure.compareTo(target);
        return over ? comparison > 0 : comparison >= 0;
    }
}
