package uk.sidebyside.assessments;

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
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.rules.HandOver;
import uk.sidebyside.children.ReasonNeeded;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * Hands the open cases of one officer to another, many at once. Each goes by the way that one alone goes, in a transaction of its own:
 * what is refused is said case by case, and the others go.
 */
@Service
public class HandingOver {
    private static final String SOURCE = "Journeys: SEND case officer";
    private static final int AT_A_TIME = 100;
    private static final int LINKED_AT_A_TIME = 500;

    private final CaseBook book;
    private final CaseStore store;
    private final CaseListStore list;
    private final TransactionTemplate transactions;

    HandingOver(CaseBook book, CaseStore store, CaseListStore list, TransactionTemplate transactions) {
        this.book = book;
        this.store = store;
        this.list = list;
        this.transactions = transactions;
    }

    /** How many open cases each post leads or covers; those without any are left out. */
    @Transactional(readOnly = true)
    public Map<SeatId, Integer> led(AreaId area) {
        Cases.mustLead();
        return list.led(area);
    }

    /** The open cases that a post leads or covers, the earliest day first, a hundred at a time. */
    @Transactional(readOnly = true)
    public List<CaseList.Row> of(AreaId area, SeatId from, LocalDate today) {
        Cases.mustLead();
        return list.rows(
                area,
                new CaseList.Filter(CaseList.When.ALL, CaseList.Led.BY_ME, null, null, ""),
                Set.of(from),
                null,
                today,
                AT_A_TIME);
    }

    /** How many open cases nobody leads. */
    @Transactional(readOnly = true)
    public int unled(AreaId area, LocalDate today) {
        Cases.mustLead();
        return list.counts(area, CaseList.Led.BY_NOBODY, Set.of(), today).all();
    }

    /** Those, the earliest day first, a hundred at a time. */
    @Transactional(readOnly = true)
    public List<CaseList.Row> ofNobody(AreaId area, LocalDate today) {
        Cases.mustLead();
        return ofNobody(area, today, AT_A_TIME);
    }

    private List<CaseList.Row> ofNobody(AreaId area, LocalDate today, int most) {
        return list.rows(
                area,
                new CaseList.Filter(CaseList.When.ALL, CaseList.Led.BY_NOBODY, null, null, ""),
                Set.of(),
                null,
                today,
                most);
    }

    /** @param refused what kept it where it is; empty where it was handed over */
    public record Row(UUID id, List<Finding> refused) {
        public Row {
            refused = List.copyOf(refused);
        }

        public boolean went() {
            return refused.isEmpty();
        }
    }

    /** Hands them over; what was handed over before stays so. */
    public List<Row> hand(AreaId area, List<UUID> cases, SeatId from, SeatId to, HandOver.As as) {
        Cases.mustLead();
        return cases.stream()
                .distinct()
                .map(id -> row(area, id, now -> HandOver.after(now, from.value(), to.value(), as)))
                .toList();
    }

    /** Gives those that nobody leads to a post; what it leads already stays so. */
    public List<Row> give(AreaId area, List<UUID> cases, SeatId to) {
        Cases.mustLead();
        return cases.stream()
                .distinct()
                .map(id -> row(area, id, now -> HandOver.taken(now, to.value())))
                .toList();
    }

    /** @param refused those that stay without anybody, with what keeps each */
    public record Given(int went, List<Row> refused) {
        public Given {
            refused = List.copyOf(refused);
        }
    }

    /**
     * Gives all that nobody leads to a post: at once those that no record of a child hangs on, one by one the others, of which each is
     * open to who asks, or stays.
     *
     * @throws NotFound for a post that leads no cases, or that nobody holds
     */
    public Given giveAll(AreaId area, SeatId to, LocalDate today) {
        Cases.mustLead();
        int atOnce = Objects.requireNonNull(transactions.execute(status -> {
            if (book.officers(area).stream().noneMatch(seat -> seat.id().equals(to))) {
                throw new NotFound();
            }
            return list.giveUnlinked(area, to);
        }));
        List<CaseList.Row> linked =
                Objects.requireNonNull(transactions.execute(status -> ofNobody(area, today, LINKED_AT_A_TIME)));
        List<Row> rows = give(
                area, linked.stream().map(row -> row.standing().of().value()).toList(), to);
        List<Row> refused = rows.stream().filter(row -> !row.went()).toList();
        return new Given(atOnce + rows.size() - refused.size(), refused);
    }

    private interface Leading {
        Optional<HandOver.Led> after(HandOver.Led now);
    }

    private Row row(AreaId area, UUID id, Leading leading) {
        try {
            return switch (Objects.requireNonNull(transactions.execute(status -> one(area, new CaseId(id), leading)))) {
                case Saving.Saved<CaseId> done -> new Row(id, List.of());
                case Saving.Refused<CaseId> no -> new Row(id, no.findings());
                case Saving.Stale<CaseId> stale -> new Row(id, List.of(Finding.of("", "case.of.another", SOURCE)));
            };
        } catch (NotFound | ReasonNeeded e) {
            return new Row(id, List.of(Finding.of("", "case.not.open", SOURCE)));
        }
    }

    private Saving<CaseId> one(AreaId area, CaseId id, Leading leading) {
        EhcCase head = store.find(area, id).orElseThrow(NotFound::new);
        var now = new HandOver.Led(value(head.officer()), value(head.cover()));
        Optional<HandOver.Led> after = leading.after(now);
        if (after.isEmpty()) {
            return Saving.refused(List.of(Finding.of("", "case.of.another", SOURCE)));
        }
        return after.get().equals(now)
                ? Saving.saved(id)
                : book.lead(
                        area,
                        id,
                        head.version(),
                        after.get().officer(),
                        after.get().cover());
    }

    private static @Nullable UUID value(@Nullable SeatId seat) {
        return seat == null ? null : seat.value();
    }
}
