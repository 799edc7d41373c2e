package uk.sidebyside.audits.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which indicators are asked, since some hang on how another was judged. */
public final class Asked {

    private Asked() {}

    /**
     * @param levels what was judged so far, by the keys of indicators
     * @return in the framework's order
     */
    public static List<Indicator> of(Framework framework, Map<String, String> levels) {
        Map<String, Indicator> all = new HashMap<>();
        framework.indicators().forEach(indicator -> all.put(indicator.key(), indicator));
        List<Indicator> asked = new ArrayList<>();
        for (Indicator indicator : framework.indicators()) {
            if (asked(indicator, all, levels, new HashSet<>())) {
                asked.add(indicator);
            }
        }
        return asked;
    }

    private static boolean asked(
            Indicator indicator, Map<String, Indicator> all, Map<String, String> levels, Set<String> seen) {
        AskedIf condition = indicator.askedIf();
        if (condition == null) {
            return true;
        }
        Indicator other = all.get(condition.indicator());
        return other != null
                && seen.add(indicator.key())
                && condition.levels().contains(levels.getOrDefault(other.key(), ""))
                && asked(other, all, levels, seen);
    }

    /** Those that are asked and were not judged yet, in the framework's order. */
    public static List<Indicator> open(Framework framework, Map<String, String> levels) {
        return of(framework, levels).stream()
                .filter(indicator -> !levels.containsKey(indicator.key()))
                .toList();
    }
}
