package uk.sidebyside.assessments.figures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.CountedUpkeep;

/**
 * A review or phase transfer of a plan, as it is remembered when the return names a later one.
 *
 * @param fromOn the meeting, or the last day for the plan of the next phase
 * @param doneOn the decision, or that plan; null where there was none
 */
public record KeptUp(
        UUID caseId, UUID request, CountedUpkeep.Kind kind, LocalDate fromOn, @Nullable LocalDate doneOn) {}
