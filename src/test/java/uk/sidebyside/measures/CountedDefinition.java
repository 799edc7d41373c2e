package uk.sidebyside.measures;

import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.rules.Direction;

/** What a partnership would say of a measure that is counted from its records. */
public final class CountedDefinition {
    private CountedDefinition() {}

    /** The share of the published actions that are done. */
    public static Definition actionsDone(String name) {
        return of(name, new SourceKey("plan.done"));
    }

    /** The share that a source counts. */
    public static Definition of(String name, SourceKey source) {
        return new Definition(
                name,
                "How many of them are so.",
                "Those that are so",
                "All of them",
                Measure.Unit.PERCENT,
                Direction.HIGHER,
                Measure.FedBy.COUNTED,
                source,
                "The records",
                null,
                Measure.Refresh.DAILY,
                "",
                "",
                Measure.Accountability.HOW_MUCH,
                Measure.Audience.PUBLIC,
                "");
    }
}
