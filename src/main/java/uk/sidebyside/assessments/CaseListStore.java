package uk.sidebyside.assessments;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.shared.AreaId;

/** Reads the list of cases, by the key of the last row and never by counting from the top. */
@Repository
class CaseListStore {
    private static final String NOBODYS = "c.officer_seat IS NULL";

    private static final String MINE = "(c.officer_seat = ANY (:seats) OR c.cover_seat = ANY (:seats))";

    /** The day that orders the list, as the index has it: cases that nothing in the law gives a day come last. */
    private static final String DAY = "coalesce(s.due_on, DATE '9999-12-31')";

    /** On whom it waits on the day: on somebody else until that day, then on whoever must act. */
    private static final String WAITS =
            "CASE WHEN s.waits_on <> '' AND s.waits_until >= :today THEN s.waits_on ELSE s.who END";

    /** Requests for advice that a case which is being assessed still waits for. */
    private static final String ADVICE_OUT =
            " FROM assessments.advice_request q WHERE q.area_id = s.area_id AND q.case_id = s.case_id"
                    + " AND q.request_id = s.request_id AND q.state = 'asked' AND q.answered_on IS NULL";

    private static final String ASSESSING = "s.state IN ('assessing', 'reassessing')";

    private final JdbcClient jdbc;

    CaseListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseList.Row> rows(
            AreaId area,
            CaseList.Filter filter,
            Collection<SeatId> seats,
            CaseList.@Nullable Key after,
            LocalDate today,
            int size) {
        var asked = jdbc.sql("""
                SELECT s.*, c.reference, c.officer_seat, c.cover_seat,
                    (c.child_id IS NULL OR c.child_id IN (SELECT access.visible_children())) AS opens,
                    CASE WHEN %s THEN (SELECT ARRAY[count(*), count(*) FILTER (WHERE q.due_on < :today)] %s) END AS advice
                FROM assessments.standing s
                JOIN assessments.ehc_case c ON c.area_id = s.area_id AND c.id = s.case_id
                WHERE s.area_id = :area
                """.formatted(ASSESSING, ADVICE_OUT)
                        + matching(filter)
                        + (after == null ? "" : " AND (" + DAY + ", s.case_id) > (:afterOn, :afterId)")
                        + " ORDER BY " + DAY + ", s.case_id LIMIT :size")
                .param("area", area.value())
                .param("seats", values(seats))
                .param("today", today)
                .param("week", today.plusWeeks(1))
                .param("waits", waits(filter.waitsOn()))
                .param("state", filter.state() == null ? "" : filter.state().code())
                .param("like", "%" + filter.reference().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("size", size);
        if (after != null) {
            asked = asked.param("afterOn", after.dueOn()).param("afterId", after.id());
        }
        return asked.query((row, n) -> row(row)).list();
    }

    /** Only what is asked for stands in the statement, so that the database can go along the days from where a page begins. */
    private static String matching(CaseList.Filter filter) {
        List<String> all = new ArrayList<>();
        if (filter.state() == null && filter.reference().isBlank()) {
            all.add("s.open");
        }
        of(filter.led()).ifPresent(all::add);
        switch (filter.when()) {
            case LATE -> all.add(DAY + " < :today");
            case WEEK -> all.add(DAY + " BETWEEN :today AND :week");
            case LATER -> all.add(DAY + " > :week");
            case ALL -> {
                // Whatever its day.
            }
        }
        if (filter.waitsOn() != null) {
            all.add(
                    filter.waitsOn() == Who.ADVISER
                            ? ASSESSING + " AND EXISTS (SELECT" + ADVICE_OUT + ")"
                            : WAITS + " = ANY (:waits)");
        }
        if (filter.state() != null) {
            all.add("s.state = :state");
        }
        if (!filter.reference().isBlank()) {
            all.add("c.reference ILIKE :like");
        }
        return all.stream().map(one -> " AND " + one).collect(Collectors.joining());
    }

    /** Of a plan that moves, the council is the old or the new one: the list names each of them so. */
    private static String[] waits(@Nullable Who who) {
        return who == Who.COUNCIL
                ? Stream.of(Who.COUNCIL, Who.OLD_COUNCIL, Who.NEW_COUNCIL)
                        .map(StandingStore::code)
                        .toArray(String[]::new)
                : new String[] {StandingStore.code(who)};
    }

    private static Optional<String> of(CaseList.Led led) {
        return switch (led) {
            case BY_ANYBODY -> Optional.empty();
            case BY_ME -> Optional.of(MINE);
            case BY_NOBODY -> Optional.of(NOBODYS);
        };
    }

    private static UUID[] values(Collection<SeatId> seats) {
        return seats.stream().map(SeatId::value).toArray(UUID[]::new);
    }

    private static CaseList.Row row(ResultSet row) throws SQLException {
        return new CaseList.Row(
                StandingStore.standing(row),
                row.getString("reference"),
                CaseStore.seat(row, "officer_seat"),
                CaseStore.seat(row, "cover_seat"),
                advice(row.getArray("advice")),
                row.getBoolean("opens"));
    }

    /** @param counted how much is open and how much of it late; null for a case that is not being assessed */
    private static CaseList.AdviceOut advice(@Nullable Array counted) throws SQLException {
        if (counted == null) {
            return CaseList.AdviceOut.NONE;
        }
        Long[] both = (Long[]) counted.getArray();
        return new CaseList.AdviceOut(both[0].intValue(), both[1].intValue());
    }

    /** How many open cases each post leads or covers. */
    Map<SeatId, Integer> led(AreaId area) {
        Map<SeatId, Integer> led = new HashMap<>();
        jdbc.sql("""
                SELECT seat, count(*) AS cases FROM assessments.standing s
                JOIN assessments.ehc_case c ON c.area_id = s.area_id AND c.id = s.case_id,
                    unnest(ARRAY[c.officer_seat, c.cover_seat]) seat
                WHERE s.area_id = :area AND s.open AND seat IS NOT NULL GROUP BY seat
                """).param("area", area.value()).query(row -> {
            led.put(new SeatId(row.getObject("seat", UUID.class)), row.getInt("cases"));
        });
        return led;
    }

    /**
     * Gives every open case that nobody leads, and that no record of a child hangs on, to a post at once; its requests for advice follow
     * it. Nobody can be kept away from a child whose record the case is not linked to.
     *
     * @return how many
     */
    int giveUnlinked(AreaId area, SeatId to) {
        return jdbc.sql("""
                WITH given AS (
                    UPDATE assessments.ehc_case c SET officer_seat = :to, cover_seat = nullif(cover_seat, :to), version = version + 1
                    FROM assessments.standing s
                    WHERE c.area_id = :area AND c.officer_seat IS NULL AND c.child_id IS NULL
                        AND s.area_id = c.area_id AND s.case_id = c.id AND s.open
                    RETURNING c.id),
                heard AS (
                    UPDATE assessments.advice_request q SET officer_seat = :to FROM given g
                    WHERE q.area_id = :area AND q.case_id = g.id AND q.officer_seat IS DISTINCT FROM :to)
                SELECT count(*) FROM given
                """)
                .param("area", area.value())
                .param("to", to.value())
                .query(Integer.class)
                .single();
    }

    CaseList.Counts counts(AreaId area, CaseList.Led led, Collection<SeatId> seats, LocalDate today) {
        return jdbc.sql("""
                SELECT count(*) AS total, count(*) FILTER (WHERE s.due_on < :today) AS late,
                    count(*) FILTER (WHERE s.due_on BETWEEN :today AND :today + 7) AS week,
                    count(*) FILTER (WHERE s.due_on < :today AND s.excused) AS excused
                FROM assessments.standing s
                JOIN assessments.ehc_case c ON c.area_id = s.area_id AND c.id = s.case_id
                WHERE s.area_id = :area AND s.open
                """ + of(led).map(whose -> " AND " + whose).orElse(""))
                .param("area", area.value())
                .param("seats", values(seats))
                .param("today", today)
                .query((row, n) -> new CaseList.Counts(
                        row.getInt("total"), row.getInt("late"), row.getInt("week"), row.getInt("excused")))
                .single();
    }
}
