package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** Plain text where a component takes content. It is escaped as it is written. */
public record Words(String text) implements Content {

    public static Words of(String text) {
        return new Words(text);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeUserContent(text);
    }

    @Override
    public boolean isEmptyContent() {
        return text.isEmpty();
    }
}
