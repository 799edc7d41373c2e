package uk.sidebyside.needs;

import java.time.LocalDate;

/**
 * What a section of the needs assessment found, in a sentence.
 *
 * @param number the same for as long as the finding is there; unique in the area
 * @param resource what it rests on
 * @param foundOn the day that its figures are of
 * @param mayWrite whether whoever asks may write it
 */
public record NeedsFinding(
        NeedsFindingId id,
        SectionId section,
        int number,
        String words,
        ResourceId resource,
        String resourceTitle,
        LocalDate foundOn,
        boolean mayWrite,
        int version) {}
