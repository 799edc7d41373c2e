package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.assessments.DateChange;

/**
 * What the council owes a family and has not done in time.
 *
 * @param about whom or what, in a few words; blank where that needs no saying
 * @param since its last day
 * @param why in the words that were written with a later day; blank where nobody has said
 * @param excuse what was written down as a reason that the law allows, in plain words; blank where nothing was
 * @param newDay the new day that was said and has not passed; blank where there is none
 */
public record LateNow(String what, String about, String since, String why, String excuse, String newDay) {
    /** @param moved the days that were told instead, the oldest first */
    static LateNow of(
            String what, String about, LocalDate due, List<DateChange> moved, String excuse, LocalDate today) {
        return new LateNow(
                what,
                about,
                CaseWords.day(due),
                moved.reversed().stream()
                        .filter(change -> change.newOn().isAfter(due))
                        .map(DateChange::reason)
                        .findFirst()
                        .orElse(""),
                excuse,
                moved.isEmpty() || moved.getLast().newOn().isBefore(today)
                        ? ""
                        : CaseWords.day(moved.getLast().newOn()));
    }
}
