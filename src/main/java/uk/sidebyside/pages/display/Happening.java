package uk.sidebyside.pages.display;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in a timeline.
 *
 * @param when the day as people say it, like "22 November 2026"
 * @param datetime the same for machines, like "2026-11-22"
 * @param by who did it, by role and organisation
 */
public record Happening(
        String when,
        String datetime,
        String title,
        @Nullable String by,
        @Nullable Content content) {}
