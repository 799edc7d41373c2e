package uk.sidebyside.measures;

import java.util.Locale;

/** How a constant is written in the database and in files: {@code at-least}. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E read(Class<E> kind, String code) {
        return Enum.valueOf(kind, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
