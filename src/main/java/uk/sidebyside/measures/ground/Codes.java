package uk.sidebyside.measures.ground;

import java.util.Locale;

/** How a constant is written in the database and in files: {@code at-least}. */
public final class Codes {

    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static <E extends Enum<E>> E read(Class<E> kind, String code) {
        return Enum.valueOf(kind, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
