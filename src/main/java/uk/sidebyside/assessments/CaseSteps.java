package uk.sidebyside.assessments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.Coming;
import uk.sidebyside.assessments.rules.StepRules;
import uk.sidebyside.assessments.rules.Trigger;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Steps of a case, each written down once, in order, with the fields of the return that it fills. */
@Service
public class CaseSteps {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Steps with which a plan is final, the first time or amended. */
    static final Set<CaseStep> ENDS = Set.of(CaseStep.FINAL_SENT, CaseStep.AMENDED);

    private final Cases cases;
    private final CaseStore store;
    private final RequestStore requests;
    private final BatchStore batch;
    private final Recorder recorder;
    private final SaidBefore saidBefore;
    private final ObjectProvider<FinalHeld> holds;
    private final AskedAfterwards afterwards;
    private final FamilyNews family;
    private final Clock clock;

    CaseSteps(
            Cases cases,
            CaseStore store,
            RequestStore requests,
            BatchStore batch,
            Recorder recorder,
            SaidBefore saidBefore,
            ObjectProvider<FinalHeld> holds,
            AskedAfterwards afterwards,
            FamilyNews family,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.requests = requests;
        this.batch = batch;
        this.recorder = recorder;
        this.saidBefore = saidBefore;
        this.holds = holds;
        this.afterwards = afterwards;
        this.family = family;
        this.clock = clock;
    }

    /**
     * @param on the day on which it happened; null where none was typed
     * @param until of a step that has a second day
     * @param words for the family
     * @param coming of a request alone
     */
    public record Take(
            UUID submission,
            CaseStep step,
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            String choice,
            String words,
            Coming coming) {

        public Take(
                UUID submission,
                CaseStep step,
                @Nullable LocalDate on,
                @Nullable LocalDate until,
                String choice,
                String words) {
            this(submission, step, on, until, choice, words, Coming.NOT_SAID);
        }
    }

    /** Writes down a step. The same submission again changes nothing. */
    @Transactional
    public Saving<CaseId> take(AreaId area, CaseId id, Take take) {
        Cases.mustLead();
        store.lock(area, id);
        CaseFile file = cases.file(area, id);
        if (store.happened(area, take.submission())) {
            return Saving.saved(id);
        }
        List<FinalHeld.Hold> held = ENDS.contains(take.step()) ? holding(area, file) : List.of();
        int open = (int) held.stream().filter(FinalHeld.Hold::mayGoOn).count();
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        List<Finding> findings = StepRules.check(
                file.life(),
                new StepRules.Wanted(take.step(), take.on(), take.until(), take.choice(), take.words(), open),
                today);
        if (findings.isEmpty()) {
            findings = take.coming().refusal(take.on()).stream().toList();
        }
        if (findings.isEmpty()) {
            findings = FinalHeld.refusals(held);
        }
        if (findings.isEmpty()
                && take.step() == CaseStep.AMENDED
                && open > 0
                && take.words().isBlank()) {
            findings = List.of(StepRules.sayWhyItGoesOn(open));
        }
        if (!findings.isEmpty() || take.on() == null) {
            return Saving.refused(findings);
        }
        CaseFile now = write(area, file, take, take.on());
        family.stepped(area, file, now, take);
        afterwards.taken(area, file.head(), take.step(), take.choice(), take.on());
        return Saving.saved(id);
    }

    private CaseFile write(AreaId area, CaseFile before, Take take, LocalDate on) {
        CaseId id = before.head().id();
        RequestId request = request(area, before, take, on);
        var taken = new Happening(
                Ids.next(clock),
                take.submission(),
                id,
                request,
                take.step().code(),
                take.choice(),
                on,
                take.until(),
                take.words().strip(),
                recorder.post(area),
                clock.instant());
        batch.happenings(area, List.of(taken));
        if (request != null) {
            Map<RequestStore.Field, Object> fields = StepFields.of(
                    take.step(), on, take.until(), take.choice(), before.life(), transferDue(before, take, on));
            fields.putAll(StepFields.beside(take.step(), take.choice(), before.until(request)));
            requests.set(area, request, fields);
            if (take.step() == CaseStep.FINAL_SENT) {
                requests.keepUp(area, request);
            }
            if (!fields.isEmpty()) {
                saidBefore.keep(area, before, taken);
            }
        }
        return cases.stepped(area, before, take.words().strip(), recorder.post(area));
    }

