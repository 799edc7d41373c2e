package uk.sidebyside.privacy;

import java.time.Period;
import java.util.stream.Stream;
import uk.sidebyside.privacy.ForgettingTest.Kept;

/** What {@code voice}, {@code surveys}, {@code partnership} and {@code assessments} keep for a time. */
final class KeptByRooms {
    /** A child whose record has run out on the day. */
    private static final String CHILD = """
            WITH child AS (
                INSERT INTO access.child (area_id, id, own_from_on, opened_at)
                VALUES (:area, :id, DATE '2040-01-01', TIMESTAMPTZ '2030-01-01 09:00Z') RETURNING id),
            record AS (
                INSERT INTO children.record (area_id, child_id, submission, reference, known_as, born_on, setting, strengths,
                    interests, speaks, opened_on, version, changed_at)
                SELECT :area, id, id, 'T-1', 'Kit', :on, '', '', '', '', DATE '2030-01-01', 1, :at FROM child
                RETURNING child_id)
            """;

    private static final String SITTING = """
            INSERT INTO voice.sitting (area_id, id, subject, about_kind, about_id, child_id, title, questions, readers, speaker,
                on_behalf, own_account, giver_name, helper, email, carry_forward, receipt_until, begun_at, saved_at, given_at)
            """;

    private static final String PIECE = """
            model AS (
                INSERT INTO partnership.model (area_id, code, version, level, document, loaded_at)
                VALUES (:area, 'a-model', 1, :level, '{}', TIMESTAMPTZ '2030-01-01 09:00Z') RETURNING code),
            piece AS (
                INSERT INTO partnership.piece (area_id, id, title, level, kind, model_code, model_version, service_id, child_id,
                    small, why, fixed, can_change, principles, benefits, ages, groups_reached, began_on, state, ended_on,
                    ended_because, version, changed_at)
                SELECT :area, :id, 'A piece', :level, 'other', code, 1, :service, :child, false, '', 'This', 'That', '{}', '{}',
                    '{}', '{}', DATE '2030-01-01', 'finished', DATE '2030-02-01', '', 1, :at FROM model RETURNING id),
            place AS (
                INSERT INTO partnership.place (area_id, participant_id, piece_id, person_id)
                SELECT :area, :id, id, :person FROM piece RETURNING participant_id, piece_id),
            participant AS (
                INSERT INTO partnership.participant (area_id, id, piece_id, side, shown_as, way, through, access_state, came_by,
                    first_time, joined_on, left_because, version)
                SELECT :area, participant_id, piece_id, 'parent', 'A parent', 'online', '', 'none', 'asked', false,
                    DATE '2030-01-01', '', 1 FROM place RETURNING id, piece_id),
            contact AS (
                INSERT INTO partnership.contact (area_id, participant_id, piece_id, name, email, phone, access_needs, access_met)
                SELECT :area, id, piece_id, 'Asha Bell', '', '', '', '' FROM participant RETURNING piece_id)
            """;

    private static final String SURVEY = """
            WITH survey AS (
                INSERT INTO surveys.survey (area_id, id, submission, code, title, service, set_key, set_version, content, asked,
                    moment, listed, opens_on, closes_on, counted_on, tell_by, told_words, version, changed_at)
                VALUES (:area, :id, :id, 'abcdefgh', 'How was it?', 'Short breaks', 'how', 1,
                    '{"key": "how", "version": 1, "title": "How", "about": "How it was", "core": false, "questions": [
                        {"key": "good", "scale": "agree", "standard": "It was good."}]}',
                    ARRAY['child'], 'alone', false, DATE '2020-01-01', DATE '2020-02-01', :on, DATE '2020-03-01', '', 1, :at)
                RETURNING id)
            """;

    private KeptByRooms() {}

    static Stream<Kept> all() {
        return Stream.of(ofVoice(), ofSurveys(), ofPartnership(), ofAssessments())
                .flatMap(each -> each);
    }

