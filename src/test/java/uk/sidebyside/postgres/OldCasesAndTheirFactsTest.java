package uk.sidebyside.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.sidebyside.testing.TestDatabases;

/**
 * A database that had cases and facts before the ledger knew cases by names made by chance (assessments V136), and exceptions before they
 * ended (V150): after the update the facts still belong to their cases, and what is new gets a name of its own.
 */
class OldCasesAndTheirFactsTest {
    private static final String BEFORE = "135";

    /** Two cases of two areas, each with a request, a request for advice and a notice, and what was counted of them. */
    private static final String OLD = """
            SET sidebyside.kind = 'operator';
            CREATE TEMP TABLE area AS SELECT n, ('00000000-0000-7000-8000-00000000a00' || n)::uuid AS id FROM generate_series(1, 2) n;
            CREATE TEMP TABLE one AS SELECT n, id AS area, md5('case' || n)::uuid AS case_id, md5('request' || n)::uuid AS request_id,
                md5('point' || n)::uuid AS point_id, md5('advice' || n)::uuid AS advice_id, md5('notice' || n)::uuid AS notice_id FROM area;
            INSERT INTO assessments.ehc_case (area_id, id, reference, person_key, surname, forename, born_on, source, version, opened_at)
                SELECT area, case_id, 'EHC-' || n, 'who:' || n, 'Example', 'Zoë', '2015-02-28', 'typed', 1, '2026-02-01T10:00Z' FROM one;
            INSERT INTO assessments.request (area_id, id, case_id, received_on, outcome, outcome_on)
                SELECT area, request_id, case_id, '2026-02-02', 'Y', '2026-03-01' FROM one;
            INSERT INTO assessments.counted (area_id, case_id, request_id, source, counts_on, so)
                SELECT area, case_id, request_id, 'assessments.decided-in-6-weeks', '2026-02-02', 1 FROM one;
            INSERT INTO assessments.advice_point (area_id, id, letter, body_id, profession, health, a_week, version)
                SELECT area, point_id, 'c', point_id, 'Therapy', true, 2, 1 FROM one;
            INSERT INTO assessments.advice_request (area_id, id, case_id, request_id, reference, point_id, letter, body_id, profession, health,
                    asks, asked_on, received_on, due_on, state, excused, version)
                SELECT area, advice_id, case_id, request_id, 'EHC-' || n, point_id, 'c', point_id, 'Therapy', true, '', '2026-03-01',
                    '2026-03-02', '2026-04-13', 'asked', n = 1, 1 FROM one;
            INSERT INTO assessments.advice_exemption
                SELECT area, gen_random_uuid(), advice_id, 'PERSONAL_CIRCUMSTANCES', '2026-03-20', day, 'A letter', 'Manager', '2026-03-21'
                FROM one, (VALUES (date '2026-03-25'), (date '2026-04-02')) ended (day) WHERE n = 1;
            INSERT INTO assessments.health_notice (area_id, id, submission, writer_seat, body_id, written_as, formed_on, belief, told_on, talk,
                    helper, voluntary, sent_on, acknowledged_as, version)
                SELECT area, notice_id, notice_id, point_id, point_id, 'Therapist', '2026-01-01', 'has', '2026-01-02', 'had', 'none', '',
                    '2026-01-05', '', 1 FROM one;
            INSERT INTO measures.fact (area_id, source, counts_on, id, standing, subject, numerator, denominator, bands, known_at)
                SELECT area, source, day, gen_random_uuid(), false, subject, 1, 1, '{}', '2026-03-01T10:00Z' FROM one,
                    LATERAL (VALUES ('assessments.decided-in-6-weeks', date '2026-02-02', request_id),
                        ('assessments.advice-on-time', date '2026-04-13', advice_id),
                        ('assessments.notified', date '2026-01-05', notice_id)) of (source, day, subject);
            """;

    /** Each fact with the record whose name it bears, in its own area. */
    private static final String WHOSE = """
            SELECT f.source || ' of ' || coalesce(r.id, a.id, n.id)::text FROM measures.fact f
            LEFT JOIN assessments.request r ON r.area_id = f.area_id AND r.subject = f.subject
            LEFT JOIN assessments.advice_request a ON a.area_id = f.area_id AND a.subject = f.subject
            LEFT JOIN assessments.health_notice n ON n.area_id = f.area_id AND n.subject = f.subject
            ORDER BY 1
            """;

    private final DatabaseAddress owner = Database.open(TestDatabases.settings(TestDatabases.empty()))
            .addresses()
            .owner();
    private final Migrations migrations =
            new Migrations(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));

    @BeforeEach
    void casesWereCountedAndThenTheUpdateCame() throws SQLException {
        Map<String, String> before = new LinkedHashMap<>();
        migrations
                .known()
                .forEach((module, versions) ->
                        before.put(module, module.equals("assessments") ? BEFORE : versions.getLast()));
        migrations.runTo(before);
        assertThat(migrations.versions().get("assessments")).isEqualTo(BEFORE);
        execute(OLD);
        migrations.run();
    }

    @Test
    void everyFactStillBelongsToTheRecordThatItWasCountedOf() throws SQLException {
        assertThat(read(WHOSE)).containsExactlyInAnyOrderElementsOf(read("""
                        SELECT of FROM generate_series(1, 2) n,
                            LATERAL (VALUES ('assessments.decided-in-6-weeks of ' || md5('request' || n)::uuid),
                                ('assessments.advice-on-time of ' || md5('advice' || n)::uuid),
                                ('assessments.notified of ' || md5('notice' || n)::uuid)) told (of)
                        """)).hasSize(6);
        assertThat(read("""
                        SELECT c.source FROM assessments.counted c
                        JOIN assessments.request r ON r.area_id = c.area_id AND r.case_id = c.case_id AND r.subject = c.subject
                        """)).hasSize(2);
    }

    /** What comes in from now on is counted under a name that no record bears. */
    @Test
    void whatIsNewHasANameMadeByChance() throws SQLException {
        execute("SET sidebyside.kind = 'operator'; INSERT INTO assessments.request (area_id, id, case_id, received_on)"
                + " SELECT area_id, gen_random_uuid(), id, '2027-02-02' FROM assessments.ehc_case");
        assertThat(
                        read(
                                "SELECT subject::text FROM assessments.request WHERE received_on = '2027-02-02' AND subject <> id"))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(read("SELECT id::text FROM assessments.request WHERE received_on = '2026-02-02' AND subject = id"))
                .hasSize(2);
    }

    @Test
    void anExceptionOfBeforeEndsOnItsLastDay() throws SQLException {
        assertThat(
                        read(
                                "SELECT coalesce(excused_until::text, 'none') FROM assessments.advice_request ORDER BY reference"))
                .containsExactly("2026-04-02", "none");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> read(String sql) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET sidebyside.kind = 'operator'");
            List<String> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }
}
