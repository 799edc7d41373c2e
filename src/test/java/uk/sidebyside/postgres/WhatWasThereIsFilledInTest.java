package uk.sidebyside.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.sidebyside.testing.TestDatabases;

/**
 * A database with a piece in the portfolio before its steps were kept with it (partnership V50), with audits that were handed in before
 * their strengths were (audits V71), and with exceptions of cases before each belonged to its request (assessments V161) and plans before
 * those that were sent from here were listed as alive (V162), and with people who came twice (partnership V57): the update fills all of it
 * in, through the walls. What was counted of answers alike (measures V72, partnership V53) it takes out. Pieces that no public page named are
 * held back (partnership V54). Of a month that was sent it is written down to whom (partnership V60).
 */
class WhatWasThereIsFilledInTest {
    private static final Map<String, String> BEFORE =
            Map.of("partnership", "43", "audits", "70", "assessments", "160", "measures", "71");

    /** Rows as they stood, without what they hang on: foreign keys are off while they are written. */
    private static final String OLD = """
            SET session_replication_role = replica;
            CREATE TEMP TABLE one AS SELECT md5('area')::uuid AS area, md5('piece')::uuid AS piece, md5('audit')::uuid AS audit;
            INSERT INTO partnership.piece (area_id, id, title, level, kind, model_code, model_version, service_id, small, why, fixed,
                    can_change, principles, benefits, ages, groups_reached, began_on, state, ended_on, ended_because, version, changed_at)
                SELECT area, piece, 'A leaflet', 'strategic', 'information', 'strategic', 1, piece, false, '', 'The size', 'The words',
                    '{}', '{}', '{}', '{}', '2025-01-01', 'finished', '2025-06-01', '', 1, '2025-06-01T10:00Z' FROM one;
            INSERT INTO partnership.step SELECT area, piece, key, state, '', '2025-02-01', 'Cora', 1
                FROM one, (VALUES ('begin', 'done'), ('ask', 'done'), ('pilot', 'skipped')) said (key, state);
            INSERT INTO partnership.shown (area_id, piece_id, story, impact, good_practice, took_part, first_time, ways, agreed,
                    agreed_with_comments, did_not_agree, disagreement, published_on, version)
                SELECT area, piece, 'We wrote it.', '', false, 9, 5, '{}', 9, 0, 0, '', '2025-06-02', 1 FROM one;
            INSERT INTO partnership.piece (area_id, id, title, level, kind, model_code, model_version, service_id, child_id, small, why,
                    fixed, can_change, principles, benefits, ages, groups_reached, began_on, state, ended_because, version, changed_at)
                SELECT area, md5(title)::uuid, title, CASE WHEN child THEN 'individual' ELSE 'strategic' END, 'other', 'strategic', 1,
                    CASE WHEN NOT child THEN piece END, CASE WHEN child THEN piece END, false, '', 'The size', 'The words', '{}', '{}',
                    '{}', '{}', '2025-01-01', 'running', '', 1, '2025-06-01T10:00Z'
                FROM one, (VALUES ('Told to nobody', false), ('Open to join', false), ('Taken out', false), ('With a child', true))
                    of (title, child);
            INSERT INTO partnership.opportunity (area_id, id, piece_id, title, what, time_asked, expenses, payment, support, ways, from_on,
                    closes_on, version)
                SELECT area, piece, md5('Open to join')::uuid, 'Come', 'x', 'x', 'x', 'x', 'x', '{online}', '2025-01-01', '2025-02-01', 1
                FROM one;
            INSERT INTO partnership.shown (area_id, piece_id, story, impact, good_practice, took_part, first_time, ways, agreed,
                    agreed_with_comments, did_not_agree, disagreement, published_on, withdrawn_on, version)
                SELECT area, md5('Taken out')::uuid, 'It was told.', '', false, 9, 5, '{}', 9, 0, 0, '', '2025-06-02', '2025-06-03', 2
                FROM one;
            INSERT INTO audits.signed
                SELECT area, audit, n, document, repeat('0', 64), 'good', NULL, 'Cora', '', '2025-06-02', '2025-06-02T10:00Z'
                FROM one, (VALUES (1, '{"strengths": "Families chair it."}'), (2, '{"strengths": null}'), (3, '{"title": "x"}'))
                    of (n, document);
            INSERT INTO audits.handed_in (area_id, id, audit_id, audit_version, service_id, framework, framework_version, audited_on,
                    outcome_rank, outcome_of, outcome, summary, review_on, handed_in_as, handed_in_on, handed_in_at, read_as, version)
                SELECT area, md5('in' || n)::uuid, audit, n, piece, 'york', 1, '2025-06-01', 2, 3, 'Good', '', '2026-06-01', 'Cora',
                    '2025-06-02', '2025-06-02T10:00Z', '', 1 FROM one, generate_series(1, 3) n;
            INSERT INTO assessments.request (area_id, id, case_id, subject, received_on, outcome)
                SELECT area, md5('request' || n)::uuid, piece, md5('subject' || n)::uuid, on_day, 'Y'
                FROM one, (VALUES (1, DATE '2024-01-08'), (2, DATE '2025-01-06')) of (n, on_day);
            INSERT INTO assessments.assessment (area_id, request_id, outcome) SELECT area, md5('request' || n)::uuid, 'A'
                FROM one, generate_series(1, 2) n;
            INSERT INTO assessments.request (area_id, id, case_id, subject, outcome)
                SELECT area, md5('request' || n)::uuid, md5('another' || n)::uuid, md5('subject' || n)::uuid, outcome
                FROM one, (VALUES (3, 'Y'), (4, 'H'), (5, 'Y')) of (n, outcome);
            INSERT INTO assessments.plan (area_id, request_id, start_on, cease_on)
                SELECT area, md5('request' || n)::uuid, '2025-03-03', ceased
                FROM one, (VALUES (3, NULL), (4, NULL), (5, DATE '2025-09-01')) of (n, ceased);
            INSERT INTO assessments.happening (area_id, id, submission, case_id, request_id, kind, choice, on_day, words, recorded_as,
                    recorded_at)
                SELECT area, md5('step' || n)::uuid, md5('sent' || n)::uuid, md5('another' || n)::uuid, md5('request' || n)::uuid, kind,
                    '', '2025-03-03', '', 'Cora', '2025-03-03T10:00Z'
                FROM one, (VALUES (3, 'final-sent'), (4, 'moved-in'), (5, 'final-sent')) of (n, kind);
            INSERT INTO assessments.exemption (area_id, id, submission, case_id, duty, due_on, ground, from_on, to_on, evidence,
                    approved_as, approved_on, recorded_as, recorded_at)
                SELECT area, md5('excuse' || n)::uuid, md5('said' || n)::uuid, piece, duty, due_on, 'ABSENT_FOUR_WEEKS', due_on - 40, due_on - 2,
                    'A letter', 'Head of service', due_on, 'Cora', '2025-06-02T10:00Z'
                FROM one, (VALUES (1, 'C01', DATE '2024-02-19'), (2, 'C07', DATE '2025-05-26')) of (n, duty, due_on);
            CREATE TEMP TABLE counted AS
                SELECT source, md5(source)::uuid AS id FROM (VALUES ('partnership.checks-alike'), ('partnership.pieces-ended')) of (source);
            INSERT INTO measures.measure (area_id, id, key, name, definition, numerator_words, denominator_words, unit, direction, fed_by,
                    source, source_words, refresh, quality_note, legal_basis, accountability, audience, story, position, version)
                SELECT area, id, replace(source, '.', '-'), source, '', '', '', 'percent', 'higher', 'counted', source, '', 'daily', '', '',
                    'how-well', 'members', '', 1, 1 FROM one, counted;
            INSERT INTO measures.fact (area_id, source, counts_on, id, standing, subject, numerator, denominator, bands, known_at)
                SELECT area, source, '2025-06-01', id, true, id, 1, 1, '{}', '2025-06-01T10:00Z' FROM one, counted;
            INSERT INTO measures.rollup SELECT area, source, '2025-06-01', '2025-06-01', 1, 1, 1 FROM one, counted;
            INSERT INTO measures.total SELECT area, source, '2025-06-01', 1, 1 FROM one, counted;
            INSERT INTO measures.due SELECT area, source, '2025-06-01', '2025-06-01', 1, 1 FROM one, counted;
            INSERT INTO measures.discrepancy SELECT area, id, '2025-06-01T10:00Z', 'records-and-facts', source, id, '2025-06-01', '{}', 1, 1, 0, 1
                FROM one, counted;
            INSERT INTO partnership.check_answer
                SELECT area, md5('answer')::uuid, piece, 'heard', NULL, 'yes', '', '2025-06-01', 'Cora', 1 FROM one;
            INSERT INTO partnership.fact_subject SELECT area, md5(which)::uuid, md5('of ' || which)::uuid
                FROM one, (VALUES ('answer'), ('piece')) of (which);
            INSERT INTO partnership.piece (area_id, id, title, level, kind, model_code, model_version, service_id, small, why, fixed,
                    can_change, principles, benefits, ages, groups_reached, began_on, state, ended_on, ended_because, version, changed_at)
                SELECT area, md5('poster')::uuid, 'A poster', level, kind, model_code, model_version, service_id, small, why, fixed,
                    can_change, principles, benefits, ages, groups_reached, began_on, state, ended_on, ended_because, p.version, changed_at
                FROM one JOIN partnership.piece p ON p.id = piece;
            CREATE TEMP TABLE came AS SELECT * FROM (VALUES
                (1, 'piece', 'Nora@example.org', ''), (2, 'poster', ' nora@example.org', ''), (3, 'piece', '', '+44 (0)7700 900123'),
                (4, 'poster', '', '07700 900123'), (5, 'piece', '', NULL), (6, 'piece', '', NULL), (7, 'poster', '', NULL))
                came (n, piece, email, phone);
            INSERT INTO partnership.place (area_id, participant_id, piece_id, key)
                SELECT area, md5('part' || n)::uuid, md5(came.piece)::uuid, md5('code' || n)::uuid FROM one, came;
            INSERT INTO partnership.participant (area_id, id, piece_id, side, shown_as, way, through, access_state, came_by, first_time,
                    joined_on, left_because, version)
                SELECT area, md5('part' || n)::uuid, md5(came.piece)::uuid, 'parent', 'A parent', 'online', '', 'none', 'asked', true,
                    DATE '2022-01-01' + n, '', 1 FROM one, came;
            INSERT INTO partnership.contact (area_id, participant_id, piece_id, name, email, phone, access_needs, access_met)
                SELECT area, md5('part' || n)::uuid, md5(came.piece)::uuid, 'Nora', email, phone, '', '' FROM one, came
                WHERE phone IS NOT NULL;
            INSERT INTO partnership.draft SELECT area, md5('draft' || n)::uuid, piece, n, 'A leaflet', 'x', '', '2025-05-01'
                FROM one, generate_series(1, 2) n;
            INSERT INTO partnership.draft_answer
                SELECT area, md5('draft' || draft)::uuid, md5('part' || n)::uuid, piece, 'do-not-agree', 'No.', '2025-05-02', '', 1
                FROM one, (VALUES (2, 1), (1, 3), (2, 6)) of (draft, n);
            UPDATE partnership.participant SET left_on = day FROM (VALUES (1, DATE '2025-06-01'), (3, DATE '2025-06-01'),
                (5, DATE '2025-06-02'), (6, DATE '2025-05-31')) left_by (n, day) WHERE id = md5('part' || n)::uuid;
            INSERT INTO partnership.tell_back (area_id, piece_id, point, due_on, words, version)
                SELECT area, piece, 'close', '2023-06-01', '', 1 FROM one;
            INSERT INTO partnership.register_entry (area_id, id, key, name, email, phone, ways, interests, agreed_on)
                SELECT area, md5('entry' || n)::uuid, md5('code' || n)::uuid, name, email, phone, ways::text[], '', DATE '2025-01-01' + n
                FROM one, (VALUES (1, 'Nora', 'nora@example.org', '', '{online}'), (2, 'Nora Bell', 'NORA@example.org', '01904 1', '{}'),
                    (3, 'Olga', '', '07700 900123', '{}')) of (n, name, email, phone, ways);
            INSERT INTO partnership.you_said (area_id, id, piece_id, said, became, did, because, on_day, version)
                SELECT area, md5('line' || n)::uuid, piece, 'It is too long.', 'used', 'We cut it.', '', '2025-05-05', 1
                FROM one, generate_series(1, 2) n;
            INSERT INTO partnership.monthly (area_id, id, month, opening, closing, lines, drafted_on, written_as, published_at, sent_on, version)
                SELECT area, md5('month' || n)::uuid, DATE '2025-05-01' + n * 31, 'x', '', ARRAY[md5('line1')::uuid, md5('line2')::uuid],
                    '2025-06-01', '', '2025-06-05T10:00Z', sent, 3
                FROM one, (VALUES (0, DATE '2025-06-06'), (1, NULL)) of (n, sent);
            INSERT INTO partnership.asked SELECT area, md5('asked')::uuid, md5('entry1')::uuid, '2025-02-01', 'A talk', 'Cora' FROM one;
            """;

