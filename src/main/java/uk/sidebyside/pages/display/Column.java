package uk.sidebyside.pages.display;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table that the reader can sort by following a link.
 *
 * @param sortHref the page sorted by this column, or the other way round if it is already; null if it can't be sorted
 */
public record Column(String text, @Nullable String sortHref, Order order, boolean numeric) {

    /** How the table is sorted by this column now. */
    public enum Order {
        NONE("none", ""),
        ASCENDING("ascending", "▲"),
        DESCENDING("descending", "▼");

        private final String aria;
        private final String sign;

        Order(String aria, String sign) {
            this.aria = aria;
            this.sign = sign;
        }

        public String aria() {
            return aria;
        }

        public String sign() {
            return sign;
        }
    }

    public static Column plain(String text) {
        return new Column(text, null, Order.NONE, false);
    }

    public static Column sortable(String text, String sortHref, Order order) {
        return new Column(text, sortHref, order, false);
    }

    public Column asNumber() {
        return new Column(text, sortHref, order, true);
    }
}
