package uk.sidebyside.assessments.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.rules.Ground;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** Whoever may give a request away gives it in every way, also where they do not see it afterwards; an exclusion beats all of them. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class PassedOnTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private AdviceStory story;
    private HandingOn handing;

    /** Writes advice of the hospital and is no practitioner. */
    private PersonId nurse;

    @BeforeEach
    void tell() {
        story = AdviceStory.tell(program);
        handing = program.getBean(HandingOn.class);
        nurse = story.around.holder("Nell Ibe", Role.ACTION_OWNER, story.hospital);
    }

    /** The officer, the clinical officer, a practitioner of the body, and whoever writes it by a post of another kind. */
    private List<PersonId> givers() {
        return List.of(story.cora, story.dina, story.omar, nurse);
    }

    private AdviceId writtenBy(PersonId writer, UUID caseId) {
        story.ask(caseId, story.speech);
        AdviceId id = story.as(story.cora, () -> story.requests.ofCase(story.area, caseId)).stream()
                .filter(one -> one.state() == AdviceState.ASKED)
                .findFirst()
                .orElseThrow()
                .id();
        story.as(
                story.cora,
                () -> story.routing.route(story.area, id, story.seat(writer)).orThrow());
        return id;
    }

    @Test
    void whatIsNotOursGoesToAnotherBodyWhoeverPassesItOn() {
        for (PersonId giver : givers()) {
            AdviceId id = writtenBy(nurse, story.otherCase);
            story.as(giver, () -> story.routing
                    .notOurs(story.area, id, story.care, "It is for the social worker.")
                    .orThrow());
            assertThat(story.request(id)).satisfies(one -> {
                assertThat(one.bodyName()).isEqualTo("TC");
                assertThat(one.health()).isFalse();
                assertThat(one.writer()).isNull();
                assertThat(one.dueOn()).isEqualTo(AdviceStory.TODAY.plusWeeks(6));
            });
            assertThat(story.as(story.cora, () -> story.requests.moves(story.area, id)))
                    .last()
                    .extracting(AdviceMove::kind)
                    .isEqualTo(AdviceMove.Kind.NOT_OURS);
            assertThat(story.as(giver, () -> story.routing.sees(story.area, id)))
                    .isEqualTo(giver.equals(story.cora));
            done(id);
        }
    }

    /** So that the next can be asked of the same body for the same case. */
    private void done(AdviceId id) {
        story.as(story.cora, () -> story.routing
                .notOurs(story.area, id, story.speech, "It is the hospital’s after all.")
                .orThrow());
        story.send(story.tess, id, AdviceStory.good());
    }

    /** To and fro between bodies and writers: whoever gets it again is told again. */
    @Test
    void whatComesBackIsToldAgain() {
        AdviceId id = story.ask(story.otherCase, story.speech);
        String letters = "SELECT count(*) FROM notices.mail WHERE area_id = :area AND template = 'advice-asked'"
                + " AND body LIKE '%" + id + "%' AND to_seat = '"
                + story.seat(story.tess).value() + "'";
        assertThat(story.count(letters)).isEqualTo(1);
        story.as(story.cora, () -> story.routing
                .notOurs(story.area, id, story.care, "It is for the social worker.")
                .orThrow());
        story.as(story.cora, () -> story.routing
                .notOurs(story.area, id, story.speech, "It is the hospital’s after all.")
                .orThrow());
        story.as(story.cora, () -> story.routing
                .route(story.area, id, story.seat(story.tess))
                .orThrow());
        long before = story.count(letters);
        assertThat(before).isGreaterThan(1);
        for (PersonId writer : List.of(story.omar, story.tess, story.tess)) {
            story.as(story.cora, () -> story.routing
                    .route(story.area, id, story.seat(writer))
                    .orThrow());
        }
        assertThat(story.count(letters)).as("the same again tells nothing").isEqualTo(before + 1);
    }

    @Test
    void anotherWriterGetsItWhoeverGivesIt() {
        for (PersonId giver : givers()) {
            AdviceId id = writtenBy(nurse, story.otherCase);
            story.as(giver, () -> story.routing
                    .route(story.area, id, story.seat(story.tess))
                    .orThrow());
            assertThat(story.request(id).writer()).isEqualTo(story.seat(story.tess));
            assertThat(story.as(giver, () -> story.routing.sees(story.area, id)))
                    .isEqualTo(!giver.equals(nurse));
            story.send(story.tess, id, AdviceStory.good());
        }
    }

    @Test
    void manyGoAtOnceToAnotherBodyOrWriter() {
        for (PersonId giver : List.of(story.cora, story.dina)) {
            AdviceId jos = writtenBy(nurse, story.otherCase);
            AdviceId kits = writtenBy(story.tess, story.kitsCase);
            List<UUID> both = List.of(jos.value(), kits.value());
            assertThat(story.as(giver, () -> handing.toWriter(story.area, both, story.seat(story.omar))))
                    .allMatch(HandingOn.Row::went);
            assertThat(story.as(giver, () -> handing.toService(story.area, both, story.care, "It is theirs.")))
                    .allMatch(HandingOn.Row::went);
            assertThat(List.of(jos, kits))
                    .allSatisfy(id -> assertThat(story.request(id).bodyName()).isEqualTo("TC"));
            done(jos);
            done(kits);
        }
    }

    /** Half a page, a pasted report and a file. */
    private void begins(PersonId writer, AdviceId id) {
        story.as(writer, () -> {
            story.writing
                    .save(story.area, id, AdviceStory.good(), UUID.randomUUID(), 0)
                    .orThrow();
            program.getBean(PastedReports.class)
                    .paste(story.area, id, "Needs:\nHe waits.", 0)
                    .orThrow();
            return program.getBean(ReportFiles.class)
                    .attach(
                            story.area,
                            id,
                            "clinic.pdf",
                            new ByteArrayResource("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                    .orThrow();
        });
    }

    /** Texts, lines, paragraphs, files and their pieces. */
    private String notSent(AdviceId of) {
        return story.texts("""
                        SELECT (SELECT count(*) FROM assessments.advice_text WHERE area_id = :area AND n = 0 AND advice_id = 'ID')
                            || ' ' || (SELECT count(*) FROM assessments.advice_line
                                WHERE area_id = :area AND n = 0 AND advice_id = 'ID')
                            || ' ' || (SELECT count(*) FROM assessments.advice_paragraph WHERE area_id = :area AND advice_id = 'ID')
                            || ' ' || count(DISTINCT f.id) || ' ' || count(c.n)
                        FROM assessments.advice_chunk c LEFT JOIN assessments.advice_file f
                            ON f.area_id = c.area_id AND f.id = c.file_id AND f.advice_id = 'ID' AND f.sent_n IS NULL
                        WHERE c.area_id = :area AND (f.id IS NOT NULL OR c.file_id NOT IN (SELECT id FROM assessments.advice_file))
                        """.replace("ID", of.toString())).getFirst();
    }

    @Test
    void whatWasNotSentGoesToNobodyElseWhoeverPassesItOn() {
        for (PersonId giver : givers()) {
            AdviceId id = writtenBy(nurse, story.otherCase);
            begins(nurse, id);
            assertThat(notSent(id)).isEqualTo("1 4 1 1 1");
            story.as(giver, () -> story.routing
                    .notOurs(story.area, id, story.care, "It is for the social worker.")
                    .orThrow());
            assertThat(notSent(id)).isEqualTo("0 0 0 0 0");
            done(id);
        }
    }

    @Test
    void withinABodyItsWriterAloneHandsOverWhatWasNotSent() {
        for (PersonId giver : givers()) {
            AdviceId id = writtenBy(nurse, story.otherCase);
            begins(nurse, id);
            story.as(giver, () -> story.routing
                    .route(story.area, id, story.seat(story.tess), true)
                    .orThrow());
            assertThat(notSent(id)).isEqualTo(giver.equals(nurse) ? "1 4 1 1 1" : "0 0 0 0 0");
            story.as(story.tess, () -> story.routing
                    .route(story.area, id, story.seat(story.omar))
                    .orThrow());
            assertThat(notSent(id)).isEqualTo("0 0 0 0 0");
            story.send(story.omar, id, AdviceStory.good());
        }
    }

    /** What was sent and returned stays, and whoever writes it next begins with it. */
    @Test
    void whatWasSentStays() {
        AdviceId id = writtenBy(story.tess, story.otherCase);
        begins(story.tess, id);
        int n = story.as(story.tess, () -> story.writing
                .send(story.area, id, story.writing.lookOver(story.area, id).version())
                .orThrow());
        Map<Quality, Quality.Mark> marks =
                Arrays.stream(Quality.values()).collect(Collectors.toMap(one -> one, one -> Quality.Mark.PARTLY));
        story.as(story.cora, () -> story.checks
                .decide(story.area, id, new AdviceChecks.Decide(n, true, marks, "Please say how often."))
                .orThrow());
        story.as(story.cora, () -> story.routing
                .route(story.area, id, story.seat(story.omar))
                .orThrow());
        assertThat(story.count("SELECT count(*) FROM assessments.advice_chunk WHERE area_id = :area"))
                .isOne();
        assertThat(story.as(
                        story.omar,
                        () -> story.writing.open(story.area, id).draft().needs()))
                .hasSize(1);
    }

    @Test
    void whatGoesFromHealthIsHealthsNoMoreInTheFigures() {
        AdviceId id = writtenBy(nurse, story.otherCase);
        String counted = "SELECT coalesce(sum(denominator), 0)::bigint FROM measures.fact WHERE area_id = :area"
                + " AND source = 'assessments.advice-on-time'";
        story.as(story.dina, () -> story.routing
                .notOurs(story.area, id, story.care, "It is theirs.")
                .orThrow());
        assertThat(story.count(counted)).isZero();
    }

    /** Whom a body named is told of what its body has: whoever had it before was told before. */
    @Test
    void theManagerOfEachServiceIsToldOnceThatItIsLate() {
        AdviceId id = writtenBy(story.tess, story.otherCase);
        LocalDate late = AdviceStory.TODAY.plusWeeks(6).plusDays(1);
        nights(late, 2);
        assertThat(escalated()).containsExactly("Dina Voss");
        story.as(story.cora, () -> story.routing
                .notOurs(story.area, id, story.care, "It is for the social worker.")
                .orThrow());
        assertThat(story.request(id).escalatedOn()).isNull();
        nights(late.plusDays(2), 2);
        assertThat(escalated()).containsExactly("Dina Voss", "Cora Quayle");
        story.as(story.cora, () -> story.routing
                .notOurs(story.area, id, story.speech, "It is the hospital’s after all.")
                .orThrow());
        nights(late.plusDays(4), 2);
        assertThat(escalated()).containsExactly("Dina Voss", "Cora Quayle", "Dina Voss");
        story.as(story.cora, () -> story.routing
                .route(story.area, id, story.seat(story.omar))
                .orThrow());
        nights(late.plusDays(6), 2);
        assertThat(escalated()).as("within the body nobody is told again").hasSize(3);
    }

    private void nights(LocalDate first, int many) {
        AdviceCare care = program.getBean(AdviceCare.class);
        for (LocalDate day = first; day.isBefore(first.plusDays(many)); day = day.plusDays(1)) {
            story.clock.set(day);
            LocalDate now = day;
            Principals.run(Principal.job(story.area, "test"), () -> care.run(story.area, now));
        }
    }

    private List<String> escalated() {
        return story.texts(
                "SELECT p.name FROM notices.mail m JOIN access.holding h ON h.area_id = m.area_id AND h.seat_id = m.to_seat"
                        + " JOIN access.person p ON p.id = h.person_id WHERE m.area_id = :area AND m.template = 'advice-escalated'"
                        + " ORDER BY m.id");
    }

    @Test
    void whoeverReadAnOlderPageGivesNothingAway() {
        AdviceId id = writtenBy(nurse, story.otherCase);
        story.as(nurse, () -> story.routing
                .route(story.area, id, story.seat(story.tess))
                .orThrow());
        assertThat(gives(story.cora, id, 1)).isFalse();
        assertThat(gives(story.cora, id, story.request(id).version())).isTrue();
    }

    private boolean gives(PersonId who, AdviceId id, int version) {
        return Boolean.TRUE.equals(Principals.call(
                story.around.principal(who),
                () -> transaction.execute(status -> jdbc.sql(
                                "SELECT assessments.give_advice(:area, :id, :version, :point, 'e', :body, 'Social care', false, NULL)")
                        .param("area", story.area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("point", story.care)
                        .param("body", story.around.council.value())
                        .query(Boolean.class)
                        .single())));
    }

    /** The wall itself: a parent of the circle, a manager who writes nothing, and whoever is kept away. */
    @Test
    void nobodyGivesAwayWhatTheWallDoesNotLetThemChange() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        int version = story.request(id).version();
        story.around.exclude(story.around.kit, story.omar, null, null, AdviceStory.TODAY, null);
        assertThat(gives(story.max, id, version)).isFalse();
        assertThat(gives(story.omar, id, version)).isFalse();
        assertThatThrownBy(() -> gives(story.around.mina, id, version)).isInstanceOf(DataAccessException.class);
        assertThat(story.request(id).bodyName()).isEqualTo("Hospital");
    }

    @Test
    void whoeverReceivesForABodyAndIsKeptAwayIsNotAskedAndGetsNoLetter() {
        story.around.exclude(story.around.kit, story.tess, null, null, AdviceStory.TODAY, null);
        AdviceId kits = story.ask(story.kitsCase, story.speech);
        AdviceId jos = story.ask(story.otherCase, story.speech);
        assertThat(story.request(kits).writer()).isNull();
        assertThat(story.request(jos).writer()).isEqualTo(story.seat(story.tess));
        assertThat(story.as(story.dina, () -> program.getBean(AdviceCare.class)
                                .chase(story.area, List.of(kits.value(), jos.value())))
                        .nobody())
                .isOne();
        assertThat(letters("TW-1")).isZero();
        assertThat(letters("TW-9")).isPositive();
        story.as(story.omar, () -> story.routing
                .route(story.area, kits, story.seat(story.omar))
                .orThrow());
        assertThat(letters("TW-1")).isPositive();
    }

    private long letters(String reference) {
        return story.count(
                "SELECT (SELECT count(*) FROM notices.mail WHERE area_id = :area AND subject LIKE '%" + reference
                        + "%') + (SELECT count(*) FROM notices.reminder WHERE area_id = :area AND cancelled_at IS NULL AND subject LIKE '%"
                        + reference + "%')");
    }

    @Test
    void whoeverIsKeptAwayLaterIsRemindedNoMoreAndNoManagerOfThatBodyIsTold() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        assertThat(reminders()).isPositive();
        story.around.exclude(story.around.kit, null, null, story.hospital, AdviceStory.TODAY, null);
        LocalDate late = AdviceStory.TODAY.plusWeeks(6).plusDays(1);
        story.clock.set(late);
        AdviceCare care = program.getBean(AdviceCare.class);
        Principals.run(Principal.job(story.area, "test"), () -> care.run(story.area, late));
        assertThat(reminders()).isZero();
        assertThat(story.request(id).escalatedOn()).isNull();
    }

    private long reminders() {
        return story.count("SELECT count(*) FROM notices.reminder WHERE area_id = :area AND template = 'advice-due'"
                + " AND cancelled_at IS NULL AND sent_at IS NULL");
    }

    @Test
    void anExceptionKeepsFromAskingUntilItEndsOrTheAdviceIsExpected() {
        AdviceId missed = story.ask(story.otherCase, story.speech);
        AdviceId expected = story.ask(story.kitsCase, story.speech);
        LocalDate day = AdviceStory.TODAY.plusDays(3);
        story.clock.set(day);
        excuse(missed, day, null);
        excuse(expected, day, day.plusDays(5));
        assertThat(refusals(excused(missed, day, day.minusDays(1)))).containsExactly("excuse.expected");
        assertThat(asked(day, missed, expected)).isEqualTo(new AdviceCare.Chased(0, 0, 2, 0, 0));
        assertThat(asked(day.plusDays(1), missed, expected)).isEqualTo(new AdviceCare.Chased(1, 0, 1, 0, 0));
        assertThat(asked(day.plusDays(5), missed, expected)).isEqualTo(new AdviceCare.Chased(1, 0, 1, 0, 0));
        assertThat(asked(day.plusDays(6), missed, expected)).isEqualTo(new AdviceCare.Chased(2, 0, 0, 0, 0));
        assertThat(story.request(expected).dueOn()).isEqualTo(AdviceStory.TODAY.plusWeeks(6));
        assertThat(story.request(expected).excused()).isTrue();
    }

    /** It is sent between the moment at which the desk reads what is open and that at which it asks. */
    @Test
    @Timeout(60)
    void whoeverSendsJustThenIsNotAskedWhenItComes() throws Exception {
        AdviceId id = story.ask(story.otherCase, story.speech);
        story.as(story.tess, () -> story.writing.save(story.area, id, AdviceStory.good(), UUID.randomUUID(), 0))
                .orThrow();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<AdviceCare.Chased> asking = story.as(
                    story.tess,
                    () -> transaction.execute(status -> {
                        story.writing.send(story.area, id, 1).orThrow();
                        Future<AdviceCare.Chased> begun = threads.submit(() -> asked(AdviceStory.TODAY, id));
                        while (!begun.isDone() && nobodyWaits()) {
                            Thread.onSpinWait();
                        }
                        return begun;
                    }));
            assertThat(asking.get()).isEqualTo(new AdviceCare.Chased(0, 1, 0, 0, 0));
        }
        assertThat(story.texts("SELECT template FROM notices.mail WHERE area_id = :area"))
                .doesNotContain("advice-chased");
    }

    /** For this transaction. */
    private boolean nobodyWaits() {
        return jdbc.sql(
                        "SELECT NOT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND transactionid = pg_current_xact_id()::xid)")
                .query(Boolean.class)
                .single();
    }

    private static List<String> refusals(Saving<?> saving) {
        return saving instanceof Saving.Refused<?> no
                ? no.findings().stream().map(Finding::key).toList()
                : List.of();
    }

    private void excuse(AdviceId id, LocalDate day, LocalDate expected) {
        excused(id, day, expected).orThrow();
    }

    private Saving<AdviceId> excused(AdviceId id, LocalDate day, LocalDate expected) {
        return story.as(story.dina, () -> program.getBean(AdviceCare.class)
                .excuse(
                        story.area,
                        id,
                        new AdviceCare.Excuse(
                                Ground.MISSED_APPOINTMENT, day, day, expected, "The clinic’s letter", "Dina Voss")));
    }

    private AdviceCare.Chased asked(LocalDate day, AdviceId... ids) {
        story.clock.set(day);
        return story.as(story.dina, () -> program.getBean(AdviceCare.class)
                .chase(story.area, List.of(ids).stream().map(AdviceId::value).toList()));
    }
}
