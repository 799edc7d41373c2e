package uk.sidebyside.assessments.sen2;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.figures.KeptUp;
import uk.sidebyside.shared.AreaId;

/**
 * Which request of the file is which of ours: by the person and the day on which it came; where the file puts that day right, by what
 * was decided of it; and of those without a day, by the plan. A few statements, for one and for a hundred thousand.
 */
@Repository
class SameRequestStore {
    /** As of reviews: a day that moves by more is not the same one put right. */
    private static final int DAYS_APART = KeptUp.DAYS_OF_ONE;

    /** Put aside first: behind their wall the planner takes them for a single row, and would hold each against all of a day. */
    private static final String OURS = """
            CREATE TEMPORARY TABLE ours ON COMMIT DROP AS
            SELECT r.id, r.case_id, r.received_on, r.outcome, r.outcome_on, r.exported FROM assessments.request r WHERE r.area_id = ?
            """;

    /** Whose requests without a day are not told apart by having none. */
    private static final String SEVERAL = """
            CREATE TEMPORARY TABLE several ON COMMIT DROP AS
            SELECT case_id FROM in_request WHERE received_on IS NULL GROUP BY case_id HAVING count(*) > 1
            UNION SELECT case_id FROM ours WHERE received_on IS NULL GROUP BY case_id HAVING count(*) > 1
            """;

    private static final String BY_DAY = """
            CREATE TEMPORARY TABLE known ON COMMIT DROP AS
            SELECT i.no, i.request_id AS new_id, o.id AS request_id
            FROM in_request i JOIN ours o ON o.case_id = i.case_id
                AND coalesce(o.received_on, '0001-01-01') = coalesce(i.received_on, '0001-01-01')
            WHERE i.no IN (SELECT m.no FROM matched m)
                AND (i.received_on IS NOT NULL OR i.case_id NOT IN (SELECT s.case_id FROM several s))
            """;

    private static final String WITHOUT_A_DAY = """
            WITH theirs AS MATERIALIZED (
                SELECT i.no, i.request_id, i.case_id, i.p_start_on AS start_on, i.p_cease_on AS cease_on,
                    i.u_there OR i.p_cease_on IS NOT NULL AS listed
                FROM in_request i WHERE i.received_on IS NULL AND i.case_id IN (SELECT s.case_id FROM several s)
                    AND NOT EXISTS (SELECT FROM known k WHERE k.new_id = i.request_id)),
            rest AS MATERIALIZED (
                SELECT o.id, o.case_id, p.start_on, p.cease_on, u.request_id IS NOT NULL OR p.cease_on IS NOT NULL AS listed
                FROM ours o LEFT JOIN assessments.plan p ON p.area_id = ? AND p.request_id = o.id
                    LEFT JOIN assessments.upkeep u ON u.area_id = ? AND u.request_id = o.id
                WHERE o.received_on IS NULL AND o.case_id IN (SELECT s.case_id FROM several s)
                    AND NOT EXISTS (SELECT FROM known k WHERE k.request_id = o.id))
            INSERT INTO known SELECT i.no, i.request_id, o.id
            FROM (SELECT *, row_number() OVER (PARTITION BY case_id$of ORDER BY request_id) AS nth FROM theirs) i
            JOIN (SELECT *, row_number() OVER (PARTITION BY case_id$of ORDER BY id) AS nth FROM rest) o
                ON o.case_id = i.case_id AND o.nth = i.nth WHERE
            """;

    /** What decides if a census has it: of those that are alike in this, our own export has all or none. */
    private static final String OF_ONE_PLAN = WITHOUT_A_DAY.replace("$of", ", start_on, cease_on, listed")
            + "(o.start_on, o.cease_on, o.listed) IS NOT DISTINCT FROM (i.start_on, i.cease_on, i.listed)";

    private static final String IN_THEIR_ORDER =
            WITHOUT_A_DAY.replace("$of", "") + "coalesce(abs(o.start_on - i.start_on) <= " + DAYS_APART + ", true)";

