package uk.sidebyside.measures;

import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.rules.Direction;

/** What a partnership would say of a measure that is counted from its records. */
public final class CountedDefinition {
    private CountedDefinition() {}

    /** The share of the published actions that are done. */
    public static Definition actionsDone(String name) {
        return new Definition(
                name,
                "How many actions are completed.",
                "Actions that are completed",
                "Published actions",
                Measure.Unit.PERCENT,
                Direction.HIGHER,
                Measure.FedBy.COUNTED,
                new SourceKey("plan.done"),
                "The plan",
                null,
                Measure.Refresh.DAILY,
                "",
                "",
                Measure.Accountability.HOW_MUCH,
                Measure.Audience.PUBLIC,
                "");
    }
}
