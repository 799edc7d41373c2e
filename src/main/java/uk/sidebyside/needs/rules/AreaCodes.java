package uk.sidebyside.needs.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The official codes of one council: those in use, and those that are not any more.
 *
 * @param council as E06000014
 * @param wards code and name of each ward
 * @param small code and ward of each small area (LSOA) in use
 * @param retired what became of each small area of an earlier census
 */
public record AreaCodes(
        String council, Map<String, String> wards, Map<String, String> small, Map<String, Retired> retired) {

    /**
     * @param split whether it was divided and nothing else happened: what it became is then all of it and no more
     * @param became the small areas that it became, of which none has exactly its bounds
     */
    public record Retired(String code, String name, boolean split, List<String> became) {
        public Retired {
            became = List.copyOf(became);
        }
    }

    /** What a figure is about. */
    public enum Level {
        LSOA,
        WARD,
        COUNCIL
    }

    public AreaCodes {
        wards = Map.copyOf(wards);
        small = Map.copyOf(small);
        retired = Map.copyOf(retired);
    }

    /** The codes of a level that figures may have, in their order. */
    public List<String> inUse(Level level) {
        return switch (level) {
            case LSOA -> List.copyOf(new TreeSet<>(small.keySet()));
            case WARD -> List.copyOf(new TreeSet<>(wards.keySet()));
            case COUNCIL -> List.of(council);
        };
    }

    /** The ward in which all lies that a retired area was divided into; empty where that can't be said. */
    public Optional<String> wardOf(Retired area) {
        if (!area.split()) {
            return Optional.empty();
        }
        List<String> in = area.became().stream().map(small::get).distinct().toList();
        return in.size() == 1 ? Optional.ofNullable(in.getFirst()) : Optional.empty();
    }

    /** How many small areas each ward has. */
    public Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        small.values().forEach(ward -> sizes.merge(ward, 1, Integer::sum));
        return sizes;
    }
}
