package uk.sidebyside.needs.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.needs.rules.Figure.Slice;

/** Adds figures of small areas up to wards. A ward of which a part is missing has no total. */
final class WardTotals {
    private final AreaCodes codes;
    private final Map<Ward, Sum> sums = new LinkedHashMap<>();

    private record Ward(String code, Slice slice) {}

    private static final class Sum {
        private final Set<String> parts = new HashSet<>();
        private @Nullable BigDecimal value = BigDecimal.ZERO;
        private @Nullable BigDecimal outOf = BigDecimal.ZERO;

        void add(Figure figure) {
            value = plus(value, figure.value());
            outOf = plus(outOf, figure.outOf());
        }

        /** What is added to something unknown is unknown. */
        private static @Nullable BigDecimal plus(@Nullable BigDecimal sum, @Nullable BigDecimal more) {
            return sum == null || more == null ? null : sum.add(more);
        }
    }

    WardTotals(AreaCodes codes) {
        this.codes = codes;
    }

    /** @param part the code of the small area, in use or of 2011; the figure bears the code of the ward */
    void add(String part, Figure figure) {
        Sum sum = sums.computeIfAbsent(new Ward(figure.code(), figure.slice()), ward -> new Sum());
        sum.add(figure);
        AreaCodes.Retired retired = codes.retired().get(part);
        sum.parts.addAll(retired == null ? List.of(part) : retired.became());
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        sums.forEach((ward, sum) -> {
            if (sum.parts.size() == size(ward)) {
                figures.add(new Figure(ward.code(), ward.slice(), sum.value, sum.outOf));
            }
        });
        return figures;
    }

    List<String> incomplete() {
        Set<String> words = new java.util.LinkedHashSet<>();
        sums.forEach((ward, sum) -> {
            if (sum.parts.size() != size(ward)) {
                words.add("The ward " + codes.wards().get(ward.code()) + " has no total, since only " + sum.parts.size()
                        + " of its " + size(ward) + " small areas have a figure.");
            }
        });
        return List.copyOf(words);
    }

    private int size(Ward ward) {
        return codes.sizes().getOrDefault(ward.code(), 0);
    }
}
