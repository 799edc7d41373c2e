package uk.sidebyside.assessments.advice.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.KnownDates;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.assessments.rules.StatutoryClock;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.rules.Trigger;

/**
 * The six weeks of one body (regulation 8(1), C03). They run from the day on which the request reached the body's point of access, not
 * from the day on which somebody was found to write.
 */
public final class AdviceClock {
    private AdviceClock() {}

    public static Due due(LocalDate receivedOn) {
        return Statute.IN_FORCE.dueFrom(KnownDates.of(Trigger.ADVICE_REQUEST_RECEIVED, receivedOn)).stream()
                .filter(each -> each.duty().id().equals("C03"))
                .findFirst()
                .orElseThrow();
    }

    /** @param answeredOn the day of the first answer; null while there is none */
    public static StatutoryClock clock(
            LocalDate receivedOn, @Nullable LocalDate answeredOn, List<StatutoryClock.Exemption> exemptions) {
        return new StatutoryClock(due(receivedOn), answeredOn, exemptions);
    }
}
