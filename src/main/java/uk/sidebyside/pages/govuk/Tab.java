package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A tab and its panel; the panel repeats the heading. */
public record Tab(
        @Nullable String id,
        String label,
        @Nullable Content panel,
        @Nullable String panelText,
        Attributes attributes,
        Attributes panelAttributes) {

    public static Tab of(String id, String label, Content panel) {
        return new Tab(id, label, panel, null, Attributes.NONE, Attributes.NONE);
    }
}
