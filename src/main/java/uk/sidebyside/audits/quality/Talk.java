package uk.sidebyside.audits.quality;

import java.time.LocalDate;

/**
 * A talk about different marks.
 *
 * @param indicator what it was about; blank for the outcome of the whole
 * @param level what they agreed on
 * @param present the posts that were there
 * @param ledAs the post that led it, which had marked neither
 */
public record Talk(
        SampledPlanId plan,
        String indicator,
        String level,
        String words,
        String present,
        LocalDate heldOn,
        String ledAs,
        int version) {}
