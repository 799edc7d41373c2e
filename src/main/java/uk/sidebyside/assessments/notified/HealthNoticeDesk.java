package uk.sidebyside.assessments.notified;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.notified.rules.NoticeRules;
import uk.sidebyside.assessments.notified.rules.WrittenNotice;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Children;
import uk.sidebyside.children.Looks;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** What the council does with notices under section 23: it acknowledges each, and may open a case from it. */
@Service
public class HealthNoticeDesk {
    private final HealthNoticeStore store;
    private final HealthNoticeLetters letters;
    private final CaseBook book;
    private final Cases cases;
    private final Children children;
    private final Looks looks;
    private final Seats seats;
    private final TransactionTemplate transactions;
    private final Clock clock;

    HealthNoticeDesk(
            HealthNoticeStore store,
            HealthNoticeLetters letters,
            CaseBook book,
            Cases cases,
            Children children,
            Looks looks,
            Seats seats,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.book = book;
        this.cases = cases;
        this.children = children;
        this.looks = looks;
        this.seats = seats;
        this.transactions = transactions;
        this.clock = clock;
    }

    public static boolean leads() {
        return Principals.current().has(Role.CASE_OFFICER);
    }

    public static boolean clinical() {
        return Principals.current().has(Role.CLINICAL_OFFICER);
    }

    /** All that reached the council, for those who lead cases and for clinical officers; what waits longest first. */
    @Transactional(readOnly = true)
    public List<HealthNotice> sent(AreaId area) {
        return leads() || clinical() ? store.sent(area) : List.of();
    }

    /** Which of them the reader may open: those who lead cases, unless it is about a child with a record in whose circle they are not. */
    @Transactional(readOnly = true)
    public Set<HealthNoticeId> openable(AreaId area) {
        return leads() ? store.openable(area) : Set.of();
    }

    /**
     * Opens a notice. For those who lead cases, one about a child with a record is a look at the record, for whoever is in the circle;
     * its writer reads their own words.
     *
     * @throws NotFound for one that is not there, or that the reader may not read
     */
    @Transactional
    public HealthNotice open(AreaId area, HealthNoticeId id) {
        HealthNotice notice = store.find(area, id).orElseThrow(NotFound::new);
        if (HealthNotices.writes(notice)) {
            return notice;
        }
        return opened(area, notice);
    }

    private HealthNotice opened(AreaId area, HealthNotice notice) {
        if (!leads() || !notice.sent() || !notice.named()) {
            throw new NotFound();
        }
        UUID child = notice.child();
        if (child != null) {
            looks.open(area, new ChildId(child), "to read what health told the council");
        }
        return notice;
    }

    private HealthNotice toAnswer(AreaId area, HealthNoticeId id) {
        return opened(area, store.find(area, id).orElseThrow(NotFound::new));
    }

    /** Says that the council has it and what it does next: once; said again it stays. Whoever wrote it hears. */
    @Transactional
    public Saving<HealthNoticeId> acknowledge(AreaId area, HealthNoticeId id, String next) {
        HealthNotice notice = toAnswer(area, id);
        List<Finding> findings = NoticeRules.toAcknowledge(next);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (notice.acknowledged()) {
            return notice.next().equals(next.strip())
                    ? Saving.saved(id)
                    : new Saving.Stale<>(Map.of("next", notice.next()), notice.version());
        }
        HealthNotice after = notice.acknowledged(LocalDate.now(clock), as(area), next.strip());
        if (!store.answer(area, after)) {
            HealthNotice now = toAnswer(area, id);
            return new Saving.Stale<>(Map.of("next", now.next()), now.version());
        }
        letters.acknowledged(area, after);
        return Saving.saved(id);
    }

    /**
     * Opens a case from it: who the child is comes from the notice. The clocks begin on the day on which the council was told, or on
     * the day that the officer says.
     *
     * @param source who asks for the assessment, by the code of the return
     */
    public Saving<CaseId> openCase(
            AreaId area, HealthNoticeId id, String reference, @Nullable LocalDate on, String source) {
        HealthNotice notice = Objects.requireNonNull(transactions.execute(status -> toAnswer(area, id)));
        Optional<CaseId> its = Objects.requireNonNull(transactions.execute(status -> caseOf(area, notice)));
        if (its.isPresent()) {
            return Saving.saved(its.get());
        }
        WrittenNotice words = notice.words();
        Saving<CaseId> opened = book.open(
                area,
                new CaseBook.Open(
                        id.value(),
                        reference,
                        words.surname(),
                        words.forename(),
                        words.bornOn(),
                        CaseStep.RECEIVED,
                        on,
                        null,
                        source));
        if (opened instanceof Saving.Saved<CaseId> done) {
            transactions.executeWithoutResult(status -> belongs(area, toAnswer(area, id), done.value()));
        }
        return opened;
    }

    /** That with which it was put, or that of the child to whose record it is linked. */
    private Optional<CaseId> caseOf(AreaId area, HealthNotice notice) {
        if (notice.caseId() != null) {
            return Optional.of(new CaseId(notice.caseId()));
        }
        UUID child = notice.child();
        return child == null ? Optional.empty() : store.caseOf(area, child);
    }

    /** Puts it with the case that the child has already. */
    @Transactional
    public Saving<CaseId> knownCase(AreaId area, HealthNoticeId id, String reference) {
        HealthNotice notice = toAnswer(area, id);
        if (notice.caseId() != null) {
            return Saving.saved(new CaseId(notice.caseId()));
        }
        Optional<CaseId> known = cases.byReference(area, reference);
        if (known.isEmpty()) {
            return Saving.refused(List.of(NoticeRules.noCase()));
        }
        belongs(area, notice, known.get());
        return Saving.saved(known.get());
    }

    private void belongs(AreaId area, HealthNotice notice, CaseId to) {
        UUID its = cases.open(area, to).head().child();
        store.answer(area, notice.of(to.value(), its == null ? notice.child() : its));
    }

    /**
     * Links it to the record of the child, by the record's reference, for a child who has no case: the family reads it from then on. One
     * that goes with a case is linked with the case.
     */
    @Transactional
    public Saving<HealthNoticeId> knownChild(AreaId area, HealthNoticeId id, String reference) {
        HealthNotice notice = toAnswer(area, id);
        if (notice.caseId() != null || notice.child() != null) {
            return Saving.saved(id);
        }
        Optional<ChildId> child = children.byReference(area, reference);
        if (child.isEmpty()) {
            return Saving.refused(List.of(NoticeRules.noRecord()));
        }
        store.answer(area, notice.about(child.get().value()));
        return Saving.saved(id);
    }

    private String as(AreaId area) {
        Principal by = Principals.current();
        Map<SeatId, Seat> all = seats.byId(area);
        return by.seats().entrySet().stream()
                .filter(held -> held.getValue() == Role.CASE_OFFICER)
                .map(held -> all.get(held.getKey()))
                .filter(Objects::nonNull)
                .map(Seat::titleAndOrganisation)
                .sorted()
                .findFirst()
                .orElse("The council");
    }
}
