package uk.sidebyside.assessments.sen2;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.sen2.rules.Rule;
import uk.sidebyside.shared.AreaId;

/**
 * Who has a case with us under another key: somebody who got a number, or whose number the file leaves out. A learner number says so;
 * else names and birthday do, where they fit one person here and one in the file. Two pupil numbers are two persons. A few statements,
 * for one and for a hundred thousand.
 */
@Repository
class RecognisedStore {
    private static final String MAY_BE = """
            CREATE TEMPORARY TABLE may_be ON COMMIT DROP AS
            WITH fresh AS MATERIALIZED (
                SELECT p.no, p.person_key, p.uln, p.born_on, lower(p.surname) AS surname, lower(p.forename) AS forename
                FROM in_person p WHERE NOT EXISTS (SELECT FROM matched m WHERE m.no = p.no)),
            free AS MATERIALIZED (
                SELECT c.id, c.person_key, c.uln, c.born_on, lower(c.surname) AS surname, lower(c.forename) AS forename
                FROM assessments.ehc_case c
                WHERE c.area_id = ? AND NOT EXISTS (SELECT FROM matched m WHERE m.case_id = c.id))
            SELECT f.no, o.id AS case_id, false AS by_number
            FROM fresh f JOIN free o ON o.born_on = f.born_on AND o.surname = f.surname AND o.forename = f.forename
            WHERE NOT (f.person_key LIKE 'upn:%' AND o.person_key LIKE 'upn:%') AND (f.uln = o.uln) IS NULL
            UNION ALL
            SELECT f.no, o.id, true FROM fresh f JOIN free o ON o.uln = f.uln
            WHERE NOT (f.person_key LIKE 'upn:%' AND o.person_key LIKE 'upn:%')
            """;

    /** What a number says beats what a name says. */
    private static final String BY_NAME_ALONE = """
            DELETE FROM may_be b WHERE NOT b.by_number AND (b.no IN (SELECT n.no FROM may_be n WHERE n.by_number)
                OR b.case_id IN (SELECT n.case_id FROM may_be n WHERE n.by_number))
            """;

    private static final String SURE = """
            INSERT INTO recognised SELECT no, case_id FROM (
                SELECT no, case_id, count(*) OVER (PARTITION BY no) AS cases, count(*) OVER (PARTITION BY case_id) AS persons
                FROM may_be) counted
            WHERE cases = 1 AND persons = 1
            """;

    private static final String UNSURE = """
            INSERT INTO in_fault
            SELECT p.no, 0, 0, ?, true, 'Person', '', '', '', p.surname, p.forename, p.born_on::text, coalesce(p.upn, '')
            FROM in_person p WHERE p.no IN (SELECT no FROM may_be) AND p.no NOT IN (SELECT no FROM recognised)
            """;

    private final JdbcTemplate jdbc;

    RecognisedStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds them to those who have a case; whoever fits more than one is refused, for a person to decide. */
    void recognise(AreaId area) {
        jdbc.execute("CREATE TEMPORARY TABLE recognised (no int, case_id uuid) ON COMMIT DROP");
        if (!any("SELECT 1 FROM in_person p WHERE NOT EXISTS (SELECT FROM matched m WHERE m.no = p.no) LIMIT 1")
                || !any("SELECT 1 FROM assessments.ehc_case WHERE area_id = ? LIMIT 1", area.value())
                || jdbc.update(MAY_BE, area.value()) == 0) {
            return;
        }
        jdbc.update(BY_NAME_ALONE);
        jdbc.update(SURE);
        jdbc.update("INSERT INTO matched SELECT no, case_id FROM recognised");
        if (jdbc.update(UNSURE, Rule.WHICH_OF_THEM.id()) > 0) {
            for (String table : Incoming.OF_PERSONS) {
                jdbc.update("DELETE FROM " + table
                        + " WHERE no IN (SELECT no FROM may_be) AND no NOT IN (SELECT no FROM recognised)");
            }
        }
    }

    private boolean any(String sql, Object... args) {
        return !jdbc.queryForList(sql, Integer.class, args).isEmpty();
    }

    /**
     * From now on they are known by their better number, and by what they were known before in their history. A number that a file
     * leaves out stays theirs. Of somebody else who has that number, and is kept from who asks, nothing is changed.
     */
    void takeKeys(AreaId area, OffsetDateTime at) {
        if (!any("SELECT 1 FROM recognised LIMIT 1")) {
            return;
        }
        List<UUID> others = jdbc.queryForList("""
                SELECT assessments.take_keys(?, array_agg(c.id), array_agg(p.person_key), ?)
                FROM recognised r JOIN in_person p ON p.no = r.no JOIN assessments.ehc_case c ON c.id = r.case_id
                WHERE c.area_id = ? AND strpos('who uln upn', left(p.person_key, 3)) > strpos('who uln upn', left(c.person_key, 3))
                HAVING count(*) > 0
                """, UUID.class, area.value(), at, area.value());
        for (UUID other : others) {
            jdbc.update("DELETE FROM changed WHERE no IN (SELECT no FROM recognised WHERE case_id = ?)", other);
        }
    }
}