    /**
     * A request and a move into the area begin a new round; every other step belongs to the one that runs, but for mediation and an appeal
     * about an earlier no.
     */
    private @Nullable RequestId request(AreaId area, CaseFile before, Take take, LocalDate on) {
        boolean begins = take.step() == CaseStep.RECEIVED || take.step() == CaseStep.MOVED_IN;
        if (!begins) {
            return (take.step().dispute() ? before.disputed() : before.current())
                    .map(EhcRequest::id)
                    .orElse(null);
        }
        var id = new RequestId(Ids.next(clock));
        EhcRequest made = take.step() == CaseStep.RECEIVED
                ? EhcRequest.received(
                        id, before.head().id(), on, take.choice().isBlank() ? null : take.choice(), take.coming())
                : movedIn(id, before.head().id(), take);
        batch.requests(area, List.of(made));
        return id;
    }

    /** A plan that came from elsewhere is historical in the return: its request was another council's. */
    private static EhcRequest movedIn(RequestId id, CaseId of, Take take) {
        return new EhcRequest(
                id,
                of,
                null,
                null,
                null,
                null,
                null,
                "H",
                null,
                null,
                null,
                null,
                new EhcRequest.Assessment("H", null, null, null, null, null, null, null),
                new EhcRequest.Plan(take.until(), List.of(), null, null, null, null, null, null, null),
                new EhcRequest.Upkeep(null, List.of(), List.of(), null, null, null, null, null, null));
    }

    private static @Nullable LocalDate transferDue(CaseFile before, Take take, LocalDate on) {
        if (take.step() != CaseStep.PHASE_TRANSFER) {
            return null;
        }
        List<CaseEvent> events = new ArrayList<>(CaseEvents.all(before.requests(), before.happenings()));
        events.add(new CaseEvent(take.step(), on, take.choice(), take.until()));
        return StepFields.transferDue(CaseLife.of(events));
    }

    /**
     * What keeps the final plan of a case, or its changes, from being sent; nothing where neither is out. What the family was told why
     * it has no answer keeps nothing any more.
     */
    public List<FinalHeld.Hold> holding(AreaId area, CaseFile file) {
        return holding(area, file, part -> true);
    }

    /**
     * What is read before a step is written down.
     *
     * @param holds what keeps the final plan
     * @param withoutEmail how those of the family want to be reached who get no e-mail of it; blank for nobody
     */
    public record Before(List<FinalHeld.Hold> holds, String withoutEmail) {
        public Before {
            holds = List.copyOf(holds);
        }
    }

    @Transactional(readOnly = true)
    public Before before(AreaId area, CaseFile file) {
        return new Before(holding(area, file), withoutEmail(area, file));
    }

    /** How those of the family want to be reached who get no e-mail of what is told, since they chose another way; blank for nobody. */
    @Transactional(readOnly = true)
    public String withoutEmail(AreaId area, CaseFile file) {
        return family.withoutEmail(area, file.head());
    }

    /** As far as a page of the case asks, which has few statements left. */
    List<FinalHeld.Hold> shown(AreaId area, CaseFile file) {
        return holding(area, file, FinalHeld::onThePage);
    }

    private List<FinalHeld.Hold> holding(AreaId area, CaseFile file, Predicate<FinalHeld> which) {
        Optional<EhcRequest> current = file.current();
        return current.isEmpty() || !isOut(file)
                ? List.of()
                : holds.orderedStream()
                        .filter(which)
                        .flatMap(part -> part.holding(area, file, current.get().id()).stream())
                        .filter(hold -> !told(file, hold))
                        .toList();
    }

    /** Whether a draft or changes to a plan are with the family. */
    static boolean isOut(CaseFile file) {
        return file.life().state().draftOut() || file.life().state() == CaseState.CHANGES_OUT;
    }

    /** Whether the family was told, of the draft that is out, why the plan goes on without this; what came up later is asked anew. */
    private static boolean told(CaseFile file, FinalHeld.Hold hold) {
        Optional<LocalDate> served = file.life().known().on(Trigger.DRAFT_SERVED);
        Instant since = hold.since();
        return hold.mayGoOn()
                && served.isPresent()
                && file.happenings().stream()
                        .filter(one -> one.kind().equals(CaseStep.VIEWS_LEFT_OPEN.code())
                                && !one.on().isBefore(served.get()))
                        .anyMatch(one -> since == null || !one.recordedAt().isBefore(since));
    }
}
