package uk.sidebyside.assessments.sen2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.sen2.rules.ReturnAsks;
import uk.sidebyside.shared.AreaId;

/** The stored cases as records of a return, one after the other: three cursors in one order, whatever there is. */
@Repository
class ReturnStore {
    private static final int ROWS_AT_ONCE = 2_000;

    /**
     * Decided or begun in the year before the census, or alive on its day. What is pending of a child who moved away is so until the year of
     * the move; where no step says its day, it was in the year after the request at the latest.
     */
    private static final String OF_THE_CENSUS = """
             AND (
                (u.request_id IS NOT NULL AND (p.start_on IS NULL OR p.start_on <= :census)
                    AND (p.cease_on IS NULL OR p.cease_on > :census))
                OR (r.outcome IS DISTINCT FROM 'H' AND (r.received_on IS NULL OR r.received_on < :ends) AND (
                    r.received_on >= :begins OR r.outcome_on >= :begins OR a.outcome_on >= :begins OR p.start_on >= :begins
                    OR ((r.outcome IS NULL OR r.outcome = 'A' OR a.outcome = 'A')
                        AND (r.exported IS NULL OR r.exported = '0' OR coalesce(
                            (SELECT max(moved.on_day) FROM assessments.happening moved
                                WHERE moved.area_id = r.area_id AND moved.request_id = r.id AND moved.kind = 'moved-away'
                                    AND NOT EXISTS (SELECT FROM assessments.put_right x
                                        WHERE x.area_id = moved.area_id AND x.step_id = moved.id)),
                            r.received_on + INTERVAL '1 year', 'infinity') >= :begins))))
                OR p.cease_on BETWEEN :begins AND :ends)
            """;

    private static final String HANGING =
            " LEFT JOIN assessments.assessment a ON a.area_id = r.area_id AND a.request_id = r.id"
                    + " LEFT JOIN assessments.plan p ON p.area_id = r.area_id AND p.request_id = r.id"
                    + " LEFT JOIN assessments.upkeep u ON u.area_id = r.area_id AND u.request_id = r.id";

    private static final String OF_CASES =
            " FROM assessments.request r JOIN assessments.ehc_case c ON c.area_id = r.area_id AND c.id = r.case_id";

    private static final String REQUESTS = OF_CASES + HANGING + " WHERE r.area_id = ?";

    /** Of those who had a case before the return that comes in. */
    private static final String MATCHED = " JOIN matched m ON m.case_id = c.id";

    private static final String OF_MATCHED = " AND r.case_id IN (SELECT m.case_id FROM matched m)";

    private static final String IN_ORDER = " ORDER BY r.case_id, r.id";

    private final JdbcTemplate jdbc;

