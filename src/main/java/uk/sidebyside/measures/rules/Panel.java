package uk.sidebyside.measures.rules;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One measure of many areas by year. A year that nobody knows is not in it; an area whose edges changed is two areas.
 *
 * @param areas by their code
 */
public record Panel(Map<String, NavigableMap<Integer, Double>> areas) {

    public Panel {
        Map<String, NavigableMap<Integer, Double>> copy = new TreeMap<>();
        areas.forEach((code, values) -> copy.put(code, new TreeMap<>(values)));
        areas = copy;
    }

    NavigableMap<Integer, Double> of(String area) {
        return areas.getOrDefault(area, new TreeMap<>());
    }

    int firstYear() {
        return areas.values().stream()
                .filter(values -> !values.isEmpty())
                .mapToInt(NavigableMap::firstKey)
                .min()
                .orElse(0);
    }

    public int lastYear() {
        return areas.values().stream()
                .filter(values -> !values.isEmpty())
                .mapToInt(NavigableMap::lastKey)
                .max()
                .orElse(0);
    }
}
