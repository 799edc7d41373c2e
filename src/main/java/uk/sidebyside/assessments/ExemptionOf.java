package uk.sidebyside.assessments;

import java.util.UUID;
import uk.sidebyside.assessments.rules.StatutoryClock;

/**
 * What excuses that one duty of a case is late. Its day stays.
 *
 * @param duty key of the clock
 */
public record ExemptionOf(UUID id, CaseId of, String duty, StatutoryClock.Exemption exemption) {}
