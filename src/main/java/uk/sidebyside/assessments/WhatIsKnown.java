package uk.sidebyside.assessments;

import java.util.List;
import uk.sidebyside.assessments.rules.BegunClock;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseLife;

/**
 * What of a case tells where it stands and which days its family was told.
 *
 * @param requests the oldest first
 * @param events of which its life is made
 * @param changes of days that the family was told, the oldest first
 * @param otherClocks that no step sets off
 */
record WhatIsKnown(
        CaseId of,
        List<EhcRequest> requests,
        List<CaseEvent> events,
        CaseLife life,
        List<ExemptionOf> exemptions,
        List<DateChange> changes,
        List<BegunClock> otherClocks) {
    Standing standing() {
        return Standing.of(of, requests, life, exemptions, otherClocks);
    }
}
