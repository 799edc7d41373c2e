package uk.sidebyside.measures.ledger;

import java.util.regex.Pattern;

/** Names what facts are about, as {@code plan.overdue}: the module that owns the records, then the figure. Never changes. */
public record SourceKey(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*");

    public SourceKey {
        if (!SHAPE.matcher(value).matches() || value.length() > 60) {
            throw new IllegalArgumentException("A source is module.figure, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