    private final DatabaseAddress superuser = TestDatabases.empty();

    @BeforeEach
    void somethingWasThereAndThenTheUpdateCame() throws SQLException {
        DatabaseAddress owner =
                Database.open(TestDatabases.settings(superuser)).addresses().owner();
        var migrations = new Migrations(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
        Map<String, String> before = new LinkedHashMap<>();
        migrations
                .known()
                .forEach((module, versions) -> before.put(module, BEFORE.getOrDefault(module, versions.getLast())));
        migrations.runTo(before);
        assertThat(migrations.versions()).containsAllEntriesOf(BEFORE);
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(OLD);
        }
        migrations.run();
    }

    @Test
    void aPieceInThePortfolioHasTheStepsThatWereDoneAndLeftOut() throws SQLException {
        assertThat(read("SELECT steps_done::text || ' and ' || steps_left_out::text FROM partnership.shown"
                        + " WHERE withdrawn_on IS NULL"))
                .isEqualTo("{ask,begin} and {pilot}");
    }

    /** A title that was typed before was not meant for everybody. */
    @Test
    void aPieceThatNoPublicPageNamedIsHeldBackAndSaysWhy() throws SQLException {
        assertThat(read(
                        "SELECT string_agg(p.title || ', since ' || h.held_on || ': ' || h.because, '|' ORDER BY p.title)"
                                + " FROM partnership.held_back h JOIN partnership.piece p ON p.id = h.piece_id"
                                + " WHERE h.shown_on IS NULL"))
                .isEqualTo(
                        "A poster, since 2025-01-01: It began before pieces of work were public from the start."
                                + "|Taken out, since 2025-01-01: It began before pieces of work were public from the start."
                                + "|Told to nobody, since 2025-01-01: It began before pieces of work were public from the start.");
        assertThat(read("SELECT string_agg(settled::text, '|' ORDER BY title) FROM partnership.piece"))
                .as("the steps that are settled, of the leaflet")
                .isEqualTo("{ask,begin,pilot}|{}|{}|{}|{}|{}");
    }

