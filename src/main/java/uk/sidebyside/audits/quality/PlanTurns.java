package uk.sidebyside.audits.quality;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.quality.rules.FairMarking;
import uk.sidebyside.audits.quality.rules.MarkerKind;
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

    private static final List<Finding> BY_ANOTHER =
            List.of(Finding.of("", "turn.begun.by.another", "docs/rules/audits-quality.md, handing out"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final TurnStore store;
    private final SampleStore samples;
    private final Audits audits;
    private final Seats seats;
    private final Clock clock;

    PlanTurns(TurnStore store, SampleStore samples, Audits audits, Seats seats, Clock clock) {
        this.seats = seats;
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
            return turn.inAt() != null || audits.judges(area, begun) ? Saving.saved(begun) : Saving.refused(BY_ANOTHER);
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
                        formOf(turn),
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

    /** The same each time that somebody begins, and another one each time that the turn was passed on: then it begins anew. */
    private static UUID formOf(Turn turn) {
        UUID id = turn.id().value();
        return turn.passed().isEmpty()
                ? new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits())
                : UUID.nameUUIDFromBytes((id + " passed " + turn.passed().size()).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the principal passes on a turn of this plan: whoever runs samples and has none of its turns. */
    public boolean mayPass(Collection<Turn> ofPlan) {
        Principal principal = Principals.current();
        return QualityDesk.runs()
                && ofPlan.stream()
                        .noneMatch(turn ->
                                principal.holds(turn.seat()) || turn.by().contains(principal.person()));
    }

    /**
     * To whom a turn goes, and why.
     *
     * @param seen how often it was passed on when they began to write
     * @param trainedOn when they learned to mark, where they are no auditors
     */
    public record Pass(
            int seen,
            @Nullable SeatId seat,
            @Nullable MarkerKind kind,
            @Nullable LocalDate trainedOn,
            String because) {}

    /** @throws NotFound for a turn that the principal does not pass on, or whose marks are in */
    @Transactional(readOnly = true)
    public Turn toPass(AreaId area, TurnId id) {
        return toPass(area, store.find(area, id).orElseThrow(NotFound::new));
    }

    private Turn toPass(AreaId area, Turn turn) {
        if (turn.inAt() != null || !mayPass(store.ofPlan(area, turn.plan()))) {
            throw new NotFound();
        }
        return turn;
    }

    /**
     * Passes on a turn whose marks are not in, also to the new holder of the same post. What was marked until then counts for
     * nothing, and stays hidden from everybody but whoever gave it.
     */
    @Transactional
    public Saving<SampledPlanId> pass(AreaId area, TurnId id, Pass pass) {
        Turn turn = toPass(area, store.lock(area, id).orElseThrow(NotFound::new));
        Seat post = seats.seat(area, pass.seat());
        boolean same = post != null && post.id().equals(turn.seat());
        boolean other = post != null
                && store.ofPlan(area, turn.plan()).stream()
                        .anyMatch(one -> !one.id().equals(id) && one.seat().equals(post.id()));
        LocalDate today = LocalDate.now(clock);
        List<Finding> findings =
                new ArrayList<>(FairMarking.marker(post != null, pass.kind(), pass.trainedOn(), today));
        findings.addAll(
                FairMarking.pass(!turn.second(), pass.kind(), other, same && turn.audit() == null, pass.because()));
        if (turn.passed().size() != pass.seen()) {
            return new Saving.Stale<>(Map.of(), turn.passed().size());
        }
        if (!findings.isEmpty() || post == null || pass.kind() == null) {
            return Saving.refused(findings);
        }
        var to = new Marker(post.id(), post.titleAndOrganisation(), pass.kind(), pass.trainedOn());
        samples.insertMarker(area, samples.plan(area, turn.plan()).orElseThrow().sample(), to);
        store.pass(
                area,
                id,
                to,
                DAY.format(today) + ", " + QualityDesk.post(seats.ofCurrent(area)) + ", from " + turn.seatAs() + ": "
                        + pass.because().strip());
        return Saving.saved(turn.plan());
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
