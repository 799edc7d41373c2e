package uk.sidebyside.needs.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.sidebyside.needs.rules.AgeBands;
import uk.sidebyside.needs.rules.Figure;
import uk.sidebyside.needs.rules.Figure.Slice;
import uk.sidebyside.needs.rules.Phase;

/**
 * A part of a table that a map can show. The parts are fixed: years of age are added up to the two phases, and everything
 * else is shown as the table has it.
 *
 * @param key in the address; blank where the table has one part only
 */
record Cut(String key, String label, Predicate<Slice> holds) {

    static List<Cut> of(List<Figure> figures, AgeBands ages) {
        Set<Slice> slices = new LinkedHashSet<>();
        figures.forEach(figure -> slices.add(figure.slice()));
        if (slices.size() <= 1) {
            return List.of(
                    new Cut("", slices.stream().findFirst().map(Cut::label).orElse(""), slice -> true));
        }
        if (slices.stream().allMatch(slice -> slice.years() >= 0)) {
            return Arrays.stream(Phase.values())
                    .map(phase -> new Cut(
                            phase.name(), "Ages " + ages.label(phase) + " (phase " + phase + ")", slice -> ages.phaseOf(
                                            slice.years())
                                    .filter(phase::equals)
                                    .isPresent()))
                    .toList();
        }
        List<Cut> cuts = new ArrayList<>();
        slices.forEach(slice -> cuts.add(new Cut(String.valueOf(cuts.size() + 1), label(slice), slice::equals)));
        return cuts;
    }

    /** As "Ages 0 to 4, autism, special school". */
    static String label(Slice slice) {
        String age = slice.age().isEmpty()
                ? ""
                : Character.isDigit(slice.age().charAt(0)) ? "Ages " + slice.age() : slice.age();
        return String.join(
                ", ",
                Stream.of(age, slice.need(), slice.setting())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