    private static Stream<Kept> ofAssessments() {
        return Stream.of(
                new Kept(
                        "assessments.ehc_case",
                        "until 31 years after birth",
                        Period.ofYears(31),
                        """
                WITH one AS (
                    INSERT INTO assessments.ehc_case (area_id, id, reference, person_key, surname, forename, born_on, source,
                        version, opened_at)
                    VALUES (:area, :id, 'EHC-1', 'who:1', 'Example', 'Kit', :on, 'typed', 1, :at) RETURNING id)
                INSERT INTO assessments.request (area_id, id, case_id, received_on)
                SELECT :area, :id, id, DATE '2030-01-01' FROM one
                """,
                        "FROM assessments.request WHERE area_id = :area"),
                ofAReturn(
                        "sen2_chunk",
                        "until the next morning",
                        Period.ZERO,
                        "INSERT INTO assessments.sen2_chunk SELECT :area, :id, 1, 0, 'return.xml', '\\x00' FROM one"),
                ofAReturn("sen2_refused", "two days", Period.ofDays(1), """
                        INSERT INTO assessments.sen2_refused
                        SELECT :area, :id, 1, 7, 'F01', 'Person', '', '', '', 'Example', 'Kit', '', '' FROM one
                        """));
    }

    private static Kept ofAReturn(String table, String promise, Period period, String insert) {
        return new Kept(
                "assessments." + table,
                promise,
                period,
                """
                WITH one AS (
                    INSERT INTO assessments.sen2_import (area_id, id, submission, state, nightly, name, size, bytes_read, persons,
                        fresh, changed, same, refused, kept_away, queried, not_read, why, mend, came_as, begun_at)
                    VALUES (:area, :id, :id, 'read', false, 'return.xml', 1, 1, 1, 0, 0, 0, 1, 0, 0, '', '', '', '', :at)
                    RETURNING id)
                """ + insert,
                "FROM assessments." + table + " WHERE area_id = :area");
    }

    private static Stream<Kept> ofVoice() {
        return Stream.of(
                new Kept(
                        "voice.sitting",
                        "as the record that it is about",
                        Period.ofYears(31),
                        CHILD + SITTING + """
                        SELECT :area, :id, :id, 'child', child_id, child_id, 'A day', 'about-me', 'The coordinator', 'child', false,
                            false, 'Kit', '', NULL, false, NULL, :at, :at, :at FROM record
                        """,
                        "FROM voice.sitting WHERE area_id = :area"),
                new Kept(
                        "voice.sitting",
                        "the address until the receipt ends",
                        Period.ZERO,
                        SITTING + """
                        VALUES (:area, :id, :id, 'area', :area, NULL, 'A day', 'about-me', 'The coordinator', 'parent', false,
                            false, 'Asha', '', 'asha@example.org', false, :on, :at, :at, :at)
                        """,
                        "FROM voice.sitting WHERE area_id = :area AND email IS NOT NULL"),
                new Kept(
                        "voice.sitting",
                        "what was begun and never sent, 60 days",
                        Period.ofDays(60),
                        SITTING + """
                        VALUES (:area, :id, :id, 'area', :area, NULL, 'A day', 'about-me', 'The coordinator', 'parent', false,
                            false, 'Asha', '', NULL, false, NULL, :at, :at, NULL)
                        """,
                        "FROM voice.sitting WHERE area_id = :area"),
                new Kept(
                        "voice.draft",
                        "60 days at most",
                        Period.ofDays(60),
                        "WITH sitting AS (" + SITTING + """
                            VALUES (:area, :id, :id, 'area', :area, NULL, 'A day', 'about-me', 'The coordinator', 'parent', false,
                                false, 'Asha', '', NULL, false, NULL, :at, :at, NULL) RETURNING id)
                        INSERT INTO voice.draft (area_id, sitting_id, question, words, saw, means, choices, done, saved_at)
                        SELECT :area, id, 'good', 'It is too loud.', '', '', '{}', false, :at FROM sitting
                        """,
                        "FROM voice.draft WHERE area_id = :area"),
                new Kept(
                        "voice.draft",
                        "until it is sent, 60 days at most",
                        Period.ofDays(60),
                        "WITH sitting AS (" + SITTING + """
                            VALUES (:area, :id, :id, 'area', :area, NULL, 'A day', 'about-me', 'The coordinator', 'parent', false,
                                false, 'Asha', '', NULL, false, NULL, :at, :at, :at) RETURNING id)
                        INSERT INTO voice.draft (area_id, sitting_id, question, words, saw, means, choices, done, saved_at)
                        SELECT :area, id, 'add', 'And at lun', '', '', '{}', false, :at FROM sitting
                        """,
                        "FROM voice.draft WHERE area_id = :area"),
                new Kept(
                        "voice.worry",
                        "as the child's record",
                        Period.ofYears(31),
                        CHILD + """
                        , worry AS (
                            INSERT INTO voice.worry (area_id, id, receipt_until, child_id, about, words, called, contact, told_at)
                            SELECT :area, :id, DATE '2030-02-01', child_id, 'Kit', 'I am afraid.', '', '', :at FROM record
                            RETURNING id)
                        INSERT INTO voice.worry_care (area_id, worry_id, n, kind, done, by_id, at)
                        SELECT :area, id, 1, 'read', '', :person, :at FROM worry
                        """,
                        "FROM voice.worry WHERE area_id = :area"));
    }