    /**
     * The one request of the file and the one of ours that are left and fit each other. Who asks again does so after the first request
     * was decided, so one that came before a decision is what was decided; and two decisions are one where they say the same.
     */
    private static final String PUT_RIGHT = """
            CREATE TEMPORARY TABLE put_right ON COMMIT DROP AS
            WITH theirs AS MATERIALIZED (
                SELECT i.no, i.request_id, i.case_id, i.received_on, i.outcome, i.outcome_on, i.exported FROM in_request i
                WHERE i.received_on IS NOT NULL AND i.no IN (SELECT m.no FROM matched m)
                    AND NOT EXISTS (SELECT FROM known k WHERE k.new_id = i.request_id)),
            rest AS MATERIALIZED (
                SELECT o.* FROM ours o WHERE o.received_on IS NOT NULL AND o.case_id IN (SELECT t.case_id FROM theirs t)
                    AND NOT EXISTS (SELECT FROM known k WHERE k.request_id = o.id)),
            fitting AS (
                SELECT i.no, i.request_id AS new_id, o.id AS request_id, o.received_on AS was_on, i.received_on,
                    count(*) OVER (PARTITION BY i.request_id) AS ours, count(*) OVER (PARTITION BY o.id) AS theirs
                FROM theirs i JOIN rest o ON o.case_id = i.case_id
                WHERE abs(o.received_on - i.received_on) <= %d
                    AND (coalesce(o.exported, '0') = '0' OR o.exported = i.exported)
                    AND CASE
                        WHEN coalesce(o.outcome, 'A') <> 'A' AND coalesce(i.outcome, 'A') <> 'A'
                            THEN (o.outcome, o.outcome_on) IS NOT DISTINCT FROM (i.outcome, i.outcome_on)
                        WHEN coalesce(o.outcome, 'A') <> 'A' THEN i.received_on < coalesce(o.outcome_on, 'infinity')
                        WHEN coalesce(i.outcome, 'A') <> 'A' THEN o.received_on < coalesce(i.outcome_on, 'infinity')
                        ELSE true END)
            SELECT no, new_id, request_id, was_on, received_on FROM fitting WHERE ours = 1 AND theirs = 1
            """.formatted(DAYS_APART);

    private static final List<String> TAKE_THEIR_IDS = List.of(
            "ANALYZE known",
            "UPDATE in_request i SET request_id = k.request_id FROM known k WHERE k.new_id = i.request_id",
            "UPDATE in_placement i SET request_id = k.request_id FROM known k WHERE k.new_id = i.request_id",
            "UPDATE in_need i SET request_id = k.request_id FROM known k WHERE k.new_id = i.request_id");

    private final JdbcTemplate jdbc;

    SameRequestStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Persons of the file who have a case, and their requests, go by the ids that they have with us. */
    void takeTheirIds(AreaId area) {
        jdbc.update("UPDATE in_person p SET case_id = m.case_id FROM matched m WHERE m.no = p.no");
        jdbc.update("UPDATE in_request r SET case_id = m.case_id FROM matched m WHERE m.no = r.no");
        jdbc.update(OURS, area.value());
        jdbc.execute("ANALYZE ours");
        boolean several = jdbc.update(SEVERAL) > 0;
        jdbc.update(BY_DAY);
        if (several) {
            jdbc.update(OF_ONE_PLAN, area.value(), area.value());
            jdbc.update(IN_THEIR_ORDER, area.value(), area.value());
        }
        if (jdbc.update(PUT_RIGHT) > 0) {
            jdbc.update("INSERT INTO known SELECT no, new_id, request_id FROM put_right");
        }
        TAKE_THEIR_IDS.forEach(jdbc::execute);
    }

    /** What was found in a request whose day is put right, and explained, goes by its new day. */
    void findingsGoWithThem(AreaId area) {
        jdbc.update("""
                UPDATE assessments.sen2_finding f SET request_on = r.received_on FROM put_right r JOIN in_person p ON p.no = r.no
                WHERE f.area_id = ? AND f.case_id = p.case_id AND f.request_on = r.was_on
                """, area.value());
    }
}
