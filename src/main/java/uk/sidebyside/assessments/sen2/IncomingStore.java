package uk.sidebyside.assessments.sen2;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.EhcCase;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.rules.Rule;
import uk.sidebyside.shared.AreaId;

/** The tables in which a return waits within one transaction, and what it would change. COPY knows no row policies, so they are temporary. */
@Repository
class IncomingStore {
    private static final int AT_ONCE = 1000;

    private final JdbcTemplate jdbc;
    private final RecognisedStore recognised;
    private final SameRequestStore requests;
    private final SaidHereStore saidHere;
    private final CheckedAgain records;

    IncomingStore(
            JdbcTemplate jdbc,
            RecognisedStore recognised,
            SameRequestStore requests,
            SaidHereStore saidHere,
            CheckedAgain records) {
        this.jdbc = jdbc;
        this.recognised = recognised;
        this.requests = requests;
        this.saidHere = saidHere;
        this.records = records;
    }

    /** How many persons are new, changed, the same, refused, and belong to cases that are kept from who asks. */
    record Counted(int fresh, int changed, int same, int refused, int keptAway, int queried) {}

    void begin() {
        // One import of an area at a time, and no guess of the planner about tables that it knows nothing of.
        jdbc.execute("SET LOCAL enable_nestloop = off");
        jdbc.execute("SET LOCAL enable_mergejoin = off");
        jdbc.execute("SET LOCAL work_mem = '64MB'");
        // A foreign key is asked row by row. It must be planned once, and not on a day when there were ten cases.
        jdbc.execute("DISCARD PLANS");
        Incoming.tables().forEach(jdbc::execute);
    }

    void lock(AreaId area) {
        jdbc.query(
                "SELECT pg_advisory_xact_lock(hashtextextended('sen2 ' || ?, 0))",
                row -> {},
                area.value().toString());
    }

    void copy(Incoming.Batch batch) {
        jdbc.execute((ConnectionCallback<String>) connection -> {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            copy(copying.copyIn("COPY in_person FROM STDIN"), batch.persons());
            copy(copying.copyIn("COPY in_request FROM STDIN"), batch.requests());
            copy(copying.copyIn("COPY in_placement FROM STDIN"), batch.placements());
            copy(copying.copyIn("COPY in_need FROM STDIN"), batch.needs());
            copy(copying.copyIn("COPY in_fault FROM STDIN"), batch.faults());
            copy(copying.copyIn("COPY in_standing FROM STDIN"), batch.standings());
            return "";
        });
    }

    private static void copy(CopyIn into, byte[] rows) throws SQLException {
        try {
            into.writeToCopy(rows, 0, rows.length);
            into.endCopy();
        } finally {
            if (into.isActive()) {
                into.cancelCopy();
            }
        }
    }

    /** Sorts out who is there already, who stands in the file twice, and what differs. */
    void compare(AreaId area, Set<Field> absent) {
        twice();
        ImportSql sql = new ImportSql(absent);
        jdbc.update(sql.matched(), area.value());
        recognised.recognise(area);
        jdbc.execute("ANALYZE matched");
        if (count("SELECT count(*) FROM matched") > 0) {
            // Where nobody is known nothing is compared, and no plan needs to know how much there is.
            sql.analyse().forEach(jdbc::execute);
            requests.takeTheirIds(area);
            saidHere.keep(area);
        }
        jdbc.execute(sql.emptyChanges());
        if (count("SELECT count(*) FROM matched") > 0) {
            sql.changes().forEach(each -> jdbc.update(each, args(each, area)));
        }
        jdbc.update(sql.finalBeforeDraft(Rule.FINAL_BEFORE_DRAFT.id()), area.value());
    }

    private static Object[] args(String sql, AreaId area) {
        int asked = (int) sql.chars().filter(letter -> letter == '?').count();
        Object[] args = new Object[asked];
        java.util.Arrays.fill(args, area.value());
        return args;
    }

    private void twice() {
        jdbc.execute("""
                CREATE TEMPORARY TABLE twice ON COMMIT DROP AS SELECT no FROM (
                    SELECT no, row_number() OVER (PARTITION BY person_key ORDER BY no) AS nth FROM in_person) counted
                WHERE nth > 1
                """);
        if (count("SELECT count(*) FROM twice") > 0) {
            jdbc.update("""
                    INSERT INTO in_fault
                    SELECT p.no, 0, 0, ?, true, 'Person', '', '', '', p.surname, p.forename, p.born_on::text, coalesce(p.upn, '')
                    FROM in_person p JOIN twice USING (no)
                    """, Incoming.twice());
            for (String table : Incoming.OF_PERSONS) {
                jdbc.update("DELETE FROM " + table + " WHERE no IN (SELECT no FROM twice)");
            }
        }
    }

    Counted count(AreaId area, int persons) {
        int there = count("SELECT count(*) FROM in_person");
        int matched = count("SELECT count(*) FROM matched");
        int changed = count("SELECT count(DISTINCT no) FROM changed");
        return new Counted(there - matched, changed, matched - changed, persons - there, 0, queried());
    }

