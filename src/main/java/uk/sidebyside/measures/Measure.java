package uk.sidebyside.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.rules.Direction;

/**
 * What is measured, in plain words, and where its figures come from.
 *
 * @param key of its address, never changes
 * @param source the source of facts that it is counted from; null where its figures are typed or imported
 * @param sourceWords where figures come from, as people say it
 * @param owner the post that answers for it
 * @param story the story behind the figures, written by people
 * @param retiredOn the last day on which it was looked after; null while it is
 */
public record Measure(
        MeasureId id,
        String key,
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
        String story,
        int position,
        @Nullable LocalDate retiredOn,
        int version) {

    /** What kind of figure it is; a milestone is 1 once it is there. */
    public enum Unit {
        /** From 0 to 100, of a whole. */
        PERCENT,
        COUNT,
        /** Per cent more or less than a baseline. */
        CHANGE,
        MILESTONE
    }

    public enum FedBy {
        /** From the facts that the work leaves behind. */
        COUNTED,
        TYPED,
        /** From a file that somebody else published. */
        IMPORTED
    }

    public enum Refresh {
        DAILY,
        MONTHLY,
        QUARTERLY,
        TERMLY,
        YEARLY,
        ONCE;

        /** So seldom that a few years hold hardly any figures: it is shown as far back as the public tables reach. */
        public boolean seldom() {
            return this == TERMLY || this == YEARLY || this == ONCE;
        }
    }

    /** Of a whole population, or one of the three questions to a service. */
    public enum Accountability {
        POPULATION,
        HOW_MUCH,
        HOW_WELL,
        BETTER_OFF
    }

    public enum Audience {
        PUBLIC,
        MEMBERS
    }
}
