package uk.sidebyside.audits.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules of a framework suggest for the whole (AMB-6). A person decides, and says why where they decide otherwise.
 */
public final class SuggestOutcome {

    private SuggestOutcome() {}

    /** @param level of the scale for the whole */
    public record Suggestion(Level level, OutcomeRule rule) {}

    /**
     * @param levels what was judged, by the keys of indicators
     * @return empty while an indicator that is asked has no level
     */
    public static Optional<Suggestion> of(Framework framework, Map<String, String> levels) {
        if (!Asked.open(framework, levels).isEmpty()) {
            return Optional.empty();
        }
        List<Indicator> asked = Asked.of(framework, levels);
        return framework.outcome().stream()
                .filter(rule -> holds(framework, rule, asked, levels))
                .findFirst()
                .flatMap(rule -> framework.whole().find(rule.suggest()).map(level -> new Suggestion(level, rule)));
    }

    private static boolean holds(
            Framework framework, OutcomeRule rule, List<Indicator> asked, Map<String, String> levels) {
        List<Indicator> counted = asked.stream()
                .filter(one -> rule.among().isEmpty() || rule.among().contains(one.key()))
                .filter(one -> framework.scaleOf(one).place(level(levels, one)) > 0)
                .toList();
        List<Indicator> there = counted.stream()
                .filter(one -> rule.at().contains(level(levels, one)))
                .toList();
        return switch (rule.when()) {
            case ANY -> !there.isEmpty();
            case ALL -> !counted.isEmpty() && there.size() == counted.size();
            case SHARE -> !counted.isEmpty() && 100L * weight(there) >= (long) rule.atLeast() * weight(counted);
            case NUMBER -> there.size() >= rule.atLeast();
            case OTHERWISE -> true;
        };
    }

    private static String level(Map<String, String> levels, Indicator indicator) {
        return levels.getOrDefault(indicator.key(), "");
    }

    private static int weight(List<Indicator> indicators) {
        return indicators.stream().mapToInt(Indicator::weight).sum();
    }
}