    /** How many of those who come in break a rule: before they are stored, as the file has them. */
    int queried() {
        return count("SELECT count(DISTINCT no) FROM in_fault WHERE NOT refuses AND no IN (SELECT no FROM in_person)");
    }

    /** A number for what would change, as it stands now; another one where somebody changed it meanwhile. */
    long wouldChange(AreaId area, Set<Field> absent) {
        String sql = WouldChange.number(absent);
        Long number = jdbc.queryForObject(sql, Long.class, args(sql, area));
        return number == null ? 0 : number;
    }

    private int count(String sql) {
        Integer found = jdbc.queryForObject(sql, Integer.class);
        return found == null ? 0 : found;
    }

    void keepRefused(AreaId area, java.util.UUID id) {
        jdbc.update("DELETE FROM assessments.sen2_refused WHERE area_id = ? AND import_id = ?", area.value(), id);
        jdbc.update("""
                INSERT INTO assessments.sen2_refused (area_id, import_id, n, line, rule, part, field, value, request_on, surname,
                    forename, born, upn)
                SELECT ?, ?, row_number() OVER (ORDER BY no, n), line, rule, part, field, value, request_on, surname, forename, born, upn
                FROM in_fault WHERE refuses
                """, area.value(), id);
    }

    /** @return how many new cases were kept from who asks, since somebody has them already */
    int store(AreaId area, EhcCase.Source source, int firstNumber, OffsetDateTime at, Set<Field> absent) {
        ImportSql sql = new ImportSql(absent);
        jdbc.execute(sql.openCases(area, firstNumber, source, at));
        int away = jdbc.update(sql.keptAway(), area.value());
        recognised.takeKeys(area, at);
        if (count("SELECT count(*) FROM matched") > 0) {
            ImportSql.refusedBefore().forEach(each -> jdbc.update(each, at, area.value()));
        }
        sql.store().forEach(each -> jdbc.update(each, args(each, area)));
        if (count("SELECT count(*) FROM matched") > 0) {
            requests.findingsGoWithThem(area);
            foundInTheirRecords(area);
        }
        findings(area, at);
        if (count("SELECT count(*) FROM in_person") > AT_ONCE) {
            jdbc.execute(ImportSql.tellThePlanner());
        }
        return away;
    }

    /** From here on a thousand cases are asked for and not all. A plan for any number looks at each request for each. */
    void askOfSome() {
        jdbc.execute("SET LOCAL enable_nestloop = on");
        jdbc.execute("SET LOCAL plan_cache_mode = force_custom_plan");
    }

    /** From here on all of them again. */
    void askOfAll() {
        jdbc.execute("SET LOCAL enable_nestloop = off");
        jdbc.execute("SET LOCAL plan_cache_mode = auto");
    }

    /** The cases that are new, a thousand at a time: more are no quicker. */
    List<List<CaseId>> opened() {
        return some("p.no NOT IN (SELECT no FROM matched) AND p.no NOT IN (SELECT no FROM away)");
    }

    /** The cases that are changed, so too. */
    List<List<CaseId>> changed() {
        return some("p.no IN (SELECT no FROM changed)");
    }

    /** Of the cases that will be changed, those that a family sees, so too; before anything is stored. */
    List<List<CaseId>> linkedToChange(AreaId area) {
        return count("SELECT count(*) FROM changed") == 0
                ? List.of()
                : some(
                        "p.no IN (SELECT no FROM changed) AND p.case_id IN (SELECT c.id FROM assessments.ehc_case c"
                                + " WHERE c.area_id = ? AND c.child_id IS NOT NULL)",
                        area.value());
    }

    private List<List<CaseId>> some(String which, Object... args) {
        List<CaseId> all = jdbc.query(
                "SELECT p.case_id FROM in_person p WHERE " + which,
                (row, n) -> new CaseId(row.getObject(1, UUID.class)),
                args);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(from + AT_ONCE, all.size())))
                .toList();
    }

    /** Of those who were here before counts what is wrong with their records and not with the file, which may have less of them. */
    private void foundInTheirRecords(AreaId area) {
        jdbc.update("DELETE FROM in_fault WHERE NOT refuses AND no IN (SELECT no FROM matched)");
        records.each(area, this::copy);
        jdbc.update(ImportSql.storedFinalBeforeDraft(Rule.FINAL_BEFORE_DRAFT.id()), area.value());
    }

    private void findings(AreaId area, OffsetDateTime at) {
        jdbc.update(ImportSql.forgetFindings(), area.value());
        jdbc.update(ImportSql.keepFindings(), area.value(), at, area.value(), area.value());
    }

    /** What was found wrong with stored cases takes the place of what was found before. */
    void checked(AreaId area, OffsetDateTime at) {
        jdbc.update(ImportSql.storedFinalBeforeDraft(Rule.FINAL_BEFORE_DRAFT.id()), area.value());
        jdbc.execute("ANALYZE in_person");
        findings(area, at);
    }
}