    @Test
    void anAuditThatWasHandedInHasTheStrengthsThatWereSigned() throws SQLException {
        assertThat(read("SELECT string_agg(strengths, '|' ORDER BY audit_version) FROM audits.handed_in"))
                .isEqualTo("Families chair it.||");
    }

    @Test
    void anExceptionBelongsToItsRequestAndTheOneToTheTwentyWeeksIsInTheReturn() throws SQLException {
        assertThat(read("SELECT string_agg(r.received_on::text, '|' ORDER BY e.duty) FROM assessments.exemption e"
                        + " JOIN assessments.request r ON r.id = e.request_id"))
                .isEqualTo("2024-01-08|2025-01-06");
        assertThat(read("SELECT string_agg(coalesce(a.week20, '-'), '|' ORDER BY r.received_on) FROM"
                        + " assessments.assessment a JOIN assessments.request r ON r.id = a.request_id"
                        + " WHERE r.received_on IS NOT NULL"))
                .isEqualTo("-|1");
    }

    @Test
    void aPlanThatWasSentFromHereIsOneToKeepUpAndOneThatMovedHereHasAnAssessment() throws SQLException {
        String of = " WHERE request_id IN (SELECT md5('request' || n)::uuid FROM generate_series(3, 5) n)";
        assertThat(read("SELECT count(*) FROM assessments.upkeep u JOIN assessments.plan p USING (area_id, request_id)"
                        + " WHERE p.cease_on IS NULL"))
                .isEqualTo("1");
        assertThat(read("SELECT count(*) FROM assessments.upkeep" + of)).isEqualTo("1");
        assertThat(read("SELECT string_agg(outcome, '|') FROM assessments.assessment" + of))
                .isEqualTo("H");
    }

