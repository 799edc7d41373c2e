package uk.sidebyside.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.KeptAway;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.Coming;
import uk.sidebyside.assessments.rules.NewCase;
import uk.sidebyside.assessments.rules.PersonNumbers;
import uk.sidebyside.assessments.rules.StepRules;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Children;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Opens cases, links them to the record of the child, and says who leads them. */
@Service
public class CaseBook {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Cases cases;
    private final CaseSteps steps;
    private final CaseStore store;
    private final Children children;
    private final Seats seats;
    private final KeptAway keptAway;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CaseBook(
            Cases cases,
            CaseSteps steps,
            CaseStore store,
            Children children,
            Seats seats,
            KeptAway keptAway,
            TransactionTemplate transactions,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.store = store;
        this.children = children;
        this.seats = seats;
        this.keptAway = keptAway;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param begins {@link CaseStep#RECEIVED} or {@link CaseStep#MOVED_IN}
     * @param on the day of the request, or of the transfer
     * @param planMade of a plan that came from another council
     * @param source who asked, by the code of the return
     * @param coming of a request alone
     * @param reviewedThere the last review of a plan that came from another council, where there was one
     */
    public record Open(
            UUID submission,
            String reference,
            String surname,
            String forename,
            @Nullable LocalDate bornOn,
            CaseStep begins,
            @Nullable LocalDate on,
            @Nullable LocalDate planMade,
            String source,
            Coming coming,
            @Nullable LocalDate reviewedThere) {

        public Open(
                UUID submission,
                String reference,
                String surname,
                String forename,
                @Nullable LocalDate bornOn,
                CaseStep begins,
                @Nullable LocalDate on,
                @Nullable LocalDate planMade,
                String source) {
            this(submission, reference, surname, forename, bornOn, begins, on, planMade, source, Coming.NOT_SAID, null);
        }
    }

    /** Opens a case with its first step; whoever does leads it, if they hold the post of a case officer. */
    public Saving<CaseId> open(AreaId area, Open open) {
        Cases.mustLead();
        try {
            return Objects.requireNonNull(transactions.execute(status -> opening(area, open)));
        } catch (DuplicateKeyException e) {
            Optional<CaseId> before = transactions.execute(status -> store.ofSubmission(area, open.submission()));
            return before != null && before.isPresent()
                    ? Saving.saved(before.get())
                    : Saving.refused(List.of(NewCase.taken()));
        }
    }

    private Saving<CaseId> opening(AreaId area, Open open) {
        LocalDate today = today();
        List<Finding> findings =
                new ArrayList<>(NewCase.check(open.reference(), open.surname(), open.forename(), open.bornOn(), today));
        findings.addAll(StepRules.check(
                CaseLife.NONE,
                new StepRules.Wanted(open.begins(), open.on(), open.planMade(), open.source(), "", 0),
                today));
        open.coming().refusal(open.on()).ifPresent(findings::add);
        if (findings.isEmpty()) {
            findings.addAll(reviewed(open, today));
        }
        if (!findings.isEmpty() || open.bornOn() == null) {
            return Saving.refused(findings);
        }
        Optional<CaseId> before = store.ofSubmission(area, open.submission());
        if (before.isPresent()) {
            return Saving.saved(before.get());
        }
        var id = new CaseId(Ids.next(clock));
        Identity who = Identity.of(open.surname().strip(), open.forename().strip(), open.bornOn());
        if (store.byReferenceOrKey(area, open.reference().strip(), who.key()).isPresent()) {
            return Saving.refused(List.of(NewCase.taken()));
        }
        cases.add(
                area,
                List.of(new WholeCase(
                        new EhcCase(id, open.reference().strip(), who, null, ownSeat(), null, EhcCase.Source.TYPED, 1),
                        List.of(),
                        List.of())));
        Saving<CaseId> opened = steps.take(
                area,
                id,
                new CaseSteps.Take(
                        open.submission(),
                        open.begins(),
                        open.on(),
                        open.planMade(),
                        open.source(),
                        "",
                        open.coming()));
        return open.reviewedThere() == null
                ? opened
                : steps.take(
                        area,
                        id,
                        new CaseSteps.Take(
                                Ids.next(clock), CaseStep.REVIEWED_THERE, open.on(), open.reviewedThere(), "", ""));
    }

    /** What is wrong with the review that the plan had elsewhere. */
    private static List<Finding> reviewed(Open open, LocalDate today) {
        LocalDate on = open.on();
        if (open.reviewedThere() == null || on == null) {
            return List.of();
        }
        CaseLife came = CaseLife.of(List.of(new CaseEvent(open.begins(), on, "", open.planMade())));
        var review = new StepRules.Wanted(CaseStep.REVIEWED_THERE, on, open.reviewedThere(), "", "", 0);
        return StepRules.check(came, review, today).stream()
                .map(found -> new Finding("reviewed", found.key(), found.source(), found.details()))
                .toList();
    }

    private static @Nullable SeatId ownSeat() {
        return Principals.current().seats().entrySet().stream()
                .filter(held -> held.getValue() == Role.CASE_OFFICER)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Says who leads a case and who covers. */
    @Transactional
    public Saving<CaseId> lead(AreaId area, CaseId id, int version, @Nullable UUID officer, @Nullable UUID cover) {
        CaseFile file = cases.open(area, id);
        List<Finding> findings = new ArrayList<>(NewCase.leads(
                officer != null && isOfficer(area, officer),
                cover == null || isOfficer(area, cover),
                officer != null && officer.equals(cover)));
        findings.addAll(keptAway(area, file.head(), officer, cover));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (store.lead(area, id, version, officer, cover)) {
            return Saving.saved(id);
        }
        EhcCase now = store.find(area, file.head().id()).orElseThrow(NotFound::new);
        return new Saving.Stale<>(Map.of("officer", text(now.officer()), "cover", text(now.cover())), now.version());
    }

    /** Whoever is kept away from the child neither leads nor covers its case. */
    private List<Finding> keptAway(AreaId area, EhcCase head, @Nullable UUID officer, @Nullable UUID cover) {
        List<Finding> findings = new ArrayList<>();
        if (keptAway(area, head, officer)) {
            findings.add(NewCase.keptAway("officer"));
        }
        if (keptAway(area, head, cover)) {
            findings.add(NewCase.keptAway("cover"));
        }
        return findings;
    }

    private boolean keptAway(AreaId area, EhcCase head, @Nullable UUID to) {
        UUID child = head.child();
        return child != null
                && officers(area).stream()
                        .filter(seat -> seat.id().value().equals(to))
                        .anyMatch(seat -> keptAway.is(
                                area,
                                child,
                                Objects.requireNonNull(seat.holder()).person(),
                                seat.organisation()));
    }

    private static String text(@Nullable SeatId seat) {
        return seat == null ? "" : seat.value().toString();
    }

    private boolean isOfficer(AreaId area, UUID seat) {
        return officers(area).stream().anyMatch(one -> one.id().value().equals(seat));
    }

    /** The posts that lead cases and that somebody holds today. */
    @Transactional(readOnly = true)
    public List<Seat> officers(AreaId area) {
        return seats.inArea(area).stream()
                .filter(seat -> seat.role() == Role.CASE_OFFICER && !seat.vacant())
                .toList();
    }

    /** Links a case to the record of the child, by the record's reference, so that the family sees it. */
    public Saving<CaseId> link(AreaId area, CaseId id, String reference) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> linking(area, id, reference)));
        } catch (DuplicateKeyException e) {
            return Saving.refused(List.of(NewCase.linkedAlready()));
        }
    }

    private Saving<CaseId> linking(AreaId area, CaseId id, String reference) {
        CaseFile file = cases.open(area, id);
        Optional<ChildId> child = children.byReference(area, reference);
        if (child.isEmpty()) {
            return Saving.refused(List.of(NewCase.noRecord()));
        }
        if (!child.get().value().equals(file.head().child())) {
            store.link(area, id, child.get().value());
        }
        return Saving.saved(id);
    }

    /** Says by which numbers a child is known in returns, so that the next one finds the case. */
    public Saving<CaseId> number(AreaId area, CaseId id, int version, String upn, String uln) {
        try {
            return Objects.requireNonNull(transactions.execute(
                    status -> numbering(area, id, version, upn.strip().toUpperCase(Locale.ROOT), uln.strip())));
        } catch (DuplicateKeyException e) {
            return Saving.refused(List.of(PersonNumbers.taken()));
        }
    }

    private Saving<CaseId> numbering(AreaId area, CaseId id, int version, String upn, String uln) {
        EhcCase before = cases.open(area, id).head();
        List<Finding> findings = PersonNumbers.check(upn, uln);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (store.number(area, id, version, before.who().numbered(upn, uln), clock.instant())) {
            return Saving.saved(id);
        }
        EhcCase now = store.find(area, id).orElseThrow(NotFound::new);
        return new Saving.Stale<>(
                Map.of(
                        "upn", Objects.requireNonNullElse(now.who().upn(), ""),
                        "uln", Objects.requireNonNullElse(now.who().uln(), "")),
                now.version());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
