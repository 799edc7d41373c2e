package uk.sidebyside.plan.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the constants of the code are written in a progress key's file: lower case, joined by hyphens. */
final class Words {

    private Words() {}

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> kebab(constant).equals(word))
                .findFirst();
    }
}