    ReturnStore(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    interface To {
        void person(UUID caseId, String reference, Node person) throws java.io.IOException;
    }

    interface ToMatched {
        /** @param no their place in the file that comes in */
        void person(int no, Node person);
    }

    /** @param no the place of the person in a file that comes in; 0 where none does */
    record Request(UUID caseId, String reference, UUID id, int no, Node person, Node node) {}

    /** Cases with the record of the child to which an officer linked them. */
    Map<UUID, UUID> linked(AreaId area) {
        Map<UUID, UUID> linked = new HashMap<>();
        jdbc.query(
                "SELECT id, child_id FROM assessments.ehc_case WHERE area_id = ? AND child_id IS NOT NULL",
                row -> {
                    linked.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                },
                area.value());
        return linked;
    }

    /** @param census null for all that is stored; a plan that has ended by that day is not listed as alive */
    void each(AreaId area, @Nullable LocalDate census, To all) throws java.io.IOException {
        To to = census == null ? all : withoutEnded(all, census);
        readOnce();
        try (Stream<Request> requests = requests(area, census);
                Stream<InOrder.Hanging> placements = hanging(area, placements(""));
                Stream<InOrder.Hanging> needs = hanging(area, needs(""))) {
            InOrder.each(
                    requests, placements, needs, last -> to.person(last.caseId(), last.reference(), last.person()));
        }
    }

    /** What is stored of those who had a case before the return that comes in; those without a request last. */
    void eachMatched(AreaId area, ToMatched to) throws java.io.IOException {
        readOnce();
        try (Stream<Request> requests = jdbc.queryForStream(
                        selected(", m.no", MATCHED) + IN_ORDER,
                        (row, n) -> request(row, row.getInt("no")),
                        area.value());
                Stream<InOrder.Hanging> placements = hanging(area, placements(OF_MATCHED));
                Stream<InOrder.Hanging> needs = hanging(area, needs(OF_MATCHED))) {
            InOrder.each(requests, placements, needs, last -> to.person(last.no(), last.person()));
        }
        jdbc.query(
                "SELECT m.no, " + columns("c", Part.PERSON) + " FROM assessments.ehc_case c" + MATCHED
                        + " WHERE c.area_id = ? AND NOT EXISTS (SELECT FROM assessments.request r"
                        + " WHERE r.area_id = c.area_id AND r.case_id = c.id)",
                row -> {
                    to.person(row.getInt(1), new Cells(row, 2).node(Part.PERSON));
                },
                area.value());
    }

    /** How many persons {@link #each} has, where both are asked in one transaction that sees no change. */
    int count(AreaId area, @Nullable LocalDate census) {
        readOnce();
        String sql = "SELECT count(DISTINCT r.case_id)" + REQUESTS + (census == null ? "" : dated(census));
        return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class, area.value()));
    }

    /** Each row is read once; right after an import the planner knows nothing of the tables and would look row by row. */
    private void readOnce() {
        jdbc.execute("SET LOCAL enable_nestloop = off");
        jdbc.execute("SET LOCAL work_mem = '64MB'");
    }

    private static To withoutEnded(To all, LocalDate census) {
        return (id, reference, person) -> {
            ReturnAsks.onlyAlive(person, census);
            all.person(id, reference, person);
        };
    }

    /**
     * Requests of an area with all that each has at most one of; more may be asked of them.
     *
     * @param also further columns, each with a comma before it
     */
    static String selected(String also) {
        return selected(also, "");
    }

    private static String selected(String also, String joined) {
        return "SELECT c.id, c.reference, r.id, " + columns("c", Part.PERSON) + ", " + columns("r", Part.REQUEST)
                + ", a.request_id IS NOT NULL, " + columns("a", Part.ASSESSMENT) + ", p.request_id IS NOT NULL, "
                + columns("p", Part.PLAN) + ", u.request_id IS NOT NULL, " + columns("u", Part.ACTIVE) + also
                + OF_CASES + joined + HANGING + " WHERE r.area_id = ?";
    }

    /**
     * Whether a case that belongs in the file is kept from who asks: the days of a case are read by role, who it is is not.
     *
     * @param census null for all that is stored
     */
    boolean lacksSome(AreaId area, @Nullable LocalDate census) {
        String sql =
                "SELECT EXISTS (SELECT FROM assessments.request r" + HANGING + " WHERE r.area_id = ? AND NOT EXISTS"
                        + " (SELECT FROM assessments.ehc_case c WHERE c.area_id = r.area_id AND c.id = r.case_id)"
                        + (census == null ? "" : dated(census)) + ")";
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, area.value()));
    }

    /** The day of the newest changed plan of each case that has one. */
    Map<UUID, LocalDate> amended(AreaId area) {
        Map<UUID, LocalDate> amended = new HashMap<>();
        jdbc.query(
                "SELECT h.case_id, max(h.on_day) FROM assessments.happening h WHERE h.area_id = ? AND h.kind = ? AND NOT EXISTS"
                        + " (SELECT FROM assessments.put_right p WHERE p.area_id = h.area_id AND p.step_id = h.id)"
                        + " GROUP BY h.case_id",
                row -> {
                    amended.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                },
                area.value(),
                CaseStep.AMENDED.code());
        return amended;
    }

    private Stream<Request> requests(AreaId area, @Nullable LocalDate census) {
        String sql = selected("") + (census == null ? "" : dated(census)) + IN_ORDER;
        return jdbc.queryForStream(sql, (row, n) -> request(row), area.value());
    }

    /** What a request must fulfil to be in the return of a census, as a condition that follows others. */
    static String dated(LocalDate census) {
        LocalDate begins = LocalDate.of(census.getYear() - 1, 1, 1);
        return OF_THE_CENSUS
                .replace(":census", "DATE '" + census + "'")
                .replace(":begins", "DATE '" + begins + "'")
                .replace(":ends", "DATE '" + begins.plusYears(1) + "'");
    }

    private static String columns(String table, Part part) {
        return part.fields().stream().map(field -> table + "." + field.column()).collect(Collectors.joining(", "));
    }

    static Request request(ResultSet row) throws SQLException {
        return request(row, 0);
    }

    private static Request request(ResultSet row, int no) throws SQLException {
        Cells cells = new Cells(row, 4);
        Node person = cells.node(Part.PERSON);
        Node request = cells.node(Part.REQUEST);
        Node assessment = cells.nodeIfThere(Part.ASSESSMENT);
        Node plan = cells.nodeIfThere(Part.PLAN);
        Node active = cells.nodeIfThere(Part.ACTIVE);
        if (assessment == null && plan != null) {
            assessment = new Node(Part.ASSESSMENT, 0);
        }
        if (assessment != null) {
            request.add(assessment);
            if (plan != null) {
                assessment.add(plan);
            }
        }
        if (active != null) {
            request.add(active);
        }
        return new Request(
                row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class), no, person, request);
    }

    /** Takes cell after cell. */
    static final class Cells {
        private final ResultSet row;
        private int at;

        Cells(ResultSet row, int at) {
            this.row = row;
            this.at = at;
        }

        Node node(Part part) throws SQLException {
            Node node = new Node(part, 0);
            for (Field field : part.fields()) {
                String value = row.getString(at++);
                node.withStored(field, value);
            }
            return node;
        }

        @Nullable
        Node nodeIfThere(Part part) throws SQLException {
            boolean there = row.getBoolean(at++);
            Node node = node(part);
            return there ? node : null;
        }
    }

    private static String placements(String which) {
        return "SELECT r.case_id, r.id, t.stage = 'named', " + columns("t", Part.PLACEMENT)
                + " FROM assessments.placement t JOIN assessments.request r ON r.area_id = t.area_id AND r.id = t.request_id"
                + " WHERE t.area_id = ?" + which + IN_ORDER + ", t.stage, t.position";
    }

    private static String needs(String which) {
        return "SELECT r.case_id, r.id, null, " + columns("t", Part.NEED)
                + " FROM assessments.need t JOIN assessments.request r ON r.area_id = t.area_id AND r.id = t.request_id"
                + " WHERE t.area_id = ?" + which + IN_ORDER + ", t.position";
    }

    private Stream<InOrder.Hanging> hanging(AreaId area, String sql) {
        boolean needs = sql.contains(".need t");
        return jdbc.queryForStream(
                sql,
                (row, n) -> {
                    Part part = needs ? Part.NEED : row.getBoolean(3) ? Part.PLAN_DETAIL : Part.PLACEMENT;
                    return new InOrder.Hanging(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            // Module 4 has the first fields of module 5, in the same order.
                            new Cells(row, 4).node(part));
                },
                area.value());
    }
}
