package uk.sidebyside.assessments.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.AdviceAsked;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.rules.DeemedReceipt;
import uk.sidebyside.assessments.rules.Ground;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** Asked once, through one point of access; written, sent once, looked over, used, and seen to be used. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class AdviceThroughOnePointTest {
    private static final LocalDate DUE = AdviceStory.TODAY.plusWeeks(6);

    @Autowired
    ApplicationContext program;

    private AdviceStory story;

    @BeforeEach
    void tell() {
        story = AdviceStory.tell(program);
    }

    private static Map<Quality, Quality.Mark> all(Quality.Mark mark) {
        Map<Quality, Quality.Mark> marks = new EnumMap<>(Quality.class);
        for (Quality quality : Quality.values()) {
            marks.put(quality, mark);
        }
        return marks;
    }

    @Test
    void theCouncilAsksOnceAndEachBodyHasItsSixWeeks() {
        var ask = new AdviceRequests.Ask(
                UUID.randomUUID(), story.kitsCase, List.of(story.speech, story.care), "", AdviceStory.TODAY);
        for (int time = 0; time < 3; time++) {
            story.as(story.cora, () -> story.requests.ask(story.area, ask).orThrow());
        }
        List<AdviceRequest> asked = story.as(story.cora, () -> story.requests.ofCase(story.area, story.kitsCase));
        assertThat(asked).hasSize(2).allSatisfy(one -> {
            assertThat(one.dueOn()).isEqualTo(DUE);
            assertThat(one.state()).isEqualTo(AdviceState.ASKED);
        });
        assertThat(asked)
                .extracting(AdviceRequest::profession)
                .containsExactly("Speech and language therapy", "Social care");
    }

    @Test
    void whoIsAskedAndHasNotAnsweredIsNotAskedAgain() {
        story.ask(story.kitsCase, story.speech);
        var again =
                new AdviceRequests.Ask(UUID.randomUUID(), story.kitsCase, List.of(story.speech), "", AdviceStory.TODAY);
        assertThat(refusals(story.as(story.cora, () -> story.requests.ask(story.area, again))))
                .containsExactly("advice.asked.already");
    }

    @Test
    void whoeverReceivesRequestsCanOpenThem() {
        PersonId bea = story.around.holder("Bea Holm", Role.BOARD_MEMBER, story.hospital);
        assertThat(receives(bea)).asString().contains("point.receives.not");
        for (Role role : List.of(Role.PRACTITIONER, Role.ACTION_OWNER, Role.CLINICAL_OFFICER)) {
            receives(story.around.holder("Holder of " + role, role, story.hospital))
                    .orThrow();
        }
        receives(null).orThrow();
    }

    private Saving<UUID> receives(@Nullable PersonId who) {
        return story.as(
                story.cora,
                () -> story.points.open(
                        story.area,
                        UUID.randomUUID(),
                        new AdvicePoints.Entry(
                                AdviceFrom.C,
                                story.hospital,
                                null,
                                "Profession of " + who,
                                who == null ? null : story.seat(who),
                                null,
                                1)));
    }

    private Saving<UUID> asks(
            @Nullable LocalDate askedOn, DeemedReceipt.@Nullable Way way, @Nullable LocalDate receivedOn) {
        return story.as(
                story.cora,
                () -> story.requests.ask(
                        story.area,
                        new AdviceRequests.Ask(
                                UUID.randomUUID(),
                                story.otherCase,
                                List.of(story.speech),
                                "",
                                askedOn,
                                way,
                                receivedOn,
                                AdviceRequests.Anyway.NOT)));
    }

    private AdviceRequest asked() {
        return story.as(story.cora, () -> story.requests.ofCase(story.area, story.otherCase))
                .getLast();
    }

    /** TODAY is a Friday, and Monday is a bank holiday. */
    @Test
    void nothingIsReceivedOnADayToComeButWhatGoesByPostIsExpected() {
        assertThat(refusals(asks(null, null, AdviceStory.TODAY.plusDays(1)))).containsExactly("advice.receipt.day");
        assertThat(refusals(asks(null, null, AdviceStory.TODAY.minusDays(1)))).containsExactly("advice.receipt.day");
        assertThat(refusals(asks(AdviceStory.TODAY.plusDays(1), DeemedReceipt.Way.EMAIL, null)))
                .containsExactly("advice.asked.day");
        assertThat(refusals(asks(AdviceStory.TODAY.minusWeeks(4).minusDays(1), DeemedReceipt.Way.EMAIL, null)))
                .containsExactly("advice.asked.day");
        assertThat(refusals(asks(null, null, null))).containsExactly("advice.needs.receipt");
        asks(null, DeemedReceipt.Way.FIRST_CLASS_POST, null).orThrow();
        assertThat(asked().receivedOn()).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(asked().dueOn()).isEqualTo(LocalDate.of(2026, 6, 16));
        assertThat(story.texts("SELECT body FROM notices.mail WHERE area_id = :area AND template = 'advice-asked'"))
                .singleElement()
                .asString()
                .contains("It is expected to reach you on 5 May 2026");
        story.send(story.tess, asked().id(), AdviceStory.good());
        assertThat(asked().answeredOn()).as("it was there sooner").isEqualTo(AdviceStory.TODAY);
    }

    @Test
    void whatWasAskedBeforeItWasKeptHereHasItsTrueDay() {
        asks(AdviceStory.TODAY.minusDays(20), null, AdviceStory.TODAY.minusDays(18))
                .orThrow();
        assertThat(asked().askedOn()).isEqualTo(AdviceStory.TODAY.minusDays(20));
        assertThat(asked().dueOn()).isEqualTo(DUE.minusDays(18));
        assertThat(story.texts("SELECT body FROM notices.mail WHERE area_id = :area AND template = 'advice-asked'"))
                .singleElement()
                .asString()
                .contains("It reached you on 13 April 2026");
    }

    @Test
    void whoIsAskedWithoutADayIsToldNothing() {
        var nobody = new AdviceRequests.Ask(UUID.randomUUID(), story.kitsCase, List.of(), "", null);
        assertThat(refusals(story.as(story.cora, () -> story.requests.ask(story.area, nobody))))
                .containsExactly("advice.needs.body", "advice.needs.receipt");
    }

    private static List<String> refusals(Saving<?> saving) {
        return saving instanceof Saving.Refused<?> no
                ? no.findings().stream().map(finding -> finding.key()).toList()
                : List.of();
    }

    @Test
    void theWriterReadsTheFamilysOwnWordsFirstOnceLetIn() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        AdviceWriting.Opened opened = story.as(story.tess, () -> story.writing.open(story.area, id));
        assertThat(opened.own().views())
                .anySatisfy(view -> assertThat(view.said().words()).isEqualTo(AdviceStory.HOPE));
        assertThat(story.as(story.cora, () -> story.requests.moves(story.area, id)))
                .extracting(AdviceMove::kind)
                .containsExactly(AdviceMove.Kind.ASKED, AdviceMove.Kind.LET_IN);
    }

    @Test
    void everyLookAtTheChildsWordsIsInTheAccessLog() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        long before = looks();
        story.as(story.tess, () -> story.writing.open(story.area, id));
        assertThat(looks()).isEqualTo(before + 1);
    }

    private long looks() {
        return story.count("SELECT count(*) FROM access.child_access WHERE area_id = :area");
    }

    @Test
    void anExclusionBeatsTheRequest() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        story.around.exclude(story.around.kit, story.tess, null, null, AdviceStory.TODAY, null);
        assertThatThrownBy(() -> story.as(story.tess, () -> story.writing.open(story.area, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.as(story.tess, () -> story.requests.find(story.area, id)))
                .isInstanceOf(NotFound.class);
        assertThat(story.as(story.tess, () -> story.requests.mine(story.area)).toWrite())
                .isEmpty();
    }

    @Test
    void whoIsKeptAwayIsNotLetIn() {
        story.around.exclude(story.around.kit, story.tess, null, null, AdviceStory.TODAY, null);
        AdviceId id = story.ask(story.kitsCase, story.speech);
        assertThat(story.as(story.cora, () -> story.requests.moves(story.area, id)))
                .extracting(AdviceMove::kind)
                .containsExactly(AdviceMove.Kind.ASKED);
        assertThatThrownBy(() -> story.as(story.tess, () -> story.writing.open(story.area, id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyThoseWhomItConcernsSeeARequest() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        for (PersonId who : List.of(story.cora, story.tess, story.omar, story.dina)) {
            assertThat(story.as(who, () -> story.requests.find(story.area, id)).reference())
                    .isEqualTo("TW-1");
        }
        for (PersonId who : List.of(story.around.theo, story.around.ada, story.around.mina, story.max)) {
            assertThatThrownBy(() -> story.as(who, () -> story.requests.find(story.area, id)))
                    .isInstanceOf(NotFound.class);
        }
        AdviceId care = story.ask(story.kitsCase, story.care);
        assertThatThrownBy(() -> story.as(story.dina, () -> story.requests.find(story.area, care)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void passingItOnDoesNotStopTheClock() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        story.clock.set(AdviceStory.TODAY.plusDays(10));
        story.as(story.tess, () -> story.routing
                .notOurs(story.area, id, story.care, "We see children over 14.")
                .orThrow());
        AdviceRequest after = story.request(id);
        assertThat(after.dueOn()).isEqualTo(DUE);
        assertThat(after.receivedOn()).isEqualTo(AdviceStory.TODAY);
        assertThat(after.bodyName()).isEqualTo("TC");
        assertThat(after.writer()).isNull();
        assertThatThrownBy(() -> story.as(story.tess, () -> story.requests.find(story.area, id)))
                .isInstanceOf(NotFound.class);
        assertThat(story.as(story.cora, () -> story.requests.moves(story.area, id)))
                .last()
                .satisfies(move -> assertThat(move.words()).isEqualTo("To Social care, TC: We see children over 14."));
    }

    @Test
    void anotherWriterOfTheBodyCanTakeItAndTheFirstSeesItNoMore() {
        AdviceId id = story.ask(story.otherCase, story.speech);
        story.as(story.omar, () -> story.routing
                .route(story.area, id, story.seat(story.omar))
                .orThrow());
        assertThat(story.as(story.omar, () -> story.requests.mine(story.area)).toWrite())
                .hasSize(1);
        assertThat(story.as(story.tess, () -> story.requests.mine(story.area)).toWrite())
                .isEmpty();
        assertThatThrownBy(() -> story.as(story.tess, () -> story.writing.open(story.area, id)))
                .isInstanceOf(NotFound.class);
        assertThat(refusals(
                        story.as(story.omar, () -> story.routing.route(story.area, id, story.seat(story.around.theo)))))
                .containsExactly("route.needs.writer");
    }

    @Test
    void itIsSentOnceAndGivesOneReceipt() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        assertThat(story.send(story.tess, id, AdviceStory.good())).isOne();
        for (int time = 0; time < 3; time++) {
            assertThat(story.as(
                            story.tess,
                            () -> story.writing.send(story.area, id, 1).orThrow()))
                    .isOne();
        }
        assertThat(story.count("SELECT count(*) FROM assessments.advice_text WHERE area_id = :area AND n > 0"))
                .isOne();
        AdviceWriting.Sent sent = story.as(story.tess, () -> story.writing.sent(story.area, id));
        assertThat(sent.versions().getFirst().words()).isEqualTo(AdviceStory.good());
        assertThat(story.request(id).answeredInTime()).isTrue();
        assertThatThrownBy(() -> story.as(story.omar, () -> story.writing.sent(story.area, id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void notKnownIsAnAnswerThatCounts() {
        AdviceId id = story.ask(story.otherCase, story.speech);
        story.send(
                story.tess,
                id,
                new WrittenAdvice(
                        Answer.NOT_KNOWN, "No record of them.", "", List.of(), List.of(), List.of(), List.of()));
        assertThat(story.request(id).state()).isEqualTo(AdviceState.SENT);
        assertThat(story.request(id).answeredInTime()).isTrue();
    }

    @Test
    void anEmptyPageIsNotSent() {
        AdviceId id = story.ask(story.otherCase, story.speech);
        var blank = new WrittenAdvice(Answer.KNOWN, "", "", List.of(), List.of(), List.of(), List.of());
        Saving<Integer> sent = story.as(story.tess, () -> {
            story.writing.save(story.area, id, blank, UUID.randomUUID(), 0).orThrow();
            return story.writing.send(story.area, id, 1);
        });
        assertThat(refusals(sent)).containsExactly("advice.is.empty");
        assertThat(story.request(id).state()).isEqualTo(AdviceState.ASKED);
    }

    @Test
    void onePageSavesAgainAndAgainAndAnotherSeesBothTexts() {
        AdviceId id = story.ask(story.otherCase, story.speech);
        UUID page = UUID.randomUUID();
        for (int time = 0; time < 3; time++) {
            assertThat(story.as(story.tess, () -> story.writing.save(story.area, id, AdviceStory.good(), page, 0)))
                    .isInstanceOf(Saving.Saved.class);
        }
        assertThat(story.as(
                        story.tess, () -> story.writing.save(story.area, id, AdviceStory.good(), UUID.randomUUID(), 0)))
                .isInstanceOf(Saving.Stale.class);
        assertThat(story.as(story.tess, () -> story.writing.open(story.area, id))
                        .draft())
                .isEqualTo(AdviceStory.good());
    }

    @Test
    void whatIsBeingWrittenIsSeenByItsWriterAlone() {
        AdviceId id = story.ask(story.otherCase, story.speech);
        story.as(story.tess, () -> story.writing
                .save(story.area, id, AdviceStory.good(), UUID.randomUUID(), 0)
                .orThrow());
        for (PersonId who : List.of(story.cora, story.dina, story.omar)) {
            assertThat(rows(who, "SELECT count(*) FROM assessments.advice_line"))
                    .isZero();
        }
        assertThat(rows(story.tess, "SELECT count(*) FROM assessments.advice_line"))
                .isEqualTo(4);
    }

    private long rows(PersonId who, String sql) {
        var jdbc = program.getBean(org.springframework.jdbc.core.simple.JdbcClient.class);
        var transaction = program.getBean(org.springframework.transaction.support.TransactionTemplate.class);
        return Principals.call(
                story.around.principal(who),
                () -> transaction.execute(
                        status -> jdbc.sql(sql).query(Long.class).single()));
    }

    @Test
    void itIsReturnedWithACommentAndTheFirstAnswerCounts() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        story.clock.set(DUE);
        story.send(story.tess, id, AdviceStory.good());
        var back = new AdviceChecks.Decide(1, true, all(Quality.Mark.PARTLY), "Say how often.");
        for (int time = 0; time < 2; time++) {
            story.as(story.dina, () -> story.checks.decide(story.area, id, back).orThrow());
        }
        assertThat(story.request(id).state()).isEqualTo(AdviceState.RETURNED);
        assertThat(story.as(story.tess, () -> story.writing.open(story.area, id))
                        .returned()
                        .comment())
                .isEqualTo("Say how often.");
        story.clock.set(DUE.plusDays(5));
        assertThat(story.send(story.tess, id, AdviceStory.good())).isEqualTo(2);
        assertThat(story.request(id).answeredOn()).isEqualTo(DUE);
        assertThat(story.request(id).answeredInTime()).isTrue();
    }

    @Test
    void aReturnNeedsACommentAndNobodyLooksOverTheirOwn() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        story.send(story.tess, id, AdviceStory.good());
        assertThat(refusals(story.as(
                        story.dina,
                        () -> story.checks.decide(
                                story.area, id, new AdviceChecks.Decide(1, true, all(Quality.Mark.NO), " ")))))
                .containsExactly("check.needs.comment");
        assertThatThrownBy(() -> story.as(
                        story.tess,
                        () -> story.checks.decide(
                                story.area, id, new AdviceChecks.Decide(1, false, all(Quality.Mark.YES), ""))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void itsWriterSeesWhereEachNeedAndProvisionWent() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        story.send(story.tess, id, AdviceStory.good());
        assertThat(refusals(story.as(
                        story.cora,
                        () -> story.checks.use(story.area, id, List.of(new AdviceChecks.Use("need", 1, "", ""))))))
                .containsExactly("use.needs.reason");
        story.as(story.cora, () -> story.checks
                .use(
                        story.area,
                        id,
                        List.of(
                                new AdviceChecks.Use("need", 1, "B", ""),
                                new AdviceChecks.Use("provision", 1, "", "Given by all schools")))
                .orThrow());
        assertThat(story.as(story.tess, () -> story.writing.sent(story.area, id))
                        .uses())
                .extracting(use -> use.kind() + " " + use.section() + use.reason())
                .containsExactly("need B", "provision Given by all schools");
    }

    @Test
    void theCaseKnowsWhoHasAnsweredAndThatHealthHasToAgree() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        story.ask(story.kitsCase, story.care);
        AdviceAsked.Standing before = standing(story.cora);
        assertThat(before.asked()).hasSize(2).allMatch(AdviceAsked.Asked::open);
        assertThat(before.lateOn(DUE)).isEmpty();
        assertThat(before.lateOn(DUE.plusDays(1))).hasSize(2);
        story.send(story.tess, id, AdviceStory.good());
        AdviceAsked.Standing after = standing(story.cora);
        assertThat(after.allAnswered()).isFalse();
        assertThat(after.needsAgreementToG(null)).isTrue();
        assertThat(after.lateOn(DUE.plusDays(1))).hasSize(1);
    }

    private AdviceAsked.Standing standing(PersonId who) {
        return story.as(who, () -> program.getBean(AdviceAsked.class)
                .of(story.area, List.of(story.kitsRequest))
                .get(story.kitsRequest));
    }

    private EarlierAdvice.Enough enough(AdviceFrom letter, @Nullable AdviceId ends, boolean other) {
        LocalDate day = AdviceStory.TODAY.minusDays(3);
        return new EarlierAdvice.Enough(
                UUID.randomUUID(),
                story.kitsCase,
                new EarlierAdvice.Which(null, false, letter, "The report of spring", day, false),
                ends,
                other,
                day,
                day,
                day);
    }

    private Saving<UUID> says(EarlierAdvice.Enough enough) {
        return story.as(story.cora, () -> program.getBean(EarlierAdvice.class).enough(story.area, enough));
    }

    private long overdue() {
        return story.count("SELECT count(*) FROM notices.reminder WHERE area_id = :area AND template = 'advice-due'"
                + " AND sent_at IS NULL AND cancelled_at IS NULL");
    }

    /** Regulation 6(4): it is not asked for again, so it is neither late nor counted. */
    @Test
    void whereAllThreeAgreeTheOpenRequestEnds() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        assertThat(overdue()).isPositive();
        assertThat(refusals(says(enough(AdviceFrom.C, null, false)))).containsExactly("enough.needs.request");
        assertThat(refusals(says(enough(AdviceFrom.E, id, false))))
                .as("a request to somebody else")
                .containsExactly("enough.needs.request");
        EarlierAdvice.Enough said = enough(AdviceFrom.C, id, false);
        for (int time = 0; time < 2; time++) {
            says(said).orThrow();
        }
        runsOn(DUE.plusDays(1));
        assertThat(story.request(id).state()).isEqualTo(AdviceState.NOT_ASKED_AGAIN);
        assertThat(story.request(id).lateOn(DUE.plusDays(1))).isFalse();
        assertThat(standing(story.cora).lateOn(DUE.plusDays(1))).isEmpty();
        assertThat(overdue()).isZero();
        assertThat(story.count(
                        "SELECT count(*) FROM notices.mail WHERE area_id = :area AND template = 'advice-enough'"))
                .isOne();
        assertThat(escalations()).isEmpty();
        assertThat(story.count("SELECT coalesce(sum(denominator), 0)::bigint FROM measures.fact WHERE area_id = :area"
                        + " AND source = 'assessments.advice-on-time'"))
                .isZero();
    }

    private Saving<UUID> asks(AdviceRequests.Anyway anyway) {
        var ask = new AdviceRequests.Ask(
                UUID.randomUUID(),
                story.kitsCase,
                List.of(story.speech, story.care),
                "",
                null,
                null,
                LocalDate.now(story.clock),
                anyway);
        return story.as(story.cora, () -> story.requests.ask(story.area, ask));
    }

    private List<AdviceCare.Agreed> agreements() {
        return story.as(story.cora, () -> program.getBean(AdviceCare.class).recorded(story.area, story.kitsCase))
                .enough();
    }

    @Test
    void askingAgainSaysThatAnAgreementStands() {
        says(enough(AdviceFrom.C, null, false)).orThrow();
        assertThat(refusals(asks(AdviceRequests.Anyway.NOT))).containsExactly("advice.enough.stands");
        asks(new AdviceRequests.Anyway(true, List.of(), "")).orThrow();
        assertThat(agreements()).as("other advice is asked for").allMatch(AdviceCare.Agreed::stands);
        assertThat(refusals(says(enough(AdviceFrom.C, null, false)))).containsExactly("enough.needs.request");
        says(enough(AdviceFrom.C, null, true)).orThrow();
    }

    @Test
    void onceOneOfTheThreeIsNotSatisfiedAnyMoreTheAgreementHasEnded() {
        says(enough(AdviceFrom.C, null, false)).orThrow();
        says(enough(AdviceFrom.C, null, false)).orThrow();
        List<UUID> both = agreements().stream().map(AdviceCare.Agreed::id).toList();
        assertThat(refusals(asks(new AdviceRequests.Anyway(false, both, " "))))
                .containsExactly("advice.enough.because");
        assertThat(refusals(
                        asks(new AdviceRequests.Anyway(false, both.subList(0, 1), "His mother: he talks less now."))))
                .as("the other one stands")
                .containsExactly("advice.enough.stands");
        assertThat(agreements()).allMatch(AdviceCare.Agreed::stands);
        asks(new AdviceRequests.Anyway(false, both, "His mother: he talks less now."))
                .orThrow();
        assertThat(agreements()).hasSize(2).allSatisfy(one -> {
            assertThat(one.endedOn()).isEqualTo(AdviceStory.TODAY);
            assertThat(one.because()).isEqualTo("His mother: he talks less now.");
        });
    }

    @Test
    void whatWasAgreedForOneRequestIsNotOfTheNext() {
        says(enough(AdviceFrom.C, null, false)).orThrow();
        new PlanOnItsWay(program, story).askedAnew(story.kitsCase);
        assertThat(agreements()).isEmpty();
        asks(AdviceRequests.Anyway.NOT).orThrow();
    }

    private List<String> escalations() {
        return story.texts(
                "SELECT to_seat::text FROM notices.mail WHERE area_id = :area AND template = 'advice-escalated'");
    }

    private void runsOn(LocalDate day) {
        story.clock.set(day);
        Principals.run(Principal.job(story.area, "test"), () -> program.getBean(AdviceCare.class)
                .run(story.area, day));
    }

    @Test
    void withoutAManagerTheOfficerOfTheCaseIsTold() {
        AdviceId id = story.ask(story.kitsCase, story.care);
        runsOn(DUE.plusDays(1));
        runsOn(DUE.plusDays(2));
        assertThat(escalations()).containsExactly(story.seat(story.cora).value().toString());
        assertThat(story.as(story.cora, () -> story.requests.moves(story.area, id)))
                .last()
                .satisfies(move -> assertThat(move.words()).startsWith("No manager could be told"));
        assertThat(heard()).containsExactly(AdviceDesk.Heard.OFFICER);
        AdviceId speech = story.ask(story.otherCase, story.speech);
        assertThat(heard()).as("nobody was told of this one").containsExactly(AdviceDesk.Heard.OFFICER);
        runsOn(story.request(speech).dueOn().plusDays(1));
        assertThat(heard()).containsExactlyInAnyOrder(AdviceDesk.Heard.OFFICER, AdviceDesk.Heard.MANAGER);
    }

    private List<AdviceDesk.Heard> heard() {
        return story
                .as(story.cora, () -> program.getBean(AdviceDesk.class)
                        .shown(story.area, new AdviceDesk.Asked("", null, null), 50))
                .shown()
                .stream()
                .map(AdviceDesk.Heaped::heard)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void whileAnExceptionRunsNobodyIsRemindedOrToldThatItIsLate() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        story.clock.set(DUE.minusDays(20));
        story.as(story.dina, () -> program.getBean(AdviceCare.class)
                .excuse(
                        story.area,
                        id,
                        new AdviceCare.Excuse(
                                Ground.MISSED_APPOINTMENT,
                                DUE.minusDays(21),
                                DUE.minusDays(21),
                                DUE.plusDays(3),
                                "A letter",
                                "Dina Voss"))
                .orThrow());
        assertThat(overdue()).isZero();
        runsOn(DUE.plusDays(3));
        assertThat(escalations()).isEmpty();
        runsOn(DUE.plusDays(4));
        assertThat(escalations()).containsExactly(story.seat(story.dina).value().toString());
        assertThat(overdue()).as("a week after it was due").isOne();
    }

    @Test
    void whoIsToldThatItIsLateCanOpenIt() {
        PersonId bea = story.around.holder("Bea Holm", Role.BOARD_MEMBER, story.hospital);
        PersonId theirs = story.around.holder("Pat Lowe", Role.PRACTITIONER, story.around.council);
        for (PersonId who : List.of(bea, theirs, story.max)) {
            assertThat(manages(who)).as("%s", who).containsExactly("point.manager.not");
        }
        for (PersonId who : List.of(story.omar, story.dina, story.cora)) {
            assertThat(manages(who)).as("%s", who).isEmpty();
        }
    }

    private List<String> manages(PersonId who) {
        return refusals(story.as(
                story.cora,
                () -> story.points.open(
                        story.area,
                        UUID.randomUUID(),
                        new AdvicePoints.Entry(
                                AdviceFrom.C,
                                story.hospital,
                                null,
                                "Profession of " + who,
                                null,
                                story.seat(who),
                                1))));
    }

    @Test
    void itsWriterHearsOnceAllOfItHasItsPlace() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        story.send(story.tess, id, AdviceStory.good());
        String letters = "SELECT subject || body FROM notices.mail WHERE area_id = :area AND template = 'advice-used'";
        uses(id, new AdviceChecks.Use("need", 1, "B", ""));
        assertThat(story.texts(letters)).isEmpty();
        uses(id, new AdviceChecks.Use("provision", 1, "G", ""));
        uses(id, new AdviceChecks.Use("provision", 1, "F", "It trains him"));
        assertThat(story.texts(letters))
                .singleElement()
                .asString()
                .contains("TW-1")
                .doesNotContain("Kit", "Okoro");
    }

    private void uses(AdviceId id, AdviceChecks.Use use) {
        story.as(
                story.cora, () -> story.checks.use(story.area, id, List.of(use)).orThrow());
    }

    @Test
    void theDayAfterItWasDueTheManagerIsToldOnce() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        AdviceId inTime = story.ask(story.otherCase, story.speech);
        story.send(story.tess, inTime, AdviceStory.good());
        AdviceCare care = program.getBean(AdviceCare.class);
        for (int days : List.of(0, 1, 2)) {
            LocalDate day = DUE.plusDays(days);
            story.clock.set(day);
            Principals.run(Principal.job(story.area, "test"), () -> care.run(story.area, day));
            assertThat(
                            story.count(
                                    "SELECT count(*) FROM notices.mail WHERE area_id = :area AND template = 'advice-escalated'"))
                    .isEqualTo(days == 0 ? 0 : 1);
        }
        assertThat(story.request(id).escalatedOn()).isEqualTo(DUE.plusDays(1));
    }

    @Test
    void noLetterNamesTheChild() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        story.send(story.tess, id, AdviceStory.good());
        story.as(story.dina, () -> story.checks
                .decide(story.area, id, new AdviceChecks.Decide(1, true, all(Quality.Mark.NO), "Again."))
                .orThrow());
        List<String> letters = story.texts("""
                SELECT subject || ' ' || body FROM notices.mail WHERE area_id = :area AND template LIKE 'advice-%'
                UNION ALL SELECT subject || ' ' || body FROM notices.reminder WHERE area_id = :area AND template LIKE 'advice-%'
                """);
        assertThat(letters).hasSizeGreaterThan(6).allSatisfy(letter -> assertThat(letter)
                .contains("Speech and language therapy for TW-1")
                .doesNotContain("Kit", "Okoro"));
    }

    @Test
    void nothingOfItIsForVisitors() {
        AdviceId id = story.ask(story.kitsCase, story.speech);
        assertThatThrownBy(
                        () -> Principals.call(Principal.visitor(story.area), () -> story.requests.find(story.area, id)))
                .isInstanceOf(NotFound.class);
    }
}
