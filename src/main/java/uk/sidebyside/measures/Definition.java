package uk.sidebyside.measures;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Refresh;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.rules.Direction;

/**
 * What somebody says that a measure is. Of a figure that is a share of nothing the words of numerator and denominator are blank.
 *
 * @param source the source of facts; given exactly where it is counted
 */
public record Definition(
        String name,
        String definition,
        String numeratorWords,
        String denominatorWords,
        Unit unit,
        Direction direction,
        FedBy fedBy,
        @Nullable SourceKey source,
        String sourceWords,
        @Nullable SeatId owner,
        Refresh refresh,
        String qualityNote,
        String legalBasis,
        Accountability accountability,
        Audience audience,
        String story) {

    /** Of a measure as it stands. */
    public static Definition of(Measure measure) {
        return new Definition(
                measure.name(),
                measure.definition(),
                measure.numeratorWords(),
                measure.denominatorWords(),
                measure.unit(),
                measure.direction(),
                measure.fedBy(),
                measure.source(),
                measure.sourceWords(),
                measure.owner(),
                measure.refresh(),
                measure.qualityNote(),
                measure.legalBasis(),
                measure.accountability(),
                measure.audience(),
                measure.story());
    }

    /** A measure that people report, of which no more is known than its name. */
    public static Definition typed(String name, Unit unit) {
        return new Definition(
                name,
                "",
                "",
                "",
                unit,
                Direction.HIGHER,
                FedBy.TYPED,
                null,
                "",
                null,
                Refresh.MONTHLY,
                "",
                "",
                Accountability.HOW_WELL,
                Audience.PUBLIC,
                "");
    }
}
