package uk.sidebyside.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day that a family was told and that moved. The day that the law sets stays beside it.
 *
 * @param duty key of the clock, like {@code C07}
 * @param oldOn the day that was said before: at first, that of the law
 * @param reason in words for the family
 */
public record DateChange(
        UUID id,
        UUID submission,
        CaseId of,
        String duty,
        LocalDate oldOn,
        LocalDate newOn,
        String reason,
        String recordedAs,
        Instant recordedAt) {}