    @Test
    void nothingOfAnswersAlikeIsLeftAmongTheMeasuresAndAllElseStays() throws SQLException {
        for (String table : List.of("fact", "rollup", "total", "due", "discrepancy")) {
            assertThat(read("SELECT string_agg(source, '|') FROM measures." + table))
                    .as(table)
                    .isEqualTo("partnership.pieces-ended");
        }
        assertThat(read(
                        "SELECT string_agg(key || ' ' || fed_by || CASE WHEN retired_on IS NULL THEN '' ELSE ', retired' END, '|'"
                                + " ORDER BY key) FROM measures.measure"))
                .isEqualTo("partnership-checks-alike typed, retired|partnership-pieces-ended counted");
        assertThat(read("SELECT count(*) FROM partnership.fact_subject WHERE record_id = md5('piece')::uuid"))
                .isEqualTo("1");
        assertThat(read("SELECT count(*) FROM partnership.fact_subject")).isEqualTo("1");
    }

    /** Of those who left on its last day, who had answered the latest draft. */
    @Test
    void whoLeftOnceItHadEndedGoesOnCounting() throws SQLException {
        assertThat(read(
                        "SELECT string_agg(n::text, ', ' ORDER BY n) FROM partnership.participant, generate_series(1, 7) n"
                                + " WHERE id = md5('part' || n)::uuid AND left_after_end"))
                .isEqualTo("1, 5");
    }

