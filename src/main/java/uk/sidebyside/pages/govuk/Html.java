package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The few expressions that nearly every component's template needs. */
public final class Html {
    private Html() {}

    /** Names of classes or ids in one attribute; null, which leaves the attribute out, when there is none. */
    public static @Nullable String join(@Nullable String... names) {
        String joined = Arrays.stream(names)
                .filter(Objects::nonNull)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    public static boolean has(@Nullable Content content) {
        return content != null && !content.isEmptyContent();
    }

    public static boolean has(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    public static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }

    public static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The start of a heading, for components that let the page choose its level. */
    public static String heading(int level, @Nullable String classes, @Nullable String id) {
        Attributes attributes = Attributes.NONE;
        if (has(classes)) {
            attributes = attributes.with("class", classes);
        }
        if (has(id)) {
            attributes = attributes.with("id", id);
        }
        return "<h" + level + attributes + ">";
    }

    public static String headingEnd(int level) {
        return "</h" + level + ">";
    }
}
