package uk.sidebyside.measures.published;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A release of published statistics that was loaded.
 *
 * @param release its reporting year
 * @param datedOn when it was published, or its files last corrected
 * @param figures how many figures this load brought or changed
 * @param leftOut how many of them were left out
 */
public record PublishedLoad(
        int release,
        String title,
        LocalDate datedOn,
        String licence,
        String source,
        String fileName,
        Instant loadedAt,
        int figures,
        int leftOut) {}
