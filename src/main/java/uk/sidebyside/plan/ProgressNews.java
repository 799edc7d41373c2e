package uk.sidebyside.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.plan.ProgressStore.LockedLine;
import uk.sidebyside.plan.rules.ProgressReport;
import uk.sidebyside.plan.rules.ProgressState;
import uk.sidebyside.shared.AreaId;

/** Tells the public what a report changed, in plain words, in the same transaction. */
@Component
class ProgressNews {

    void reported(AreaId area, LockedLine line, ProgressReport report, @Nullable ProgressState before) {}
}
