package uk.sidebyside.audits.quality;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was drawn, known by its reference.
 *
 * @param number its place in the sample, from 1
 * @param part the part of the list that it belongs to; may be blank
 * @param digest by which it was drawn
 * @param twice whether two people mark it
 * @param subject its pseudonym in the ledger of facts
 * @param openedAt when the last of its marks came in, and all could be read; null until then
 */
public record SampledPlan(
        SampledPlanId id,
        SampleId sample,
        int number,
        String reference,
        String part,
        String digest,
        boolean twice,
        UUID subject,
        @Nullable Instant openedAt) {

    public boolean open() {
        return openedAt != null;
    }

    /** Its page. */
    public String at() {
        return "/audits/plans/plan/" + id.value();
    }
}
