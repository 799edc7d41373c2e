package uk.sidebyside.audits.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small frameworks for the tests of rules: three indicators on three levels and one that stands apart. */
final class Small {
    static final Scale ROWS = new Scale(
            "rows",
            "Rows",
            List.of(
                    new Level("low", "Low", "", false),
                    new Level("middle", "Middle", "", false),
                    new Level("high", "High", "", false),
                    new Level("none", "Not applicable", "", true)));
    static final Scale WHOLE = new Scale(
            "whole",
            "Whole",
            List.of(
                    new Level("poor", "Poor", "", false),
                    new Level("fine", "Fine", "", false),
                    new Level("great", "Great", "", false),
                    new Level("unsaid", "Unsaid", "", true)));

    private Small() {}

    static Indicator indicator(String key, int weight, @Nullable AskedIf askedIf) {
        return new Indicator(key, "", "Is " + key + " so?", "rows", weight, Map.of(), List.of(), askedIf);
    }

    static OutcomeRule otherwise(String suggest) {
        return new OutcomeRule(OutcomeRule.When.OTHERWISE, List.of(), 0, List.of(), suggest);
    }

    static OutcomeRule rule(OutcomeRule.When when, int atLeast, String suggest, String... at) {
        return new OutcomeRule(when, List.of(at), atLeast, List.of(), suggest);
    }

    static Framework of(List<Indicator> indicators, OutcomeRule... rules) {
        return of(
                List.of(ROWS, WHOLE),
                List.of(new Standard("one", "1", "", "One", "", indicators)),
                List.of(rules),
                Subject.SERVICE,
                null);
    }

    static Framework of(
            List<Scale> scales,
            List<Standard> standards,
            List<OutcomeRule> rules,
            Subject subject,
            @Nullable LocalDate until) {
        return new Framework(
                "small",
                1,
                "Small",
                "It is small.",
                subject,
                LocalDate.of(2026, 1, 1),
                until,
                "Us",
                List.of("Families"),
                "",
                12,
                scales,
                "rows",
                "whole",
                standards,
                rules);
    }

    /** a, b and c, with weights 1, 2 and 3. */
    static Framework three(OutcomeRule... rules) {
        return of(List.of(indicator("a", 1, null), indicator("b", 2, null), indicator("c", 3, null)), rules);
    }
}
