package uk.sidebyside.pages.govuk;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * More HTML attributes for a component, already escaped: {@code Attributes.of("data-area", slug).flag("hidden")}. A
 * template writes them with {@code $unsafe{…}}, which is safe because names are checked and values escaped here.
 */
public final class Attributes {
    public static final Attributes NONE = new Attributes("");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.:-]*");

    private final String html;

    private Attributes(String html) {
        this.html = html;
    }

    public static Attributes of(String name, @Nullable String value) {
        return NONE.with(name, value);
    }

    /** A missing value gives an empty one. */
    public Attributes with(String name, @Nullable String value) {
        return new Attributes(html + " " + checked(name) + "=\"" + escaped(value == null ? "" : value) + "\"");
    }

    public Attributes withIf(boolean condition, String name, String value) {
        return condition ? with(name, value) : this;
    }

    /** An attribute without a value, like {@code hidden}. */
    public Attributes flag(String name) {
        return new Attributes(html + " " + checked(name));
    }

    public Attributes and(Attributes others) {
        return new Attributes(html + others.html);
    }

    /** The attributes as HTML, each after a space. */
    @Override
    public String toString() {
        return html;
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name of an attribute: '" + name + "'");
        }
        return name;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
