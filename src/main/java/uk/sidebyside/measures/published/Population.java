package uk.sidebyside.measures.published;

import java.util.List;
import java.util.Optional;

/**
 * How many people live in a council area, by year of age from 0 to 25, as far as the program has figures: so far of York
 * alone, for the middle of 2020.
 */
public final class Population {
    public static final String SOURCE = "Office for National Statistics, mid-year estimates for small areas";
    public static final String LICENCE = "Open Government Licence v3.0";

    private static final List<OfAge> ALL = Resource.rows("population.csv").stream()
            .map(row -> new OfAge(
                    row.getField("area"),
                    Integer.parseInt(row.getField("year")),
                    Integer.parseInt(row.getField("age")),
                    Long.parseLong(row.getField("people"))))
            .toList();

    private Population() {}

    private record OfAge(String area, int year, int age, long people) {}

    /** @param year in whose middle they were estimated */
    public record People(int year, long count) {}

    /** @return empty where the area's population is not known */
    public static Optional<People> of(String area, int from, int to) {
        List<OfAge> its = ALL.stream()
                .filter(one -> one.area().equals(area) && one.age() >= from && one.age() <= to)
                .toList();
        return its.isEmpty()
                ? Optional.empty()
                : Optional.of(new People(
                        its.getFirst().year(),
                        its.stream().mapToLong(OfAge::people).sum()));
    }
}