    /** One by address, one by number, and of those whose address is gone as many as there were at one piece. */
    @Test
    void whoCameTwiceIsOnePersonAndWhoeverIsForgottenMayBeOne() throws SQLException {
        String same =
                "SELECT count(DISTINCT counted_as) FROM partnership.participant WHERE id IN (SELECT md5('part' || n)::uuid"
                        + " FROM unnest(ARRAY[%s]) n)";
        assertThat(read(same.formatted("1, 2"))).isEqualTo("1");
        assertThat(read(same.formatted("3, 4"))).isEqualTo("1");
        assertThat(read(same.formatted("5, 7"))).as("the first of each piece").isEqualTo("1");
        assertThat(read(same.formatted("5, 6"))).as("of one piece").isEqualTo("2");
        assertThat(read(same.formatted("1, 3, 5, 6"))).isEqualTo("4");
        assertThat(read("SELECT string_agg(coalesce(forgotten_on::text, '-'), '|' ORDER BY joined_on) FROM"
                        + " partnership.participant"))
                .isEqualTo("-|-|-|-|2023-06-01|2023-06-01|2022-01-09");
    }

    @Test
    void aMonthThatWasSentKnowsOfWhichPiecesAndOneThatWasNotOfNone() throws SQLException {
        assertThat(read(
                        "SELECT string_agg(cardinality(sent_of) || ' ' || (sent_of <@ ARRAY[md5('piece')::uuid]), '|' ORDER BY month)"
                                + " FROM partnership.monthly"))
                .isEqualTo("1 true|0 true");
    }

    @Test
    void whoMayBeAskedStandsOnceWithWhatWasSaidLast() throws SQLException {
        assertThat(read(
                        "SELECT string_agg(concat_ws(' ', e.name, e.phone, e.ways, e.agreed_on, cardinality(e.keys), a.what), '|'"
                                + " ORDER BY e.agreed_on) FROM partnership.register_entry e LEFT JOIN partnership.asked a"
                                + " ON a.entry_id = e.id"))
                .isEqualTo("Nora Bell 01904 1 {online} 2025-01-03 2 A talk|Olga 07700 900123 {} 2025-01-04 1");
    }

    private String read(String sql) throws SQLException {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
