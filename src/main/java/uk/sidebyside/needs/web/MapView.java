package uk.sidebyside.needs.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.needs.FigureTables.Table;
import uk.sidebyside.needs.Geography;
import uk.sidebyside.needs.rules.AreaCodes.Level;
import uk.sidebyside.needs.rules.Figure;
import uk.sidebyside.needs.rules.FigureUnit;
import uk.sidebyside.needs.rules.Ramp;

/**
 * One figure for each area of a level: the shapes of a map and the rows of its table come from the same list, so neither can
 * show what the other does not.
 *
 * @param areas wards by name, small areas by ward and code
 */
public record MapView(Geography.Sheet sheet, FigureUnit unit, List<Place> areas, Ramp ramp) {

    /**
     * An area with its figure.
     *
     * @param number of a ward on the map; 0 for a small area
     * @param ward the name of the ward that a small area lies in; blank for a ward
     * @param value what the map shows: a share where the table says out of how many; null where there is none to show
     * @param hidden whether there is one that is too small to show
     * @param group the place of its group, 1 for the least; 0 where it has none
     */
    public record Place(
            Geography.Shape shape,
            int number,
            String ward,
            @Nullable Figure figure,
            @Nullable BigDecimal value,
            boolean hidden,
            int group) {

        public String name() {
            return shape.name();
        }
    }

    public MapView {
        areas = List.copyOf(areas);
    }

    /** @param figures the part of the table that is shown, several of one code being added up */
    static MapView of(Geography.Sheet sheet, Table table, List<Figure> figures) {
        FigureUnit unit = table.head().words().unit();
        Map<String, List<Figure>> byCode = new HashMap<>();
        figures.forEach(figure ->
                byCode.computeIfAbsent(figure.code(), code -> new ArrayList<>()).add(figure));
        Map<String, Figure> totals = new HashMap<>();
        byCode.forEach((code, parts) -> totals.put(code, Figure.together(code, parts)));
        Ramp ramp = Ramp.of(
                unit,
                totals.values().stream()
                        .map(total -> shown(unit, total))
                        .filter(Objects::nonNull)
                        .toList());
        Map<String, Integer> numbers = numbers(sheet);
        List<Place> areas = new ArrayList<>();
        for (Geography.Shape shape : sheet.of(table.head().words().level())) {
            Figure total = totals.get(shape.code());
            BigDecimal value = total == null ? null : shown(unit, total);
            String ward = sheet.codes().wards().getOrDefault(shape.ward(), "");
            int group = value == null ? 0 : ramp.groupOf(value);
            areas.add(new Place(
                    shape,
                    numbers.getOrDefault(shape.code(), 0),
                    ward,
                    total,
                    value,
                    total != null && total.hidden(),
                    group));
        }
        areas.sort(
                Comparator.comparing(Place::ward).thenComparing(Place::number).thenComparing(place -> place.shape()
                        .code()));
        return new MapView(sheet, unit, areas, ramp);
    }

    /** Wards by name, counted from 1. */
    private static Map<String, Integer> numbers(Geography.Sheet sheet) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        sheet.of(Level.WARD).stream()
                .sorted(Comparator.comparing(Geography.Shape::name))
                .forEach(ward -> numbers.put(ward.code(), numbers.size() + 1));
        return numbers;
    }

    /** A share of a whole in per cent with one decimal, or the figure itself. */
    private static @Nullable BigDecimal shown(FigureUnit unit, Figure total) {
        BigDecimal value = total.value();
        BigDecimal outOf = total.outOf();
        if (value == null || unit != FigureUnit.PEOPLE || outOf == null || outOf.signum() == 0) {
            return value;
        }
        return value.multiply(BigDecimal.valueOf(100)).divide(outOf, 1, RoundingMode.HALF_UP);
    }

    /** The wards that numbers stand for on the map. */
    public List<Place> wards() {
        Map<String, Integer> numbers = numbers(sheet);
        return sheet.of(Level.WARD).stream()
                .sorted(Comparator.comparing(Geography.Shape::name))
                .map(ward -> new Place(ward, numbers.getOrDefault(ward.code(), 0), "", null, null, false, 0))
                .toList();
    }

    public boolean share() {
        return unit == FigureUnit.PEOPLE
                && areas.stream()
                        .anyMatch(place ->
                                place.figure() != null && place.figure().outOf() != null);
    }

    public long inGroup(int group) {
        return areas.stream().filter(place -> place.group() == group).count();
    }

    public long hidden() {
        return areas.stream().filter(Place::hidden).count();
    }

    public long without() {
        return areas.stream().filter(place -> place.figure() == null).count();
    }

    /** The area with the most; null where no figure is shown. */
    public @Nullable Place most() {
        return areas.stream()
                .filter(place -> place.value() != null)
                .max(Comparator.comparing(place -> Objects.requireNonNull(place.value())))
                .orElse(null);
    }

    public @Nullable Place least() {
        return areas.stream()
                .filter(place -> place.value() != null)
                .min(Comparator.comparing(place -> Objects.requireNonNull(place.value())))
                .orElse(null);
    }
}