    private static Stream<Kept> ofSurveys() {
        return Stream.of(
                new Kept(
                        "surveys.free_text",
                        "two years after the survey is counted",
                        Period.ofYears(2),
                        SURVEY + """
                        INSERT INTO surveys.free_text (area_id, id, survey_id, question, respondent, words, state, version)
                        SELECT :area, :id, id, 'more', 'child', 'They asked me first.', 'shown', 1 FROM survey
                        """,
                        "FROM surveys.free_text WHERE area_id = :area"),
                new Kept(
                        "surveys.case_log",
                        "six years after it is closed",
                        Period.ofYears(6),
                        """
                        INSERT INTO surveys.case_log (area_id, id, submission, number, kind, service, received_on, summary,
                            follow_up_on, outcome, outcome_words, learning, closed_on, version, changed_at)
                        VALUES (:area, :id, :id, 1, 'complaint', 'Short breaks', DATE '2020-01-01', 'A form was lost.',
                            DATE '2020-01-02', 'upheld', 'We said sorry.', 'A receipt.', :on, 1, :at)
                        """,
                        "FROM surveys.case_log WHERE area_id = :area"));
    }

    private static Stream<Kept> ofPartnership() {
        return Stream.of(
                new Kept(
                        "partnership.piece",
                        "as children.record",
                        Period.ofYears(31),
                        CHILD + ", " + piece("individual", "NULL", "(SELECT child_id FROM record)") + """
                        INSERT INTO partnership.tell_back (area_id, piece_id, point, due_on, words, version)
                        SELECT :area, piece_id, 'close', DATE '2030-03-01', '', 1 FROM contact
                        """,
                        "FROM partnership.piece WHERE area_id = :area"),
                contactAfter("done", "DATE '2030-03-01', :on, 'email', 'We told you.'"),
                contactAfter("promised", ":on, NULL, NULL, ''"),
                new Kept(
                        "partnership.register_entry",
                        "three years after they were last asked",
                        Period.ofYears(3),
                        """
                        WITH entry AS (
                            INSERT INTO partnership.register_entry (area_id, id, name, email, phone, ways, interests, agreed_on)
                            VALUES (:area, :id, 'Asha Bell', 'asha@example.org', '', '{}', '', DATE '2020-01-01') RETURNING id)
                        INSERT INTO partnership.asked (area_id, id, entry_id, on_day, what, asked_as)
                        SELECT :area, :id, id, :on, 'A review', '' FROM entry
                        """,
                        "FROM partnership.register_entry WHERE area_id = :area"),
                new Kept(
                        "partnership.proposal",
                        "three years after the answer",
                        Period.ofYears(3),
                        """
                        INSERT INTO partnership.proposal (area_id, id, what, why, name, email, proposed_on, due_on, answered_on,
                            answer, words, answered_as, version)
                        VALUES (:area, :id, 'A quiet hour', 'It is loud.', 'Asha Bell', '', DATE '2020-01-01',
                            DATE '2020-02-01', :on, 'not-now', 'Not this year.', '', 1)
                        """,
                        "FROM partnership.proposal WHERE area_id = :area"));
    }

    private static Kept contactAfter(String promise, String dueAndTold) {
        return new Kept(
                "partnership.contact",
                promise,
                Period.ofMonths(12),
                "WITH " + piece("strategic", "CAST(:id AS uuid)", "CAST(NULL AS uuid)") + """
                INSERT INTO partnership.tell_back (area_id, piece_id, point, due_on, told_on, channel, words, version)
                SELECT :area, piece_id, 'close', %s, 1 FROM contact
                """.formatted(dueAndTold),
                "FROM partnership.contact WHERE area_id = :area");
    }

    private static String piece(String level, String service, String child) {
        return PIECE.replace(":level", "'" + level + "'")
                .replace(":service", service)
                .replace(":child", child);
    }
}
