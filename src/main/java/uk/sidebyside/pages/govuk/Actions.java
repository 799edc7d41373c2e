package uk.sidebyside.pages.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links of a row or card. */
public record Actions(List<Action> items, @Nullable String classes) {
    public static final Actions NONE = new Actions(List.of(), null);

    public Actions {
        items = List.copyOf(items);
    }

    public static Actions of(Action... items) {
        return new Actions(List.of(items), null);
    }
}
