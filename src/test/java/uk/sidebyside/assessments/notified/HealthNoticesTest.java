package uk.sidebyside.assessments.notified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.assessments.notified.rules.WrittenNotice;
import uk.sidebyside.assessments.notified.rules.WrittenNotice.Belief;
import uk.sidebyside.assessments.notified.rules.WrittenNotice.Support;
import uk.sidebyside.assessments.notified.rules.WrittenNotice.Talk;
import uk.sidebyside.assessments.notified.rules.YoungChild;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** Health tells the council of a young child: written, kept from the council until the parents know, sent once, acknowledged, used. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class HealthNoticesTest {
    private static final LocalDate TODAY = AdviceStory.TODAY;
    private static final LocalDate FORMED = TODAY.minusDays(9);
    private static final LocalDate BORN = TODAY.minusYears(3);
    private static final String WHY = "Wren does not turn to her name.";

    @Autowired
    ApplicationContext program;

    private AdviceStory story;
    private HealthNotices notices;
    private HealthNoticeDesk desk;

    @BeforeEach
    void tell() {
        story = AdviceStory.tell(program);
        notices = program.getBean(HealthNotices.class);
        desk = program.getBean(HealthNoticeDesk.class);
    }

    private static WrittenNotice of(LocalDate born, @Nullable LocalDate told) {
        return new WrittenNotice(
                "Wren",
                "Quill",
                born,
                "Her father, 01904 000000",
                FORMED,
                Belief.PROBABLY,
                WHY,
                told,
                Talk.HAD,
                Support.NAMED,
                "Hearing Friends");
    }

    private HealthNoticeId write(boolean send) {
        return story.as(story.tess, () -> notices.write(story.area, UUID.randomUUID(), of(BORN, FORMED), send)
                .orThrow());
    }

    private HealthNotice own(HealthNoticeId id) {
        return story.as(story.tess, () -> notices.own(story.area, id));
    }

    private static List<String> keys(Saving<?> saving) {
        return saving instanceof Saving.Refused<?> no
                ? no.findings().stream().map(one -> one.key()).toList()
                : List.of();
    }

    /** What a plain query finds, with none of the program's own checks. */
    private List<String> found(PersonId who, String sql) {
        return story.as(who, () -> program.getBean(TransactionTemplate.class)
                .execute(status -> program.getBean(JdbcClient.class)
                        .sql(sql)
                        .query(String.class)
                        .list()));
    }

    private List<String> rows(PersonId who) {
        return found(who, "SELECT id::text FROM assessments.health_notice");
    }

    private List<String> names(PersonId who) {
        return found(who, "SELECT forename FROM assessments.health_notice_child");
    }

    @Test
    void tenOfOneSubmissionAreOneNoticeWithOneReceipt() {
        UUID submission = UUID.randomUUID();
        List<HealthNoticeId> ids = java.util.stream.IntStream.range(0, 10)
                .mapToObj(n -> story.as(story.tess, () -> notices.write(story.area, submission, of(BORN, FORMED), true)
                        .orThrow()))
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        assertThat(ids.getFirst().reference()).matches("S23-[0-9A-F]{8}");
        assertThat(story.as(story.tess, () -> notices.mine(story.area))).hasSize(1);
        assertThat(own(ids.getFirst()).sentOn()).isEqualTo(TODAY);
        assertThat(own(ids.getFirst()).words()).isEqualTo(of(BORN, FORMED));
    }

    @Test
    void theCouncilSeesNothingUntilItIsSentAndItIsSentOnce() {
        HealthNoticeId id = write(false);
        assertThat(story.as(story.cora, () -> desk.sent(story.area))).isEmpty();
        assertThat(rows(story.cora)).isEmpty();
        assertThat(names(story.cora)).isEmpty();
        assertThatThrownBy(() -> story.as(story.cora, () -> desk.open(story.area, id)))
                .isInstanceOf(NotFound.class);
        assertThat(keys(story.as(story.tess, () -> notices.rewrite(story.area, id, 1, of(BORN, null), true))))
                .containsExactly("notice.parents.first");
        for (int time = 0; time < 10; time++) {
            story.as(story.tess, () -> notices.rewrite(story.area, id, 1, of(BORN, FORMED), true)
                    .orThrow());
        }
        assertThat(own(id).version()).isEqualTo(2);
        assertThat(story.as(story.cora, () -> desk.sent(story.area))).hasSize(1);
        assertThat(keys(story.as(
                        story.tess, () -> notices.rewrite(story.area, id, 2, of(BORN.plusDays(1), FORMED), true))))
                .containsExactly("notice.sent.already");
    }

    @Test
    void twoPagesSeeEachOthersWords() {
        HealthNoticeId id = write(false);
        WrittenNotice other = of(BORN, null);
        story.as(story.tess, () -> notices.rewrite(story.area, id, 1, other, false)
                .orThrow());
        assertThat(story.as(story.tess, () -> notices.rewrite(story.area, id, 1, other, false)))
                .isInstanceOf(Saving.Saved.class);
        assertThat(story.as(story.tess, () -> notices.rewrite(story.area, id, 1, of(BORN.plusDays(1), null), false)))
                .isEqualTo(new Saving.Stale<>(Map.of("why", WHY), 2));
    }

    @Test
    void onlyAPostOfAHealthBodyTellsTheCouncil() {
        for (PersonId other : List.of(story.around.theo, story.cora, story.dina, story.max)) {
            assertThatThrownBy(() ->
                            story.as(other, () -> notices.write(story.area, UUID.randomUUID(), of(BORN, FORMED), true)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void eachReadsWhatIsTheirsAndAPlainQueryFindsNoMore() {
        HealthNoticeId id = write(true);
        assertThat(rows(story.tess)).hasSize(1);
        assertThat(names(story.tess)).containsExactly("Wren");
        assertThat(names(story.cora)).containsExactly("Wren");
        // A clinical officer knows that the duty is kept, and of no child.
        assertThat(rows(story.dina)).hasSize(1);
        assertThat(names(story.dina)).isEmpty();
        assertThat(story.as(story.dina, () -> desk.sent(story.area)))
                .singleElement()
                .satisfies(one -> assertThat(one.named()).isFalse());
        // A colleague of the same hospital, a manager, a teacher and a family find nothing.
        for (PersonId other : List.of(story.omar, story.max, story.around.theo, story.around.mina)) {
            assertThat(rows(other)).isEmpty();
            assertThat(names(other)).isEmpty();
        }
        for (PersonId other : List.of(story.omar, story.dina, story.around.theo, story.around.mina)) {
            assertThatThrownBy(() -> story.as(other, () -> desk.open(story.area, id)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void anExclusionBeatsThatSomebodyLeadsCasesOrWroteIt() {
        HealthNoticeId id = write(true);
        story.as(story.cora, () -> desk.knownCase(story.area, id, "TW-1").orThrow());
        assertThat(names(story.tess)).containsExactly("Wren");
        exclude(story.tess);
        assertThat(rows(story.tess)).isEmpty();
        assertThat(names(story.tess)).isEmpty();
        assertThat(story.as(story.tess, () -> notices.mine(story.area))).isEmpty();
    }

    private void exclude(PersonId whom) {
        story.as(
                story.cora,
                () -> story.around.circles.exclude(
                        story.area,
                        story.around.kit.value(),
                        new Circles.Exclude(
                                whom, null, null, Circles.Ground.SAFETY, "She asked for it.", TODAY, null)));
    }

    @Test
    void whatHangsOnACaseFollowsItToTheRecordOfTheChild() {
        HealthNoticeId id = write(true);
        story.as(story.cora, () -> desk.knownCase(story.area, id, "TW-9").orThrow());
        AdviceId asked = story.ask(story.otherCase, story.speech);
        assertThat(own(id).child()).isNull();
        story.as(story.cora, () -> program.getBean(CaseBook.class)
                .link(story.area, new CaseId(story.otherCase), "TW-2")
                .orThrow());
        assertThat(own(id).child()).isNotNull();
        assertThat(story.request(asked).child()).isEqualTo(own(id).child());
    }

    @Test
    void theCouncilAcknowledgesOnceSaysWhatIsNextAndTheWriterHears() {
        HealthNoticeId id = write(true);
        story.clock.set(TODAY.plusDays(3));
        assertThat(keys(story.as(story.cora, () -> desk.acknowledge(story.area, id, " "))))
                .containsExactly("notice.needs.next");
        for (int time = 0; time < 10; time++) {
            story.as(story.cora, () -> desk.acknowledge(story.area, id, "We ring them by Friday.")
                    .orThrow());
        }
        HealthNotice read = own(id);
        assertThat(read.acknowledgedOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(read.acknowledgedAs()).isNotBlank();
        assertThat(read.next()).isEqualTo("We ring them by Friday.");
        assertThat(story.as(story.cora, () -> desk.acknowledge(story.area, id, "Something else.")))
                .isEqualTo(new Saving.Stale<>(Map.of("next", "We ring them by Friday."), read.version()));
        List<String> letters = story.texts(
                "SELECT subject || ' ' || body FROM notices.mail WHERE area_id = :area AND template = 'health-notice-acknowledged'");
        assertThat(letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter).contains(id.reference()).doesNotContain("Wren", "Quill"));
    }

    @Test
    void aCaseIsOpenedFromItAndNothingIsTypedTwice() {
        HealthNoticeId id = write(true);
        CaseId opened = null;
        for (int time = 0; time < 10; time++) {
            CaseId again = story.as(story.cora, () -> desk.openCase(story.area, id, "TW-30", TODAY, "3")
                    .orThrow());
            assertThat(opened == null || opened.equals(again)).isTrue();
            opened = again;
        }
        CaseId the = java.util.Objects.requireNonNull(opened);
        var file = story.as(story.cora, () -> program.getBean(Cases.class).open(story.area, the));
        assertThat(file.head().who().forename()).isEqualTo("Wren");
        assertThat(file.head().who().surname()).isEqualTo("Quill");
        assertThat(file.head().who().bornOn()).isEqualTo(BORN);
        assertThat(file.requests()).singleElement().satisfies(one -> assertThat(one.receivedOn())
                .isEqualTo(TODAY));
        assertThat(own(id).caseId()).isEqualTo(the.value());
        assertThat(keys(story.as(story.cora, () -> desk.knownCase(story.area, write(true), "NONE"))))
                .containsExactly("notice.no.case");
    }

    @Test
    void theFamilyReadsWhatTheCouncilWasToldOnceTheCaseIsLinked() {
        HealthNoticeId id = write(true);
        assertThat(ofFamily()).isEmpty();
        story.as(story.cora, () -> desk.knownCase(story.area, id, "TW-1").orThrow());
        story.as(story.cora, () -> desk.acknowledge(story.area, id, "We ring you.")
                .orThrow());
        assertThat(ofFamily()).singleElement().satisfies(told -> {
            assertThat(told.words().why()).isEqualTo(WHY);
            assertThat(told.words().toldOn()).isEqualTo(FORMED);
            assertThat(told.words().voluntary()).isEqualTo("Hearing Friends");
            assertThat(told.next()).isEqualTo("We ring you.");
        });
    }

    private List<HealthNotice> ofFamily() {
        return story.as(story.around.mina, () -> program.getBean(HealthNoticesOfFamilies.class)
                        .of(story.area, story.around.kit))
                .notices();
    }

    @Test
    void itIsCountedBothWaysAndWhatIsNotSentYetCountsAsNotTold() {
        LocalDate older = FORMED.minusYears(5).minusDays(1);
        assertThat(YoungChild.underSchoolAge(older, FORMED)).isTrue();
        HealthNoticeId young = write(false);
        story.as(story.tess, () -> notices.write(story.area, UUID.randomUUID(), of(older, FORMED), true)
                .orThrow());
        // Both are under compulsory school age, one is under 5; the council was told of the older one alone.
        assertThat(ledger("under-school-age")).containsExactly("1/2");
        assertThat(ledger("under-5")).containsExactly("0/1");
        story.as(story.tess, () -> notices.rewrite(story.area, young, 1, of(BORN, FORMED), true)
                .orThrow());
        assertThat(ledger("under-school-age")).containsExactly("2/2");
        assertThat(ledger("under-5")).containsExactly("1/1");
        HealthNoticeId mistaken = write(false);
        assertThat(ledger("under-5")).containsExactly("1/2");
        story.as(story.tess, () -> {
            notices.drop(story.area, mistaken);
            return true;
        });
        assertThat(ledger("under-5")).containsExactly("1/1");
        assertThatThrownBy(() -> story.as(story.tess, () -> {
                    notices.drop(story.area, young);
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        assertThat(fromRecords("under-5")).containsExactly("1/1");
        assertThat(fromRecords("under-school-age")).containsExactly("2/2");
    }

    /** What the ledger holds, taken back and added up. */
    private List<String> ledger(String figure) {
        return story.texts(
                "SELECT coalesce(sum(numerator), 0) || '/' || coalesce(sum(denominator), 0) FROM measures.fact"
                        + " WHERE area_id = :area AND source = 'assessments.notified-" + figure + "'");
    }

    /** What each night works out again from the records. */
    private List<String> fromRecords(String figure) {
        return story.around.operator(
                () -> program.getBean(TransactionTemplate.class).execute(status -> {
                    List<Fact> facts = new java.util.ArrayList<>();
                    program.getBeansOfType(HealthNoticeFacts.Counted.class).values().stream()
                            .filter(one -> one.key().value().endsWith("notified-" + figure))
                            .forEach(one -> one.all(story.area, facts::add));
                    return List.of(facts.stream().mapToLong(Fact::numerator).sum() + "/"
                            + facts.stream().mapToLong(Fact::denominator).sum());
                }));
    }

    @Test
    void itGoesWithTheRecordOfTheChildAndWhenItsTimeHasRunOutAndIsCountedNoMore() {
        HealthNoticeId id = write(true);
        story.as(story.cora, () -> desk.knownCase(story.area, id, "TW-1").orThrow());
        story.around.operator(() -> {
            program.getBean(ForgettingHealthNotices.class).gone(story.area, story.around.kit.value());
            return true;
        });
        assertThat(story.count("SELECT count(*) FROM assessments.health_notice_child WHERE area_id = :area"))
                .isZero();
        assertThat(ledger("under-5")).containsExactly("0/0");
        write(true);
        LocalDate over = BORN.plusYears(31);
        for (LocalDate day : List.of(over, over.plusDays(1))) {
            story.around.operator(() -> {
                program.getBean(ForgettingHealthNotices.class).run(story.area, day);
                return true;
            });
            assertThat(story.count("SELECT count(*) FROM assessments.health_notice WHERE area_id = :area"))
                    .isEqualTo(day.equals(over) ? 1 : 0);
        }
    }

    @Test
    void anOfficerWhoIsNotInTheCircleDoesNotOpenOneOfAChildWithARecord() {
        HealthNoticeId id = write(true);
        PersonId dev = story.around.holder("Dev Patel", uk.sidebyside.access.Role.CASE_OFFICER, story.around.council);
        assertThat(story.as(dev, () -> desk.open(story.area, id)).named()).isTrue();
        assertThat(story.as(dev, () -> desk.openable(story.area))).containsExactly(id);
        story.as(story.cora, () -> desk.knownCase(story.area, id, "TW-1").orThrow());
        assertThatThrownBy(() -> story.as(dev, () -> desk.open(story.area, id))).isInstanceOf(NotFound.class);
        // In the list it stands all the same, with no link.
        assertThat(story.as(dev, () -> desk.sent(story.area))).hasSize(1);
        assertThat(story.as(dev, () -> desk.openable(story.area))).isEmpty();
        assertThat(story.as(story.cora, () -> desk.openable(story.area))).containsExactly(id);
        assertThat(story.as(story.cora, () -> desk.open(story.area, id)).named())
                .isTrue();
        assertThat(story.count("SELECT count(*) FROM access.child_access WHERE area_id = :area"
                        + " AND why LIKE '%to read what health told the council%'"))
                .isPositive();
    }
}
