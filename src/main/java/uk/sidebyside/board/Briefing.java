package uk.sidebyside.board;

import java.time.LocalDate;

/**
 * Who was told what and when.
 *
 * @param audience in the area's own words, as "Parents and carers"
 * @param material what was handed out or shown; files and links are attached as evidence
 * @param questions what was asked; blank where nothing was
 */
public record Briefing(
        BriefingId id,
        LocalDate givenOn,
        String audience,
        String subject,
        String givenBy,
        String material,
        String questions) {}
