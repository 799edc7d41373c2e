package uk.sidebyside.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.figures.CaseFacts;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.assessments.rules.NextStep;
import uk.sidebyside.shared.AreaId;

/** Keeps where each case stands beside it, so that a list of thousands is read in one statement. */
@Repository
class StandingStore {
    private static final int AT_ONCE = 1000;

    private static final String WRITE = "INSERT INTO assessments.standing (area_id, " + each(StandingColumn::column)
            + ") SELECT ?, s.* FROM unnest(" + each(one -> "CAST(? AS " + one.type() + "[])")
            + ") AS s ON CONFLICT (area_id, case_id) DO UPDATE SET "
            + each(one -> one.column() + " = EXCLUDED." + one.column());

    private final JdbcTemplate jdbc;
    private final CaseFacts facts;

    StandingStore(JdbcTemplate jdbc, CaseFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Every change of a case ends here, and so the figures learn of it in its transaction. */
    void put(AreaId area, List<Standing> all) {
        if (all.isEmpty()) {
            return;
        }
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            write(area, all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        facts.changed(area, all.stream().map(one -> one.of().value()).toList());
    }

    /**
     * @param standing null for a child without a case
     * @param movedTo where its next day moved: to which day, and from which; null where it did not
     * @param toldByHealth whether health told the council about a child without a case
     */
    record OfChild(
            UUID child,
            @Nullable Standing standing,
            @Nullable LocalDate movedTo,
            @Nullable LocalDate movedFrom,
            boolean toldByHealth) {}

    /** Where the cases of these stand. One statement. */
    List<OfChild> ofChildren(AreaId area, Collection<UUID> children) {
        return jdbc.query(
                """
                SELECT x.child AS child_id, s.*, m.new_on, m.old_on, c.id IS NULL AND EXISTS (SELECT FROM assessments.health_notice n
                    WHERE n.area_id = ? AND n.child_id = x.child AND n.sent_on IS NOT NULL) AS told_by_health
                FROM unnest(CAST(? AS uuid[])) AS x (child)
                LEFT JOIN assessments.ehc_case c ON c.area_id = ? AND c.child_id = x.child
                LEFT JOIN assessments.standing s ON s.area_id = c.area_id AND s.case_id = c.id
                LEFT JOIN LATERAL (SELECT coalesce(s.step_next, s.next) AS duty,
                    CASE WHEN s.step_next IS NULL THEN s.due_on ELSE s.step_due_on END AS due_on) f ON true
                LEFT JOIN LATERAL (SELECT d.new_on, d.old_on FROM assessments.date_change d
                    WHERE d.area_id = c.area_id AND d.case_id = c.id AND d.duty = f.duty
                        AND (f.due_on IS NULL
                            OR CASE WHEN d.id = d.submission THEN d.new_on = f.due_on ELSE d.old_on >= f.due_on END)
                    ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1) m ON true
                """,
                (row, n) -> new OfChild(
                        row.getObject("child_id", UUID.class),
                        row.getObject("case_id") == null ? null : standing(row),
                        row.getObject("new_on", LocalDate.class),
                        row.getObject("old_on", LocalDate.class),
                        row.getBoolean("told_by_health")),
                area.value(),
                children.toArray(UUID[]::new),
                area.value());
    }

    /** Cases that stand by earlier rules. */
    List<CaseId> byEarlierRules(AreaId area, int atMost) {
        return jdbc.query(
                "SELECT case_id FROM assessments.standing WHERE area_id = ? AND rules < ? ORDER BY case_id LIMIT ?",
                (row, n) -> new CaseId(row.getObject("case_id", UUID.class)),
                area.value(),
                Standing.RULES,
                atMost);
    }

    /** One statement for all: row by row, the wall is planned anew for each of a hundred thousand cases of a return. */
    private void write(AreaId area, List<Standing> some) {
        List<@Nullable Object> args = new ArrayList<>();
        args.add(area.value());
        for (StandingColumn column : StandingColumn.values()) {
            args.add(some.stream().map(column::of).toArray(String[]::new));
        }
        jdbc.update(WRITE, args.toArray());
    }

    private static String each(Function<StandingColumn, String> column) {
        return Arrays.stream(StandingColumn.values()).map(column).collect(Collectors.joining(", "));
    }

    static String code(@Nullable Who who) {
        return who == null ? "" : who.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable Who who(String code) {
        return code.isEmpty() ? null : Who.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static @Nullable NextStep ofSteps(ResultSet row) throws SQLException {
        String key = row.getString("step_next");
        return key == null
                ? null
                : new NextStep(key, row.getObject("step_due_on", LocalDate.class), null, null, null, null);
    }

    static Standing standing(ResultSet row) throws SQLException {
        UUID request = row.getObject("request_id", UUID.class);
        return new Standing(
                new CaseId(row.getObject("case_id", UUID.class)),
                request == null ? null : new RequestId(request),
                CaseState.of(row.getString("state")),
                row.getObject("since_on", LocalDate.class),
                new NextStep(
                        row.getString("next"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("strict_on", LocalDate.class),
                        who(row.getString("who")),
                        who(row.getString("waits_on")),
                        row.getObject("waits_until", LocalDate.class)),
                row.getBoolean("excused"),
                ofSteps(row));
    }
}
