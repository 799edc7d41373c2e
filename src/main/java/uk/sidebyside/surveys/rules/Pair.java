package uk.sidebyside.surveys.rules;

import org.jspecify.annotations.Nullable;

/**
 * What one group said at the start and at the end (R127). Answers are anonymous, so it is the group that changed, not each person.
 *
 * @param start null where nobody of the group was asked
 */
public record Pair(
        Respondent who,
        String question,
        @Nullable Tally start,
        @Nullable Tally exit) {

    /** How many more in a hundred said yes at the end; null where one of the two can't be shown. */
    public @Nullable Integer change() {
        Integer before = start == null ? null : start.percent();
        Integer after = exit == null ? null : exit.percent();
        return before == null || after == null ? null : after - before;
    }
}
