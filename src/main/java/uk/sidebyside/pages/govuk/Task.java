package uk.sidebyside.pages.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A row of a task list: what is to be done and how far it is. Without an address it can't be started yet. */
public record Task(
        Content title,
        @Nullable String titleClasses,
        @Nullable String href,
        @Nullable Content hint,
        @Nullable Tag tag,
        @Nullable Content status,
        @Nullable String statusClasses,
        @Nullable String classes) {

    public static Task completed(String title, String href) {
        return new Task(Words.of(title), null, href, null, null, Words.of("Completed"), null, null);
    }

    public static Task notYetStarted(String title, String href) {
        return new Task(Words.of(title), null, href, null, Tag.of("Not yet started", "blue"), null, null, null);
    }

    public static Task cannotStartYet(String title) {
        return new Task(
                Words.of(title),
                null,
                null,
                null,
                null,
                Words.of("Cannot start yet"),
                "govuk-task-list__status--cannot-start-yet",
                null);
    }

    public Task withHint(String text) {
        return new Task(title, titleClasses, href, Words.of(text), tag, status, statusClasses, classes);
    }
}
