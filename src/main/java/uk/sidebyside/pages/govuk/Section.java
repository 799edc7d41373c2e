package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A part of an accordion. */
public record Section(
        Content heading,
        @Nullable Content summary,
        @Nullable Content content,
        @Nullable String text,
        boolean expanded) {

    public static Section of(String heading, Content content) {
        return new Section(Words.of(heading), null, content, null, false);
    }

    public Section withSummary(String line) {
        return new Section(heading, Words.of(line), content, text, expanded);
    }
}
