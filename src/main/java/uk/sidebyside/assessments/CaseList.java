package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.shared.AreaId;

/** The officer's list: what is due, what is late, on whom it waits. By references: who the child is stands on the case's page. */
@Service
public class CaseList {
    private final CaseListStore store;

    CaseList(CaseListStore store) {
        this.store = store;
    }

    /** Which cases by their day. */
    public enum When {
        ALL,
        LATE,
        WEEK,
        LATER
    }

    /**
     * What to show.
     *
     * @param led whose they are
     * @param waitsOn null for all
     * @param state null for all
     * @param reference part of a reference; blank for all
     */
    public record Filter(
            When when,
            Led led,
            @Nullable Who waitsOn,
            @Nullable CaseState state,
            String reference) {}

    /** Cases by who leads them. */
    public enum Led {
        BY_ANYBODY,
        /** Led or covered by the reader. */
        BY_ME,
        /** Cases that a return brought in, until somebody gives them an officer. */
        BY_NOBODY
    }

    /** After which row a page begins. */
    public record Key(LocalDate dueOn, UUID id) {
        /** Cases that nothing in the law gives a day come last. */
        static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

        public static Optional<Key> of(String text) {
            int at = text.indexOf('_');
            try {
                return at < 0
                        ? Optional.empty()
                        : Optional.of(new Key(
                                LocalDate.parse(text.substring(0, at)), UUID.fromString(text.substring(at + 1))));
            } catch (java.time.DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return dueOn + "_" + id;
        }
    }

    /** How much advice a case that is being assessed still waits for, and how much of that is late. */
    public record AdviceOut(int open, int late) {
        static final AdviceOut NONE = new AdviceOut(0, 0);
    }

    /** @param opens whether the reader may open it: a linked case is open to whoever works with the child */
    public record Row(
            Standing standing,
            String reference,
            @Nullable SeatId officer,
            @Nullable SeatId cover,
            AdviceOut advice,
            boolean opens) {
        public Key key() {
            LocalDate due = standing.next().dueOn();
            return new Key(due == null ? Key.NO_DAY : due, standing.of().value());
        }
    }

    /** @param next where the next page begins; null on the last */
    public record Page(List<Row> rows, @Nullable Key next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** How many open cases there are of each kind, whatever is filtered but for whose they are. */
    public record Counts(int all, int late, int week, int excused) {}

    /** One statement, whatever the number of cases. */
    @Transactional(readOnly = true)
    public Page page(AreaId area, Filter filter, @Nullable Key after, LocalDate today, int size) {
        Cases.mustLead();
        List<Row> rows = store.rows(area, filter, seats(), after, today, size + 1);
        return rows.size() > size
                ? new Page(rows.subList(0, size), rows.get(size - 1).key())
                : new Page(rows, null);
    }

    @Transactional(readOnly = true)
    public Counts counts(AreaId area, Led led, LocalDate today) {
        Cases.mustLead();
        return store.counts(area, led, seats(), today);
    }

    private static Set<SeatId> seats() {
        return Set.copyOf(Principals.current().seats().entrySet().stream()
                .filter(held -> held.getValue() == Role.CASE_OFFICER)
                .map(java.util.Map.Entry::getKey)
                .toList());
    }

    /** All rows of a filter, for the file. */
    @Transactional(readOnly = true)
    public Stream<Row> all(AreaId area, Filter filter, LocalDate today) {
        Cases.mustLead();
        return store.rows(area, filter, seats(), null, today, Integer.MAX_VALUE).stream();
    }
}
