package uk.sidebyside.voice.rules;

import java.time.LocalDate;
import uk.sidebyside.shared.WorkingDays;

/** Days that are promised where nobody agreed on another. */
public final class Promises {
    private Promises() {}

    /** @param workingDays as the area sets it */
    public static LocalDate tellBackBy(LocalDate givenOn, int workingDays) {
        return WorkingDays.after(givenOn, workingDays);
    }

    /** The last day on which a receipt opens. */
    public static LocalDate receiptUntil(LocalDate givenOn, int months) {
        return givenOn.plusMonths(months);
    }

    public static boolean open(LocalDate lastDay, LocalDate today) {
        return !today.isAfter(lastDay);
    }
}
