package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.assessments.rules.KnownDates;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.rules.Trigger;
import uk.sidebyside.shared.AreaId;

/** Whether what was written down here excuses that a final plan is late, where a return puts the day of its request right. */
@Component
public class TwentyWeeksExcused {
    private final BesideStore beside;

    TwentyWeeksExcused(BesideStore beside) {
        this.beside = beside;
    }

    /**
     * Those of which something holds still.
     *
     * @param begunOn the day that the return says, by the request
     */
    public Set<UUID> of(AreaId area, Collection<CaseId> cases, Map<UUID, LocalDate> begunOn) {
        Cases.mustLead();
        List<ExemptionOf> all = beside.of(area, cases).exemptions();
        return begunOn.entrySet().stream()
                .filter(request -> {
                    List<Due> dues =
                            Statute.IN_FORCE.dueFrom(KnownDates.of(Trigger.REQUEST_RECEIVED, request.getValue()));
                    var id = new RequestId(request.getKey());
                    return all.stream()
                            .filter(one -> id.equals(one.request()))
                            .anyMatch(one -> one.excuses(id, StepFields.FINAL_PLAN, dues));
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
