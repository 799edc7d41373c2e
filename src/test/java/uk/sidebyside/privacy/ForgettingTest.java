package uk.sidebyside.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.notices.DailyTasks;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.TablePromise;

/** What a table says of its retention, the day's work does: on the day before it is there, on the day it is gone. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class ForgettingTest {
    private static final LocalDate DAY = LocalDate.of(2033, 3, 15);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    DailyTasks tasks;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    StoryClock clock;

    private AreaId area;
    private UUID id;
    private UUID person;

    /**
     * A row that is kept for a time.
     *
     * @param promise what the table's comment says of it
     * @param insert with {@code :at}, the last moment of the last day from which it is kept no longer
     * @param there counts it
     */
    record Kept(String table, String promise, Period period, String insert, String there) {
        @Override
        public String toString() {
            return table + ": " + promise;
        }
    }

    static Stream<Kept> kept() {
        return Stream.concat(keptByTheHouse(), KeptByRooms.all());
    }

    private static Stream<Kept> keptByTheHouse() {
        return Stream.of(
                new Kept(
                        "access.person",
                        "two years after the last post ends",
                        Period.ofYears(2),
                        """
                        INSERT INTO access.holding (area_id, id, seat_id, person_id, from_on, to_on)
                        VALUES (:area, :id, :seat, :person, DATE '2030-01-01', :on)
                        """,
                        "FROM access.person WHERE id = :person AND name = 'Asha Bell'"),
                new Kept(
                        "access.person",
                        "or the last time in a child's circle",
                        Period.ofYears(2),
                        """
                        WITH child AS (
                            INSERT INTO access.child (area_id, id, own_from_on, opened_at)
                            VALUES (:area, :id, DATE '2040-01-01', TIMESTAMPTZ '2030-01-01 09:00Z') RETURNING id)
                        INSERT INTO access.circle (area_id, id, child_id, person_id, relationship, says, from_on, until_on,
                            joined_at)
                        SELECT :area, :id, id, :person, 'PARENT', '', DATE '2030-01-01', :on, TIMESTAMPTZ '2030-01-01 09:00Z'
                        FROM child
                        """,
                        "FROM access.person WHERE id = :person AND name = 'Asha Bell'"),
                new Kept(
                        "children.record",
                        "until 31 years after birth",
                        Period.ofYears(31),
                        """
                        WITH child AS (
                            INSERT INTO access.child (area_id, id, own_from_on, opened_at)
                            VALUES (:area, :id, DATE '2040-01-01', TIMESTAMPTZ '2030-01-01 09:00Z') RETURNING id)
                        INSERT INTO children.record (area_id, child_id, submission, reference, known_as, born_on, setting,
                            strengths, interests, speaks, opened_on, version, changed_at)
                        SELECT :area, id, id, 'T-1', 'Kit', :on, '', '', '', '', DATE '2030-01-01', 1, :at FROM child
                        """,
                        "FROM children.record WHERE area_id = :area"),
                new Kept(
                        "access.account",
                        "gone two years later",
                        Period.ofYears(2),
                        """
                        INSERT INTO access.account (person_id, opened_at, closed_at)
                        VALUES (:person, TIMESTAMPTZ '2030-01-01 09:00Z', :at)
                        """,
                        "FROM access.account WHERE person_id = :person"),
                new Kept(
                        "access.sign_in_link",
                        "one year",
                        Period.ofYears(1),
                        """
                        INSERT INTO access.sign_in_link (id, token_hash, purpose, area_id, person_id, sent_at, expires_at)
                        VALUES (:id, sha256(:id::text::bytea), 'recovery', :area, :person, :at, :at + INTERVAL '1 hour')
                        """,
                        "FROM access.sign_in_link WHERE id = :id"),
                new Kept(
                        "access.throttle",
                        "a day at most",
                        Period.ZERO,
                        """
                        INSERT INTO access.throttle (key_hash, spent_until) VALUES (sha256(:id::text::bytea), :at)
                        """,
                        "FROM access.throttle WHERE key_hash = sha256(:id::text::bytea)"),
                new Kept(
                        "access.inspected_page",
                        "six years",
                        Period.ofYears(6),
                        """
                        INSERT INTO access.inspected_page (area_id, id, person_id, path, opened_at)
                        VALUES (:area, :id, :person, '/plan', :at)
                        """,
                        "FROM access.inspected_page WHERE area_id = :area AND id = :id"),
                new Kept(
                        "access.unsent_form",
                        "30 days after the last word at most",
                        Period.ofDays(30),
                        """
                        INSERT INTO access.unsent_form (area_id, holder_kind, holder_id, form, names, texts, written_at, kept_days)
                        VALUES (:area, 'account', :person, :id, '{words}', '{Half a sen}', :at, 30)
                        """,
                        "FROM access.unsent_form WHERE area_id = :area AND form = :id"),
                new Kept(
                        "access.unsent_form",
                        "a worry about safety one day",
                        Period.ofDays(1),
                        """
                        INSERT INTO access.unsent_form (area_id, holder_kind, holder_id, form, names, texts, written_at, kept_days)
                        VALUES (:area, 'account', :person, :id, '{words}', '{I am afr}', :at, 1)
                        """,
                        "FROM access.unsent_form WHERE area_id = :area AND form = :id"),
                new Kept(
                        "access.unsent_form",
                        "answers to a survey one day",
                        Period.ofDays(1),
                        """
                        INSERT INTO access.unsent_form (area_id, holder_kind, holder_id, form, names, texts, written_at, kept_days)
                        VALUES (:area, 'invitation', :person, :id, '{a.success}', '{agree}', :at, 1)
                        """,
                        "FROM access.unsent_form WHERE area_id = :area AND form = :id"),
                new Kept(
                        "access.unsent_form",
                        "that it was sent, without a word, one day",
                        Period.ofDays(1),
                        """
                        INSERT INTO access.unsent_form (area_id, holder_kind, holder_id, form, names, texts, written_at, kept_days, sent)
                        VALUES (:area, 'account', :person, :id, '{}', '{}', :at, 1, :id)
                        """,
                        "FROM access.unsent_form WHERE area_id = :area AND form = :id"),
                new Kept(
                        "ground.spring_session",
                        "until the session expires",
                        Period.ZERO,
                        """
                        INSERT INTO ground.spring_session (primary_id, session_id, creation_time, last_access_time,
                            max_inactive_interval, expiry_time, principal_name)
                        VALUES (:id::text, :id::text, 0, 0, 60, extract(epoch FROM :at::timestamptz) * 1000, :person::text)
                        """,
                        "FROM ground.spring_session WHERE session_id = :id::text"),
                new Kept(
                        "notices.mail",
                        "90 days after it was queued",
                        Period.ofDays(90),
                        """
                        INSERT INTO notices.mail (area_id, id, reference, template, to_address, subject, body, queued_at,
                            next_try_at, sent_at)
                        VALUES (:area, :id, :id::text, 'a-letter', 'asha@example.org', 'News', 'News', :at, :at, :at)
                        """,
                        "FROM notices.mail WHERE area_id = :area AND id = :id"),
                new Kept(
                        "notices.subscription",
                        "seven days when it was never confirmed",
                        Period.ofDays(7),
                        """
                        INSERT INTO notices.subscription (area_id, id, address, topic_title, frequency, secret_sha256, asked_at)
                        VALUES (:area, :id, 'asha@example.org', 'All', 'daily', repeat('0', 64), :at)
                        """,
                        "FROM notices.subscription WHERE area_id = :area AND id = :id"),
                new Kept(
                        "notices.subscription_attempt",
                        "two days",
                        Period.ofDays(2),
                        """
                        INSERT INTO notices.subscription_attempt (area_id, submission_id, address_hash, asked_at)
                        VALUES (:area, :id, repeat('0', 64), :at)
                        """,
                        "FROM notices.subscription_attempt WHERE area_id = :area AND submission_id = :id"),
                new Kept(
                        "notices.calendar_token",
                        "two years after it was revoked",
                        Period.ofYears(2),
                        """
                        INSERT INTO notices.calendar_token (area_id, id, person_id, seed, made_at, revoked_at)
                        VALUES (:area, :id, :person, repeat('0', 64), :at, :at)
                        """,
                        "FROM notices.calendar_token WHERE area_id = :area AND id = :id"),
                new Kept(
                        "notices.reminder",
                        "one year after it was due",
                        Period.ofYears(1),
                        """
                        INSERT INTO notices.reminder (area_id, id, key, due_on, send_on, template, to_person, subject, body,
                            address, scheduled_at, sent_at)
                        VALUES (:area, :id, 'a', :on, :on, 'a-letter', :person, 'News', 'News', '/plan', :at, :at)
                        """,
                        "FROM notices.reminder WHERE area_id = :area AND id = :id"),
                new Kept(
                        "surveys.link_holder",
                        "or the morning after the survey is counted",
                        Period.ZERO,
                        """
                        WITH counted AS (
                            INSERT INTO surveys.survey (area_id, id, submission, code, title, service, set_key, set_version,
                                content, asked, moment, listed, opens_on, closes_on, counted_on, tell_by, told_words, version,
                                changed_at)
                            VALUES (:area, :id, :id, substr(:id::text, 1, 8), 'How was it?', 'Short breaks', 'own', 1,
                                '{"key": "own", "version": 1, "title": "Own", "about": "It", "core": false,
                                    "questions": [{"key": "good", "scale": "agree", "standard": "It was good."}]}',
                                '{parent-carer}', 'alone', false, DATE '2030-01-01', :on, :on, :on, '', 1, :at)
                            RETURNING id),
                        given AS (
                            INSERT INTO surveys.link (area_id, token_hash, survey_id, batch, position, token, spent, held)
                            SELECT :area, sha256(convert_to(repeat('b', 27), 'UTF8')), id, :id, 1, repeat('b', 27), false, true
                            FROM counted)
                        INSERT INTO surveys.link_holder (area_id, link_key, survey_id, child_id, person_id, sent_on)
                        SELECT :area, encode(substring(
                                sha256(convert_to('holder of ' || repeat('b', 27), 'UTF8')) FROM 1 FOR 16), 'hex')::uuid,
                            id, :id, :person, DATE '2030-01-02' FROM counted
                        """,
                        "FROM surveys.link_holder WHERE area_id = :area"),
                new Kept(
                        "evidence.item",
                        "a quote until its consent ends",
                        Period.ZERO,
                        """
                        INSERT INTO evidence.item (area_id, id, about_kind, about_id, kind, proves, visibility, title, body,
                            consent_purpose, consent_given_on, consent_expires_on, shown_as, submission_id, fingerprint,
                            added_at)
                        VALUES (:area, :id, 'action-line', :id, 'quote', 'impact', 'public', 'A parent', 'It is better.',
                            'the plan', DATE '2030-01-01', :on, 'Asha Bell', :id, repeat('0', 64), :at)
                        """,
                        "FROM evidence.item WHERE id = :id AND (body IS NOT NULL OR shown_as = 'Asha Bell')"),
                new Kept(
                        "plan.import_draft",
                        "30 days",
                        Period.ofDays(30),
                        PLAN + """
                        INSERT INTO plan.import_draft (area_id, id, plan_id, person_id, file_name, content, choices, answers,
                            uploaded_at)
                        SELECT :area, :id, id, :person, 'plan.csv', 'a', '{}', '{}', :at FROM made
                        """,
                        "FROM plan.import_draft WHERE area_id = :area AND id = :id"),
                new Kept(
                        "audits.listed_plan",
                        "two years after the sample was drawn",
                        Period.ofYears(2),
                        SAMPLE + """
                        INSERT INTO audits.listed_plan (area_id, sample_id, reference, part)
                        SELECT :area, :id, 'EHC-0007', 'Early' FROM drawn
                        """,
                        "FROM audits.listed_plan WHERE area_id = :area AND sample_id = :id"),
                new Kept(
                        "audits.sampled_plan",
                        "the reference is kept until two years after the sample was drawn",
                        Period.ofYears(2),
                        SAMPLE + """
                        INSERT INTO audits.sampled_plan (area_id, id, sample_id, number, reference, part, digest, twice, subject)
                        SELECT :area, :id, :id, 1, 'EHC-0007', '', repeat('0', 64), false, :id FROM drawn
                        """,
                        "FROM audits.sampled_plan WHERE id = :id AND reference = 'EHC-0007'"),
                new Kept(
                        "audits.plan_extract",
                        "two years after the sample was drawn",
                        Period.ofYears(2),
                        SAMPLE + """
                        , plan AS (INSERT INTO audits.sampled_plan (area_id, id, sample_id, number, reference, part, digest, twice,
                                subject)
                            SELECT :area, :id, :id, 1, 'EHC-0007', '', repeat('0', 64), false, :id FROM drawn RETURNING id)
                        INSERT INTO audits.plan_extract (area_id, id, submission, plan_id, heading, words, made_as, made_on)
                        SELECT :area, :id, :id, :id, 'Section F', 'Words', '', :on FROM plan
                        """,
                        "FROM audits.plan_extract WHERE id = :id"),
                new Kept(
                        "audits.sampled_thread",
                        "the words are kept until two years after the sample was drawn",
                        Period.ofYears(2),
                        """
                        WITH drawn AS (INSERT INTO audits.thread_sample (area_id, id, submission, title, seed, wanted, from_on,
                                until_on, listed, drawn_on, drawn_as)
                            VALUES (:area, :id, :id, 'A sample', 's', 1, :on, :on, 1, :on, '') RETURNING id)
                        INSERT INTO audits.sampled_thread (area_id, sample_id, number, view_id, digest, first_words, redacted_on,
                            redacted_as, version)
                        SELECT :area, :id, 1, :id, repeat('0', 64), 'We wait', :on, '', 1 FROM drawn
                        """,
                        "FROM audits.sampled_thread WHERE sample_id = :id AND first_words <> ''"),
                new Kept(
                        "plan.look_back_item",
                        "until all are done, then two years",
                        Period.ofYears(2),
                        PLAN + """
                        , back AS (INSERT INTO plan.look_back (area_id, id, plan_id, title, scope)
                            SELECT :area, :id, id, 'Late plans', '' FROM made RETURNING id)
                        INSERT INTO plan.look_back_item (area_id, id, look_back_id, case_ref, remedy, due_on, done_on)
                        SELECT :area, :id, id, 'case 7', 'Plan written', :on, :on FROM back
                        """,
                        "FROM plan.look_back_item WHERE id = :id AND (case_ref = 'case 7' OR remedy = 'Plan written')"));
    }

    /** Drawn on the day. */
    private static final String SAMPLE = """
            WITH framework AS (INSERT INTO audits.framework (area_id, code, version, subject, from_on, document, loaded_at)
                VALUES (:area, 'f', 1, 'plan', DATE '2020-01-01', '{}', :at) RETURNING code),
            drawn AS (INSERT INTO audits.plan_sample (area_id, id, submission, title, covers, framework_code, framework_version,
                    high_from, target, listed, seed, wanted, percent_twice, due_on, drawn_on, drawn_as)
                SELECT :area, :id, :id, 'A sample', '', code, 1, 'good', 98, 1, 's', 1, 0, :on, :on, '' FROM framework
                RETURNING id)
            """;

    private static final String PLAN = """
            WITH key AS (INSERT INTO plan.progress_key (area_id, id, code, name, version, loaded_at)
                VALUES (:area, :id, 'k', 'Key', 1, :at) RETURNING id),
            kind AS (INSERT INTO plan.plan_kind (area_id, code, label, position)
                VALUES (:area, 'a-plan', 'A plan', 1) RETURNING code),
            made AS (INSERT INTO plan.improvement_plan (area_id, id, slug, kind, title, summary, key_id,
                    later_confirmations, start_on, end_on, status, closed_on, version)
                SELECT :area, :id, 'a-plan', kind.code, 'A plan', '', key.id, 2, DATE '2030-01-01', DATE '2031-01-01',
                    'draft', NULL, 1 FROM key, kind RETURNING id)
            """;

    /** Kept without an end of their own: with a record that has one, or as long as the record of the plan. */
    private static final Map<String, String> WITH_ANOTHER = Map.ofEntries(
            Map.entry("access.area_person", "as access.person"),
            Map.entry("access.child", "as children.record"),
            Map.entry("access.child_access", "as children.record"),
            Map.entry("access.circle", "as children.record"),
            Map.entry("access.exclusion", "as children.record"),
            Map.entry("access.shared_with_parents", "as children.record"),
            Map.entry("children.capacity_decision", "as children.record"),
            Map.entry("children.contact_needs", "as access.person"),
            Map.entry("children.excerpt", "as children.record"),
            Map.entry("children.need", "as children.record"),
            Map.entry("children.plan_reference", "as children.record"),
            Map.entry("partnership.place", "as the piece"),
            Map.entry("partnership.participant", "as the piece"),
            Map.entry("partnership.step", "as the piece"),
            Map.entry("partnership.plan_item", "as the piece"),
            Map.entry("partnership.plan_slip", "as the piece"),
            Map.entry("partnership.session", "as the piece"),
            Map.entry("partnership.session_choice", "as the piece"),
            Map.entry("partnership.session_answer", "as the piece"),
            Map.entry("partnership.news", "as the piece"),
            Map.entry("partnership.feedback_request", "as the piece"),
            Map.entry("partnership.decision", "as the piece"),
            Map.entry("partnership.draft", "as the piece"),
            Map.entry("partnership.draft_answer", "as the piece"),
            Map.entry("partnership.check_answer", "as the piece"),
            Map.entry("partnership.said_before", "as the piece"),
            Map.entry("partnership.tell_back", "as the piece"),
            Map.entry("partnership.you_said", "as the piece"),
            Map.entry("partnership.asked", "as the entry"),
            Map.entry("partnership.agreement_party", "as long as the agreement, which the partnership keeps"),
            Map.entry("audits.auditor", "as long as the audit, which the partnership keeps"),
            Map.entry("audits.opinion", "as long as the audit"),
            Map.entry("audits.signed", "as long as the audit, which the partnership keeps"),
            Map.entry("voice.file", "as the sitting"),
            Map.entry("voice.chunk", "as the sitting"),
            Map.entry("voice.view", "as the sitting"),
            Map.entry("voice.view_version", "as the sitting"),
            Map.entry("voice.playback", "as the sitting"),
            Map.entry("voice.playback_answer", "as the sitting"),
            Map.entry("voice.response", "as the views that it answers"),
            Map.entry("voice.answered", "as the views"),
            Map.entry("voice.reopening", "as the sitting"),
            Map.entry("voice.promise", "as the sitting"),
            Map.entry("voice.told_back", "as the sitting"),
            Map.entry("voice.still_said", "as the sitting"),
            Map.entry("voice.still_asked", "as the sitting"),
            Map.entry("voice.occasion", "as the record that it is about"),
            Map.entry("voice.worry_care", "as voice.worry"),
            Map.entry("access.holding", "as long as the area; the name as access.person"),
            Map.entry("access.recovery_code", "until the codes are replaced, at most as access.account"),
            Map.entry("access.passkey", "until the person removes it, at most as access.account"),
            Map.entry("access.federated_identity", "as access.account"),
            Map.entry("board.challenge", "as long as the plan"),
            Map.entry("board.edition", "as long as the plan"),
            Map.entry("board.exempt_item", "as long as the plan"),
            Map.entry("board.family_voice", "as long as the plan"),
            Map.entry("evidence.chunk", "as its item"),
            Map.entry("evidence.file", "as its item"),
            Map.entry("ground.spring_session_attributes", "until the session expires"),
            Map.entry("plan.point_state", "as long as the plan"),
            Map.entry("plan.progress_entry", "as long as the plan"),
            Map.entry("plan.signature", "as long as the plan"),
            Map.entry("assessments.advice_check", "as assessments.ehc_case"),
            Map.entry("assessments.advice_chunk", "as assessments.ehc_case"),
            Map.entry("assessments.advice_file", "as assessments.ehc_case"),
            Map.entry("assessments.advice_enough", "as assessments.ehc_case"),
            Map.entry("assessments.advice_exemption", "as assessments.ehc_case"),
            Map.entry("assessments.advice_line", "as assessments.ehc_case"),
            Map.entry("assessments.advice_move", "as assessments.ehc_case"),
            Map.entry("assessments.advice_paragraph", "until the advice is sent, at most as assessments.ehc_case"),
            Map.entry("assessments.advice_request", "as assessments.ehc_case"),
            Map.entry("assessments.advice_text", "as assessments.ehc_case"),
            Map.entry("assessments.advice_use", "as assessments.ehc_case"),
            Map.entry("assessments.agreed_g", "as assessments.ehc_case"),
            Map.entry("assessments.assessment", "as assessments.ehc_case"),
            Map.entry("assessments.clock_line", "as assessments.ehc_case"),
            Map.entry("assessments.counted", "as assessments.ehc_case"),
            Map.entry("assessments.date_change", "as assessments.ehc_case"),
            Map.entry("assessments.exemption", "as assessments.ehc_case"),
            Map.entry("assessments.finished", "as assessments.ehc_case"),
            Map.entry("assessments.former_key", "as assessments.ehc_case"),
            Map.entry("assessments.happening", "as assessments.ehc_case"),
            Map.entry("assessments.health_notice", "as assessments.ehc_case"),
            Map.entry("assessments.health_notice_child", "as assessments.ehc_case"),
            Map.entry("assessments.kept_up", "as assessments.ehc_case"),
            Map.entry("assessments.letter", "as assessments.ehc_case"),
            Map.entry("assessments.need", "as assessments.ehc_case"),
            Map.entry("assessments.placement", "as assessments.ehc_case"),
            Map.entry("assessments.plan", "as assessments.ehc_case"),
            Map.entry("assessments.put_right", "as assessments.ehc_case"),
            Map.entry("assessments.request", "as assessments.ehc_case"),
            Map.entry("assessments.return_typed", "as assessments.ehc_case"),
            Map.entry("assessments.sen2_finding", "as assessments.ehc_case"),
            Map.entry("assessments.standing", "as assessments.ehc_case"),
            Map.entry("assessments.training_place", "as long as the session, which the partnership keeps"),
            Map.entry("assessments.upkeep", "as assessments.ehc_case"),
            Map.entry("thread.link", "as long as both ends"));

    @BeforeEach
    void somebody() {
        clock.set(DAY.minusYears(1));
        area = Places.open(areas).id();
        id = UUID.randomUUID();
        person = Ids.next(clock);
        in(
                "INSERT INTO access.person (id, name, initials, email) VALUES (:person, 'Asha Bell', 'A.B', :id || '@example.org')");
        in("INSERT INTO access.area_person (area_id, person_id) VALUES (:area, :person)");
        in("""
                INSERT INTO access.seat (area_id, id, title, kind, role, from_on)
                VALUES (:area, :seat, 'Lead', 'operational', 'ACTION_OWNER', DATE '2030-01-01')
                """);
    }

    @Test
    void everyTableWithPersonalDataIsForgottenOrSaysWithWhatItGoes() {
        Map<String, List<String>> timed = kept().collect(
                        Collectors.groupingBy(Kept::table, Collectors.mapping(Kept::promise, Collectors.toList())));
        for (TablePromise promise : TablePromise.all()) {
            if (WITH_ANOTHER.containsKey(promise.table())) {
                assertThat(promise.retention()).as(promise.table()).isEqualTo(WITH_ANOTHER.get(promise.table()));
            } else {
                assertThat(timed).as("a case that moves the day").containsKey(promise.table());
                assertThat(promise.retention()).as(promise.table()).contains(timed.get(promise.table()));
            }
        }
        assertThat(TablePromise.all().stream().map(TablePromise::table).collect(Collectors.toSet()))
                .containsAll(WITH_ANOTHER.keySet())
                .containsAll(timed.keySet());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void theDayBeforeItIsThereAndOnTheDayItIsGone(Kept kept) {
        LocalDate last = DAY.minus(kept.period()).minusDays(1);
        in(kept.insert(), last);

        theWorkOf(DAY.minusDays(1));
        assertThat(count(kept.there())).as("the day before").isEqualTo(1);

        theWorkOf(DAY);
        assertThat(count(kept.there())).as("on the day").isZero();
    }

    @Test
    void whoNeverHadAPostIsForgottenTwoYearsAfterTheyWereAdded() {
        clock.set(DAY.minusYears(2).minusDays(1));
        person = Ids.next(clock);
        in("INSERT INTO access.person (id, name, initials) VALUES (:person, 'Lea Dunn', 'L.D')");
        in("INSERT INTO access.area_person (area_id, person_id) VALUES (:area, :person)");

        theWorkOf(DAY.minusDays(1));
        assertThat(count("FROM access.person WHERE id = :person AND name = 'Lea Dunn'"))
                .isEqualTo(1);
        theWorkOf(DAY);
        assertThat(count("FROM access.person WHERE id = :person AND name = 'Lea Dunn'"))
                .isZero();
        assertThat(count("FROM access.person WHERE id = :person AND name = '" + Person.ERASED + "'"))
                .isEqualTo(1);
        assertThat(count("FROM access.erasure WHERE area_id = :area AND person_id = :person AND why = 'time'"))
                .isEqualTo(1);
    }

    @Test
    void whoHoldsAPostIsNotForgottenHoweverLongAgoItBegan() {
        in("""
                INSERT INTO access.holding (area_id, id, seat_id, person_id, from_on)
                VALUES (:area, :id, :seat, :person, DATE '2030-01-01')
                """);
        theWorkOf(DAY.plusYears(30));
        assertThat(count("FROM access.person WHERE id = :person AND name = 'Asha Bell'"))
                .isEqualTo(1);
    }

    /** An inspector's time ends by itself: nobody has to remember to close the account. */
    @Test
    void theDayAfterTheLastPostTheAccountIsClosedAndEverySessionOver() {
        in("""
                INSERT INTO access.holding (area_id, id, seat_id, person_id, from_on, to_on)
                VALUES (:area, :id, :seat, :person, DATE '2030-01-01', :on)
                """, DAY.minusDays(1));
        in("INSERT INTO access.account (person_id, opened_at) VALUES (:person, TIMESTAMPTZ '2030-01-01 09:00Z')");
        in("""
                INSERT INTO ground.spring_session (primary_id, session_id, creation_time, last_access_time,
                    max_inactive_interval, expiry_time, principal_name)
                VALUES (:id::text, :id::text, 0, 0, 60, 9999999999999, :person::text)
                """);

        theWorkOf(DAY.minusDays(1));
        assertThat(count("FROM access.account WHERE person_id = :person AND closed_at IS NULL"))
                .isEqualTo(1);
        assertThat(count("FROM ground.spring_session WHERE session_id = :id::text"))
                .isEqualTo(1);
        theWorkOf(DAY);
        assertThat(count("FROM access.account WHERE person_id = :person AND closed_at IS NULL"))
                .isZero();
        assertThat(count("FROM ground.spring_session WHERE session_id = :id::text"))
                .isZero();
    }

    /** As the night does it: in the name of the area's job. */
    private void theWorkOf(LocalDate day) {
        clock.set(day);
        Principals.run(Principal.job(area, "day"), () -> tasks.run(area, day));
    }

    private void in(String insert) {
        in(insert, DAY);
    }

    private void in(String insert, LocalDate on) {
        OffsetDateTime at = on.atTime(23, 59).atZone(LONDON).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
        asOperator(() -> jdbc.sql(insert)
                .param("area", area.value())
                .param("id", id)
                .param("seat", area.value())
                .param("person", person)
                .param("on", on)
                .param("at", at)
                .update());
    }

    private int count(String from) {
        return asOperator(() -> jdbc.sql("SELECT count(*) " + from)
                .param("area", area.value())
                .param("id", id)
                .param("person", person)
                .query(Integer.class)
                .single());
    }

    private <T> T asOperator(Supplier<T> work) {
        return Principals.call(Principal.operator(area, "test"), () -> transaction.execute(status -> work.get()));
    }
}
