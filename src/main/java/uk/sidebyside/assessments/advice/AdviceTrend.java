package uk.sidebyside.assessments.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.sidebyside.assessments.advice.rules.AdviceCounts;
import uk.sidebyside.assessments.advice.rules.Span;

/**
 * Advice of one profession of one body, over time.
 *
 * @param counts by the first day of each time; a time in which nothing was due has none
 */
public record AdviceTrend(String body, String profession, Map<LocalDate, AdviceCounts> counts) {
    public AdviceTrend {
        counts = Map.copyOf(counts);
    }

    public String title() {
        return profession + ", " + body;
    }

    public AdviceCounts in(LocalDate first) {
        return counts.getOrDefault(first, AdviceCounts.NONE);
    }

    /** The last year of whole times, or the year before it. */
    public AdviceCounts year(Span span, LocalDate today, boolean before) {
        List<LocalDate> shown = span.shown(today);
        int end = shown.size() - 1 - (before ? span.aYear() : 0);
        return shown.subList(end - span.aYear(), end).stream()
                .map(this::in)
                .reduce(AdviceCounts.NONE, AdviceCounts::plus);
    }
}
