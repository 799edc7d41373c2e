package uk.sidebyside.plan;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureStanding;

/**
 * How one will know, in the plan's own words, and the measure of the area that shows it. Targets and figures are the measure's.
 *
 * @param line null for a measure of a whole outcome
 * @param outcome null for a measure of one line
 * @param measure the measure of the area that it points to
 * @param standing how that stands; null where it wasn't asked for, or is not there for the one who asks
 */
public record SuccessMeasure(
        SuccessMeasureId id,
        @Nullable LineId line,
        @Nullable OutcomeId outcome,
        String words,
        MeasureId measure,
        @Nullable MeasureStanding standing,
        int version) {

    SuccessMeasure with(@Nullable MeasureStanding now) {
        return new SuccessMeasure(id, line, outcome, words, measure, now, version);
    }
}
