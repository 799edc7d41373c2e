package uk.sidebyside.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.assessments.RequestStore.Field;
import uk.sidebyside.assessments.figures.CaseFacts;
import uk.sidebyside.assessments.figures.KeptUp;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.StepRules;
import uk.sidebyside.assessments.rules.WrongStep;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * Puts right a step that was written down with a wrong day, or that never happened. It stays in the history and counts for nothing; life,
 * standing, figures, the fields of the return that it had filled and what it had closed follow in the same transaction. What a return said
 * by itself stays.
 */
@Service
public class WrongSteps {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String SOURCE = "docs/rules/assessments.md, a step is put right";

    /** With which a row of the return begins. */
    private static final Set<CaseStep> BEGIN = EnumSet.of(CaseStep.RECEIVED, CaseStep.MOVED_IN);

    /**
     * By what the database keeps a return's word of a request, which no step knows, from standing beside the right step: another request of
     * that day, a decision before it, a plan that ended before it began.
     */
    private static final Set<String> A_RETURN_HOLDS = Set.of("one_request_on_a_day", "request_check", "plan_check");

    private final Cases cases;
    private final CaseSteps steps;
    private final CaseStore store;
    private final RequestStore requests;
    private final BatchStore batch;
    private final RightedStore rights;
    private final CaseFacts facts;
    private final FamilyNews family;
    private final AskedAfterwards afterwards;
    private final Recorder recorder;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WrongSteps(
            Cases cases,
            CaseSteps steps,
            CaseStore store,
            RequestStore requests,
            BatchStore batch,
            RightedStore rights,
            CaseFacts facts,
            FamilyNews family,
            AskedAfterwards afterwards,
            Recorder recorder,
            TransactionTemplate transactions,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.store = store;
        this.requests = requests;
        this.batch = batch;
        this.rights = rights;
        this.facts = facts;
        this.family = family;
        this.afterwards = afterwards;
        this.recorder = recorder;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param version of the history that was seen: {@link CaseFile#version()}
     * @param happened false where it never did; then nothing else but the reason is read
     * @param on null where no day was typed
     * @param reason for the family
     */
    public record Right(
            UUID submission,
            int version,
            boolean happened,
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            String choice,
            String words,
            String reason) {}

    /**
     * The step that a person wrote down here, or what stands in its place meanwhile.
     *
     * @throws NotFound for one that is not of this case, and for what the family said itself
     */
    public static Happening step(CaseFile file, UUID id) {
        Righted righted = righted(file, id).orElse(null);
        if (righted == null) {
            return file.happenings().stream()
                    .filter(one -> one.id().equals(id) && !one.byFamily())
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        Happening right = righted.right();
        return right == null ? righted.wrong() : step(file, right.id());
    }

    /** Whether it counts: where a return has said otherwise, that does, and only a return puts it right. */
    public static boolean counts(CaseFile file, Happening one) {
        return CaseEvents.event(one, CaseEvents.all(file.requests(), file.happenings()))
                .isPresent();
    }

    /** The case as it stood before a step; as it stands now where that does not count. */
    public static CaseLife before(CaseFile file, Happening one) {
        List<CaseEvent> row = CaseEvents.all(file.requests(), file.happenings());
        return CaseEvents.event(one, row)
                .flatMap(event -> CaseLife.moments(row).stream()
                        .filter(moment -> moment.event().equals(event))
                        .findFirst())
                .map(CaseLife.Moment::before)
                .orElse(file.life());
    }

    /** That a step was put right before. */
    public static Optional<Righted> righted(CaseFile file, UUID step) {
        return file.righted().stream()
                .filter(one -> one.wrong().id().equals(step))
                .findFirst();
    }

    /**
     * Puts a step right. The same submission again changes nothing. Whoever has not seen what was written down meanwhile is told so.
     *
     * @throws NotFound for a step that a person did not write down here
     * @throws DataIntegrityViolationException for what no form offers
     */
    public Saving<CaseId> putRight(AreaId area, CaseId id, UUID step, Right right) {
        Cases.mustLead();
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                Saving<CaseId> saving = inOrder(area, id, step, right);
                if (!(saving instanceof Saving.Saved<CaseId>)) {
                    status.setRollbackOnly();
                }
                return saving;
            }));
        } catch (DataIntegrityViolationException e) {
            if (!A_RETURN_HOLDS.contains(constraint(e))) {
                throw e;
            }
            return Saving.refused(List.of(otherwise(right)));
        }
    }

    private static String constraint(DataIntegrityViolationException refused) {
        ServerErrorMessage said =
                refused.getMostSpecificCause() instanceof PSQLException e ? e.getServerErrorMessage() : null;
        return said == null ? "" : Objects.requireNonNullElse(said.getConstraint(), "");
    }

    private Saving<CaseId> inOrder(AreaId area, CaseId id, UUID step, Right right) {
        store.lock(area, id);
        CaseFile file = cases.file(area, id);
        if (file.righted().stream().anyMatch(one -> one.submission().equals(right.submission()))) {
            return Saving.saved(id);
        }
        Happening wrong = step(file, step);
        if (right.version() != file.version()) {
            return new Saving.Stale<>(Map.of(), file.version());
        }
        Optional<Righted> before = righted(file, wrong.id());
        if (before.isPresent()) {
            return Saving.refused(List.of(Finding.of(
                    "",
                    "put.right.already",
                    SOURCE,
                    before.get().on(),
                    before.get().recordedAs())));
        }
        List<CaseEvent> row = CaseEvents.all(file.requests(), file.happenings());
        Optional<CaseEvent> event = CaseEvents.event(wrong, row);
        List<Finding> findings = new ArrayList<>();
        WrongStep.reason(right.reason()).ifPresent(findings::add);
        if (right.happened() && right.on() == null) {
            findings.add(Finding.of("on", "step.needs.day", SOURCE));
        }
        if (event.isEmpty()) {
            findings.add(otherwise(right));
        }
        if (!findings.isEmpty() || event.isEmpty()) {
            return Saving.refused(findings);
        }
        Happening instead = instead(area, wrong, right);
        var put = new WrongStep(
                row, event.get(), instead == null ? null : CaseEvents.instead(event.get(), wrong, instead));
        findings.addAll(refusals(area, file, wrong, instead, put));
        return findings.isEmpty() ? write(area, file, wrong, instead, put, right) : Saving.refused(findings);
    }

    private @Nullable Happening instead(AreaId area, Happening wrong, Right right) {
        LocalDate on = right.on();
        return right.happened() && on != null
                ? new Happening(
                        Ids.next(clock),
                        right.submission(),
                        wrong.of(),
                        wrong.request(),
                        wrong.kind(),
                        right.choice(),
                        on,
                        right.until(),
                        right.words().strip(),
                        recorder.post(area),
                        clock.instant())
                : null;
    }

    private List<Finding> refusals(
            AreaId area, CaseFile file, Happening wrong, @Nullable Happening instead, WrongStep put) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        if (instead == null) {
            List<Finding> findings = put.check("", 0, today);
            return findings.isEmpty() ? hangingOn(file, wrong) : findings;
        }
        if (same(wrong, instead)) {
            return List.of(Finding.of("on", "put.right.same", SOURCE));
        }
        List<FinalHeld.Hold> held = held(area, file, wrong, put);
        int open = (int) held.stream().filter(FinalHeld.Hold::mayGoOn).count();
        List<Finding> findings = put.check(instead.words(), open, today);
        if (findings.isEmpty()) {
            findings = FinalHeld.refusals(held);
        }
        boolean untold = CaseStep.AMENDED.code().equals(wrong.kind())
                && open > 0
                && instead.words().isBlank();
        if (findings.isEmpty() && untold) {
            return List.of(StepRules.sayWhyItGoesOn(open));
        }
        return findings.isEmpty() ? sentLater(file, wrong, instead) : findings;
    }

    private static boolean same(Happening wrong, Happening right) {
        return wrong.on().equals(right.on())
                && Objects.equals(wrong.untilOn(), right.untilOn())
                && wrong.choice().equals(right.choice())
                && wrong.words().equals(right.words());
    }

    /** What had kept the final plan, or its changes, from being sent: of what was said later, nobody could know. */
    private List<FinalHeld.Hold> held(AreaId area, CaseFile file, Happening wrong, WrongStep put) {
        Optional<CaseStep> step = CaseStep.of(wrong.kind()).filter(CaseSteps.ENDS::contains);
        Optional<CaseLife.Moment> moment = step.isEmpty() ? Optional.empty() : put.moment();
        return moment.isEmpty()
                ? List.of()
                : steps.holding(area, file.as(moment.get().before())).stream()
                        .filter(hold -> hold.since() == null || !hold.since().isAfter(wrong.recordedAt()))
                        .toList();
    }

    private static List<Finding> sentLater(CaseFile file, Happening wrong, Happening instead) {
        return wrong.kind().equals(CaseStep.RECEIVED.code())
                ? file.requests().stream()
                        .filter(one -> one.id().equals(wrong.request()))
                        .flatMap(one -> one.coming().refusal(instead.on()).stream())
                        .map(found -> Finding.of(
                                "on",
                                "put.right.sent.later",
                                found.source(),
                                Objects.requireNonNull(sent(file, wrong))))
                        .toList()
                : List.of();
    }

    private static @Nullable LocalDate sent(CaseFile file, Happening wrong) {
        return file.requests().stream()
                .filter(one -> one.id().equals(wrong.request()))
                .map(EhcRequest::sentOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A request for which advice was asked, or lateness excused, was there. */
    private static List<Finding> hangingOn(CaseFile file, Happening wrong) {
        RequestId request = wrong.request();
        boolean hangs = request != null
                && CaseStep.of(wrong.kind()).filter(BEGIN::contains).isPresent()
                && (file.asked().stream().anyMatch(one -> request.value().equals(one.request()))
                        || file.exemptions().stream().anyMatch(one -> request.equals(one.request())));
        return hangs ? List.of(Finding.of("what", "put.right.hangs", SOURCE)) : List.of();
    }

    private static Finding otherwise(Right right) {
        return Finding.of(right.happened() ? "on" : "what", "put.right.return", SOURCE);
    }

    private Saving<CaseId> write(
            AreaId area, CaseFile file, Happening wrong, @Nullable Happening instead, WrongStep put, Right right) {
        var righted = new Righted(
                right.submission(), wrong, instead, right.reason().strip(), recorder.post(area), clock.instant());
        if (instead != null) {
            batch.happenings(area, List.of(instead));
        }
        rights.insert(area, Ids.next(clock), righted, instead == null ? null : instead.id());
        if (!fields(area, file, wrong, instead, put)) {
            return Saving.refused(List.of(otherwise(right)));
        }
        Cases.PutRight done = cases.putRight(area, file, righted.reason(), righted.recordedAs());
        List<CaseEvent> odd = new ArrayList<>(done.now().life().odd());
        file.life().odd().forEach(odd::remove);
        if (!odd.isEmpty()) {
            return Saving.refused(List.of(otherwise(right)));
        }
        family.putRight(area, file, done, righted);
        afterwards.putRight(area, file.head(), wrong, instead, others(file, wrong));
        return Saving.saved(file.head().id());
    }

    private static List<Happening> others(CaseFile file, Happening wrong) {
        List<Happening> others = new ArrayList<>(file.happenings());
        others.remove(wrong);
        return others;
    }

    /** @return false where more was said of a request that should not be there */
    private boolean fields(AreaId area, CaseFile file, Happening wrong, @Nullable Happening instead, WrongStep put) {
        List<Happening> counting = others(file, wrong);
        if (instead != null) {
            counting.add(instead);
        }
        ToldAnew before = ToldAnew.of(file, put.row(), file.happenings());
        ToldAnew now = ToldAnew.of(file, put.rowPutRight(), counting);
        for (EhcRequest request : file.requests()) {
            Map<Field, @Nullable Object> changed = ToldAnew.differences(request, before, now);
            changed.forEach((field, value) -> requests.set(area, request.id(), field, value));
            if (changed.containsValue(null)) {
                requests.dropEmpty(area, request.id());
            }
        }
        List<KeptUp> gone = new ArrayList<>(before.keptUp());
        gone.removeAll(now.keptUp());
        List<KeptUp> fresh = new ArrayList<>(now.keptUp());
        fresh.removeAll(before.keptUp());
        facts.putRight(area, gone, fresh);
        RequestId begun = wrong.request();
        return instead != null
                || begun == null
                || CaseStep.of(wrong.kind()).filter(BEGIN::contains).isEmpty()
                || requests.dropRequest(area, begun);
    }
}
