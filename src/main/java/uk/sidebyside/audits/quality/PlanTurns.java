package uk.sidebyside.audits.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.quality.rules.FairMarking;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * Marking the plans of a sample. The marks are an audit that only whoever gives them reads, until all marks of the plan are in;
 * signing it hands them in.
 */
@Service
public class PlanTurns {
    private static final String COVERS_FROM_DRAWING =
            "The plan and its case file as they stood when the sample was drawn.";

    private final TurnStore store;
    private final SampleStore samples;
    private final Audits audits;
    private final Clock clock;

    PlanTurns(TurnStore store, SampleStore samples, Audits audits, Clock clock) {
        this.store = store;
        this.samples = samples;
        this.audits = audits;
        this.clock = clock;
    }

    /** What waits for the current principal, by the day that it is due. */
    @Transactional(readOnly = true)
    public List<MyTurn> mine(AreaId area) {
        Principal principal = Principals.current();
        return principal.seats().isEmpty()
                ? List.of()
                : store.waiting(area, principal.seats().keySet());
    }

    /** In the order in which the plans were drawn; whose turn it is, and never what they said. */
    @Transactional(readOnly = true)
    public List<Turn> ofSample(AreaId area, SampleId sample) {
        return store.ofSample(area, sample);
    }

    /** The first marks first, each with who gives or gave them. */
    @Transactional(readOnly = true)
    public List<Turn> ofPlan(AreaId area, SampledPlanId plan) {
        return store.ofPlan(area, plan);
    }

    /** @throws NotFound for a turn that is not there */
    @Transactional(readOnly = true)
    public SampledPlanId planOf(AreaId area, TurnId id) {
        return store.find(area, id).orElseThrow(NotFound::new).plan();
    }

    /**
     * Begins to mark a plan, or goes on with it.
     *
     * @return the audit in which the marks are given
     * @throws NotFound for a turn that is not the principal's
     */
    @Transactional
    public Saving<AuditId> begin(AreaId area, TurnId id) {
        Turn turn = store.lock(area, id)
                .filter(one -> Principals.current().holds(one.seat()))
                .orElseThrow(NotFound::new);
        AuditId begun = turn.audit();
        if (begun != null) {
            return Saving.saved(begun);
        }
        List<Finding> findings = mayMark(area, turn);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        SampledPlan plan = samples.plan(area, turn.plan()).orElseThrow(NotFound::new);
        PlanSample sample = samples.find(area, plan.sample()).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        Saving<AuditId> audit = audits.begin(
                area,
                new Audits.Begin(
                        new UUID(
                                id.value().getMostSignificantBits(), ~id.value().getLeastSignificantBits()),
                        sample.framework(),
                        null,
                        plan.reference(),
                        true,
                        new Audits.Words(COVERS_FROM_DRAWING, today, today, "")));
        if (audit instanceof Saving.Saved<AuditId> saved) {
            store.begun(area, id, saved.value());
        }
        return audit;
    }

    private List<Finding> mayMark(AreaId area, Turn turn) {
        PersonId me = Principals.current().person();
        return store.ofPlan(area, turn.plan()).stream()
                .filter(other -> !other.id().equals(turn.id()))
                .flatMap(other -> other.by().stream())
                .flatMap(other -> FairMarking.mayMark(me, other).stream())
                .distinct()
                .toList();
    }
}
