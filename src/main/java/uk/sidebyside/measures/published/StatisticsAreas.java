package uk.sidebyside.measures.published;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * England, its regions and councils as the statistics know them, with the codes that changed. Where only the code changed
 * the series goes on under the newer code; where councils were parted or joined it ends, and another begins.
 */
public final class StatisticsAreas {
    public static final String ENGLAND = "E92000001";
    private static final StatisticsAreas KNOWN = new StatisticsAreas();

    private final Map<String, StatisticsArea> byCode = new LinkedHashMap<>();
    private final Map<String, String> newer = new LinkedHashMap<>();
    private final List<Succession> successions = new ArrayList<>();
    private final Map<String, List<String>> neighbours = new LinkedHashMap<>();

    /** @param number the Department's number of a council; empty for others */
    public record StatisticsArea(String code, String number, String name, Level level, String region) {}

    public enum Level {
        NATIONAL,
        REGION,
        COUNCIL
    }

    /** @param same whether only the code changed */
    public record Succession(String from, String to, int since, boolean same, String words) {}

    private StatisticsAreas() {
        for (NamedCsvRecord row : Resource.rows("areas.csv")) {
            StatisticsArea area = new StatisticsArea(
                    row.getField("code"),
                    row.getField("number"),
                    row.getField("name"),
                    Level.valueOf(row.getField("level").toUpperCase(Locale.ROOT)),
                    row.getField("region"));
            byCode.put(area.code(), area);
        }
        for (NamedCsvRecord row : Resource.rows("successions.csv")) {
            Succession one = new Succession(
                    row.getField("from"),
                    row.getField("to"),
                    Integer.parseInt(row.getField("since")),
                    row.getField("kind").equals("same"),
                    row.getField("words"));
            successions.add(one);
            if (one.same()) {
                newer.put(one.from(), one.to());
            }
        }
        for (NamedCsvRecord row : Resource.rows("neighbours.csv")) {
            List<String> nearest = row.getFields().subList(1, row.getFieldCount());
            neighbours.put(
                    row.getField("code"),
                    nearest.stream().filter(code -> !code.isEmpty()).toList());
        }
    }

    public static StatisticsAreas known() {
        return KNOWN;
    }

    public Optional<StatisticsArea> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The code under which the series goes on. */
    public String current(String code) {
        return newer.getOrDefault(code, code);
    }

    public List<StatisticsArea> all() {
        return List.copyOf(byCode.values());
    }

    /** How many regions there are in England, or how many councils in a region today. */
    long within(String code) {
        Level parts = code.equals(ENGLAND) ? Level.REGION : Level.COUNCIL;
        return byCode.values().stream()
                .filter(area -> area.level() == parts
                        && (parts == Level.REGION || area.region().equals(code)))
                .filter(area -> successions.stream().noneMatch(one -> one.from().equals(area.code())))
                .count();
    }

    /** Councils that are most like this one, the nearest first; empty where nobody listed any. */
    public List<String> neighbours(String code) {
        return neighbours.getOrDefault(current(code), List.of());
    }

    /** What happened to an area's edges or code. */
    public List<Succession> successions(String code) {
        return successions.stream()
                .filter(one -> one.from().equals(code) || one.to().equals(code))
                .toList();
    }
}
