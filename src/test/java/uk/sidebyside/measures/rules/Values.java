package uk.sidebyside.measures.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Series as tests write them, and marks as they read them. */
final class Values {
    private Values() {}

    static List<Double> of(String numbers) {
        return Arrays.stream(numbers.strip().split("[ ,]+"))
                .map(Double::valueOf)
                .toList();
    }

    /** A letter a point: o outside, t trend, n near a limit, s one side, large where it is high; a dot for usual variation. */
    static String marks(List<@Nullable SpecialCause> causes) {
        return causes.stream()
                .map(cause -> {
                    if (cause == null) {
                        return ".";
                    }
                    String letter =
                            switch (cause.rule()) {
                                case OUTSIDE -> "o";
                                case TREND -> "t";
                                case NEAR_A_LIMIT -> "n";
                                case ONE_SIDE -> "s";
                            };
                    return cause.high() ? letter.toUpperCase(java.util.Locale.ROOT) : letter;
                })
                .collect(Collectors.joining());
    }
}
