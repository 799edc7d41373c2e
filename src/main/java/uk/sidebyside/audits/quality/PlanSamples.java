package uk.sidebyside.audits.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.quality.rules.DrawSample;
import uk.sidebyside.audits.quality.rules.FairMarking;
import uk.sidebyside.audits.quality.rules.HandingOut;
import uk.sidebyside.audits.quality.rules.ListOfPlans;
import uk.sidebyside.audits.quality.rules.MarkerKind;
import uk.sidebyside.audits.quality.rules.Sampling;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Subject;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Samples of plans: drawn once by a stated rule and a seed that is kept, then handed out to those who mark them. */
@Service
public class PlanSamples {
    private static final String SOURCE = "docs/rules/audits-quality.md, drawing";

    private final SampleStore store;
    private final TurnStore turns;
    private final Frameworks frameworks;
    private final Seats seats;
    private final Clock clock;

    PlanSamples(SampleStore store, TurnStore turns, Frameworks frameworks, Seats seats, Clock clock) {
        this.store = store;
        this.turns = turns;
        this.frameworks = frameworks;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * What is asked before a sample is drawn.
     *
     * @param framework by which plans are audited; null while none is chosen
     * @param highFrom the lowest outcome that counts as high standard
     * @param list of plans, one a line: the reference, and after a comma its part
     */
    public record Draw(
            UUID submission,
            String title,
            String covers,
            @Nullable FrameworkId framework,
            String highFrom,
            @Nullable String voiceStandard,
            @Nullable String partnershipStandard,
            String list,
            String seed,
            int size,
            int percentTwice,
            int target,
            @Nullable LocalDate dueOn) {}

    /** Whether the principal runs audits of plans. */
    public boolean mayRun() {
        return QualityDesk.runs();
    }

    /** Whether the principal may see the list that a sample was drawn from. */
    public boolean mayCheck() {
        return QualityDesk.checks();
    }

    /** The frameworks for plans that are in force today. */
    @Transactional(readOnly = true)
    public List<Framework> frameworks(AreaId area) {
        return frameworks.inForce(area, Subject.PLAN, LocalDate.now(clock));
    }

    /** The latest drawn first. */
    @Transactional(readOnly = true)
    public List<PlanSample> inArea(AreaId area) {
        return store.inArea(area);
    }

    /** @throws NotFound for one that is not there */
    @Transactional(readOnly = true)
    public PlanSample find(AreaId area, SampleId id) {
        return store.find(area, id).orElseThrow(NotFound::new);
    }

    /** In the order in which they were drawn. */
    @Transactional(readOnly = true)
    public List<SampledPlan> plans(AreaId area, SampleId id) {
        return store.plans(area, id);
    }

    /** @throws NotFound for one that is not there */
    @Transactional(readOnly = true)
    public SampledPlan plan(AreaId area, SampledPlanId id) {
        return store.plan(area, id).orElseThrow(NotFound::new);
    }

    /** The whole list, by reference; for those who may check it. */
    @Transactional(readOnly = true)
    public List<Sampling.Listed> list(AreaId area, SampleId id) {
        QualityDesk.mustCheck();
        find(area, id);
        return store.list(area, id);
    }

    /** Whether the list, the seed and the rule give the very plans that were drawn. */
    @Transactional(readOnly = true)
    public boolean drawnAgainIsTheSame(AreaId area, SampleId id) {
        QualityDesk.mustCheck();
        PlanSample sample = find(area, id);
        List<String> again =
                Sampling.draw(store.list(area, id), sample.seed(), sample.wanted(), sample.percentTwice()).stream()
                        .map(drawn -> drawn.reference() + drawn.twice())
                        .toList();
        return again.equals(store.plans(area, id).stream()
                .map(plan -> plan.reference() + plan.twice())
                .toList());
    }

    @Transactional
    public Saving<SampleId> draw(AreaId area, Draw command) {
        QualityDesk.mustRun();
        LocalDate today = LocalDate.now(clock);
        Framework framework = command.framework() == null ? null : frameworks.version(area, command.framework());
        boolean usable = framework != null
                && framework.subject() == Subject.PLAN
                && framework.whole().place(command.highFrom()) > 0;
        List<Finding> findings = new ArrayList<>(DrawSample.check(
                command.title(),
                usable,
                command.seed().strip(),
                command.size(),
                command.percentTwice(),
                command.target(),
                command.dueOn(),
                today));
        ListOfPlans list = ListOfPlans.read(command.list());
        findings.addAll(list.findings());
        if (usable && framework != null) {
            standardOf(framework, "voice", command.voiceStandard(), findings);
            standardOf(framework, "partnership", command.partnershipStandard(), findings);
        }
        if (!findings.isEmpty() || framework == null) {
            return Saving.refused(findings);
        }
        return Saving.saved(insert(area, command, Frameworks.id(framework), list.plans(), today));
    }

    private static void standardOf(
            Framework framework, String field, @Nullable String standard, List<Finding> findings) {
        if (standard != null && framework.standard(standard).isEmpty()) {
            findings.add(Finding.of(field, "sample.standard.other", SOURCE));
        }
    }

    private SampleId insert(
            AreaId area, Draw command, FrameworkId framework, List<Sampling.Listed> list, LocalDate today) {
        List<Sampling.Drawn> drawn =
                Sampling.draw(list, command.seed().strip(), command.size(), command.percentTwice());
        var id = new SampleId(Ids.next(clock));
        frameworks.keep(area, framework);
        boolean first = store.insert(
                area,
                command.submission(),
                new PlanSample(
                        id,
                        command.title().strip(),
                        command.covers().strip(),
                        framework,
                        command.highFrom(),
                        command.voiceStandard(),
                        command.partnershipStandard(),
                        command.target(),
                        list.size(),
                        command.seed().strip(),
                        command.size(),
                        command.percentTwice(),
                        Objects.requireNonNull(command.dueOn()),
                        today,
                        QualityDesk.post(seats.ofCurrent(area)),
                        null,
                        drawn.size(),
                        0));
        if (!first) {
            return store.submitted(area, command.submission());
        }
        store.insertList(area, id, list);
        store.insertPlans(area, id, drawn.stream().map(one -> Ids.next(clock)).toList(), drawn);
        return id;
    }

    /** Auditors first. */
    @Transactional(readOnly = true)
    public List<Marker> markers(AreaId area, SampleId id) {
        return store.markers(area, id);
    }

    /** Adds a post to those that mark; before the plans are handed out. */
    @Transactional
    public Saving<SampleId> addMarker(
            AreaId area, SampleId id, @Nullable SeatId seat, @Nullable MarkerKind kind, @Nullable LocalDate trainedOn) {
        beforeHandingOut(area, id);
        Seat post = seats.seat(area, seat);
        List<Finding> findings = FairMarking.marker(post != null, kind, trainedOn, LocalDate.now(clock));
        if (!findings.isEmpty() || post == null || kind == null) {
            return Saving.refused(findings);
        }
        store.insertMarker(area, id, new Marker(post.id(), post.titleAndOrganisation(), kind, trainedOn));
        return Saving.saved(id);
    }

    @Transactional
    public void removeMarker(AreaId area, SampleId id, SeatId seat) {
        beforeHandingOut(area, id);
        store.removeMarker(area, id, seat);
    }

    /** Gives each plan to those whose turn it is. Once; then the markers and their plans stand. */
    @Transactional
    public Saving<SampleId> handOut(AreaId area, SampleId id) {
        QualityDesk.mustRun();
        if (find(area, id).handedOut()) {
            return Saving.saved(id);
        }
        List<Marker> markers = store.markers(area, id);
        List<SampledPlan> plans = store.plans(area, id);
        var hand = new HandingOut<>(
                markers.stream().filter(marker -> marker.kind().marksFirst()).toList(), secondsFirst(markers));
        List<Finding> findings = hand.check(plans.stream().anyMatch(SampledPlan::twice));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (store.handOut(area, id, LocalDate.now(clock))) {
            turns.insert(
                    area,
                    hand.turns(plans.stream().map(SampledPlan::twice).toList()).stream()
                            .map(turn -> turn(plans.get(turn.plan()), turn))
                            .toList());
        }
        return Saving.saved(id);
    }

    /** Parents, young people and partners come before other auditors, since they are asked to give second marks alone. */
    private static List<Marker> secondsFirst(List<Marker> markers) {
        List<Marker> seconds = new ArrayList<>(
                markers.stream().filter(marker -> !marker.kind().marksFirst()).toList());
        markers.stream().filter(marker -> marker.kind().marksFirst()).forEach(seconds::add);
        return seconds;
    }

    private Turn turn(SampledPlan plan, HandingOut.Turn<Marker> turn) {
        Marker marker = turn.marker();
        return new Turn(
                new TurnId(Ids.next(clock)),
                plan.id(),
                turn.second(),
                marker.seat(),
                marker.seatAs(),
                marker.kind(),
                null,
                null,
                List.of(),
                Set.of());
    }

    private void beforeHandingOut(AreaId area, SampleId id) {
        QualityDesk.mustRun();
        if (find(area, id).handedOut()) {
            throw new NotFound();
        }
    }
}
