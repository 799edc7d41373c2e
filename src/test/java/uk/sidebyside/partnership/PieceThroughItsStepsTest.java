package uk.sidebyside.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.CheckAnswer;
import uk.sidebyside.partnership.rules.GroupReached;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.OfferTimes.Offered;
import uk.sidebyside.partnership.rules.PieceState;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.TellBackPoint;
import uk.sidebyside.partnership.rules.TwoSided;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A piece on a service from its beginning to told back, with people who take part by a link of their own. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PieceThroughItsStepsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Portfolio portfolio;

    @Autowired
    YouSaid youSaid;

    private PartnershipStory story;

    @BeforeEach
    void begin() {
        story = PartnershipStory.tell(program).withParents();
    }

    @Test
    void whatIsFixedAndWhatCanChangeIsRequired() {
        Pieces.Words words = story.words("Another");
        var without = new Pieces.Words(
                words.title(), words.kind(), null, false, "", " ", "", List.of(), List.of(), List.of(), List.of());
        var begun = story.as(
                story.cora,
                () -> story.pieces.begin(story.area, new Pieces.Begin(Level.STRATEGIC, story.service, null, without)));
        assertThat(keys(begun)).containsExactly("piece.needs.fixed", "piece.needs.can.change");
    }

    @Test
    void nothingIsFinishedBeforeEverythingIsSettledAndADisagreementIsShownNotHidden() {
        assertThat(keys(story.as(story.cora, () -> story.endings.finish(story.area, story.piece, "Printed."))))
                .contains("finish.needs.step", "finish.needs.decision", "finish.needs.draft", "finish.needs.worker")
                .contains("finish.needs.participants")
                .doesNotContain("finish.needs.people");
        story.allSteps();
        story.decided();
        story.as(story.cora, () -> story.agreements
                .share(story.area, story.piece, "The leaflet", "What short breaks are.", "")
                .orThrow());
        story.as(story.petra, () -> story.agreements
                .answer(story.area, story.petrasPart, 1, AgreementAnswer.AGREE, "")
                .orThrow());
        assertThat(missing()).anyMatch(finding -> finding.key().equals("finish.needs.answers"));
        assertThat(keys(story.as(
                        story.paul,
                        () -> story.agreements.answer(
                                story.area, story.paulsPart, 1, AgreementAnswer.DO_NOT_AGREE, " "))))
                .containsExactly("agreement.needs.words");
        story.as(story.paul, () -> story.agreements
                .answer(story.area, story.paulsPart, 1, AgreementAnswer.DO_NOT_AGREE, "It says nothing of costs.")
                .orThrow());
        assertThat(missing()).extracting(Finding::key).containsOnly("finish.needs.worker", "finish.needs.participants");
        for (String key : List.of("agreed-before-final", "seen-in-result")) {
            story.as(story.cora, () -> story.checks
                    .answerAll(story.area, story.piece, List.of(said(key, CheckAnswer.YES, "")))
                    .orThrow());
            story.as(story.petra, () -> story.checks
                    .answerAllAsParticipant(
                            story.area, story.petrasPart, List.of(said(key, CheckAnswer.PARTLY, "Not all.")))
                    .orThrow());
        }
        assertThat(missing()).isEmpty();

        story.as(
                story.cora,
                () -> story.endings.finish(story.area, story.piece, "Printed.").orThrow());

        Piece ended = story.as(story.cora, () -> story.pieces.byId(story.area, story.piece));
        assertThat(ended.state()).isEqualTo(PieceState.FINISHED);
        assertThat(keys(story.as(
                        story.cora,
                        () -> portfolio.show(
                                story.area, story.piece, new Portfolio.Words("We wrote it.", "", false, "")))))
                .containsExactly("show.needs.disagreement");
        story.as(story.cora, () -> portfolio
                .show(
                        story.area,
                        story.piece,
                        new Portfolio.Words("We wrote it.", "", true, "One parent misses the costs."))
                .orThrow());
        Portfolio.Entry shown = story.as(story.plan.visitor, () -> portfolio.byId(story.area, story.piece));
        assertThat(shown.counted().didNotAgree()).isOne();
        assertThat(shown.counted().agreed()).isOne();
        assertThat(shown.counted().tookPart()).isEqualTo(2);
        assertThat(shown.words().disagreement()).contains("costs");
        whatWasSaidAtTheEndCountsAlsoOfWhoStopsAfterIt();
    }

    private void whatWasSaidAtTheEndCountsAlsoOfWhoStopsAfterIt() {
        for (Map.Entry<Principal, ParticipantId> one : Map.of(
                        story.petra, story.petrasPart, story.paul, story.paulsPart)
                .entrySet()) {
            story.as(one.getKey(), () -> story.participants
                    .leave(story.area, one.getValue(), "")
                    .orThrow());
        }
        assertThat(keys(story.as(
                        story.cora,
                        () -> portfolio.show(
                                story.area, story.piece, new Portfolio.Words("All went well.", "", true, "")))))
                .as("who stops after the end has had their say")
                .containsExactly("show.needs.disagreement");
        story.as(story.cora, () -> portfolio
                .show(
                        story.area,
                        story.piece,
                        new Portfolio.Words("Told again.", "", true, "One parent misses the costs."))
                .orThrow());
        assertThat(story.as(story.plan.visitor, () -> portfolio.byId(story.area, story.piece))
                        .counted())
                .satisfies(counted -> {
                    assertThat(counted.didNotAgree()).isOne();
                    assertThat(counted.agreed()).isOne();
                });
    }

    /** Whoever left has no say in the end: with nobody of a family left it is stopped, or somebody else is asked. */
    @Test
    void whoHasLeftDoesNotMakeAPieceOneWithFamilies() {
        story.as(story.cora, () -> story.participants
                .leave(story.area, story.paulsPart, "He moved.")
                .orThrow());
        assertThat(missing()).extracting(Finding::key).doesNotContain("finish.needs.people");

        story.as(
                story.petra,
                () -> story.participants.leave(story.area, story.petrasPart, "").orThrow());

        assertThat(missing()).extracting(Finding::key).contains("finish.needs.people");
    }

    @Test
    void neitherSideSeesTheOtherBeforeItHasAnswered() {
        story.as(story.cora, () -> story.checks
                .answerAll(story.area, story.piece, List.of(said("involved", CheckAnswer.YES, "All along.")))
                .orThrow());
        assertThat(asPetra("involved").others()).isEmpty();
        assertThat(asPetra("involved").waiting()).isTrue();

        story.as(story.petra, () -> story.checks
                .answerAllAsParticipant(
                        story.area, story.petrasPart, List.of(said("involved", CheckAnswer.NO, "I was told late.")))
                .orThrow());

        Checks.Question hers = asPetra("involved");
        assertThat(hers.others()).singleElement().satisfies(worker -> {
            assertThat(worker.answer()).isEqualTo(CheckAnswer.YES);
            assertThat(hers.with(worker)).isEqualTo(TwoSided.Difference.OPPOSITE);
        });
        Checks.Question coras =
                question(story.as(story.cora, () -> story.checks.asWorker(story.area, piece())), "involved");
        assertThat(coras.others()).extracting(Checks.Answer::answer).containsExactly(CheckAnswer.NO);
        assertThat(keys(story.as(
                        story.cora,
                        () -> story.checks.answerAll(
                                story.area, story.piece, List.of(said("involved", CheckAnswer.NO, "Well."))))))
                .as("an answer that the other side may have seen")
                .containsExactly("check.other.side.answered");
        assertThat(question(
                                story.as(
                                        story.paul,
                                        () -> story.checks.asParticipant(story.area, piece(), story.paulsPart)),
                                "involved")
                        .others())
                .as("what Paul sees, who has not answered")
                .isEmpty();
    }

    /** Once each side may have read the other, neither changes its choice nor its words. */
    @Test
    void whatBothSidesAnsweredStandsWithItsWords() {
        coras(said("involved", CheckAnswer.PARTLY, "Not at the start."));
        assertThat(keys(coras(said("involved", CheckAnswer.YES, "All along."))))
                .as("before anybody of the other side answered")
                .containsExactly("saved");
        petras(said("involved", CheckAnswer.NO, "I was told late."));

        for (CheckAnswer changed : List.of(CheckAnswer.NO, CheckAnswer.PARTLY)) {
            assertThat(keys(petras(said("involved", changed, "All was well."))))
                    .containsExactly("check.other.side.answered");
        }
        for (CheckAnswer changed : List.of(CheckAnswer.YES, CheckAnswer.NO)) {
            assertThat(keys(coras(said("involved", changed, "They never asked."))))
                    .containsExactly("check.other.side.answered");
        }
        assertThat(keys(petras(said("involved", CheckAnswer.NO, " I was told late.\n"))))
                .as("the same once more")
                .containsExactly("saved");

        assertThat(asPetra("involved").own()).isNotNull().satisfies(hers -> assertThat(hers.words())
                .isEqualTo("I was told late."));
        assertThat(asPetra("involved").others())
                .extracting(Checks.Answer::words)
                .containsExactly("All along.");
        assertThat(beforeOf("involved")).extracting(Checks.Answer::words).containsExactly("Not at the start.");
    }

    private Saving<PieceId> coras(Checks.Said said) {
        return story.as(story.cora, () -> story.checks.answerAll(story.area, story.piece, List.of(said)));
    }

    private Saving<PieceId> petras(Checks.Said said) {
        return story.as(
                story.petra, () -> story.checks.answerAllAsParticipant(story.area, story.petrasPart, List.of(said)));
    }

    private Saving<PieceId> writtenDownForPetra(Checks.Said said) {
        return story.as(
                story.cora, () -> story.checks.answerAllAsParticipant(story.area, story.petrasPart, List.of(said)));
    }

    private List<Checks.Answer> beforeOf(String key) {
        return story.as(story.cora, () -> story.checks.before(story.area, story.piece)).stream()
                .filter(one -> one.key().equals(key))
                .toList();
    }

    /** What a worker wrote down for somebody is no answer of their own: it opens nothing to them, and theirs takes its place. */
    @Test
    void whatWasWrittenDownGivesWayToTheirOwnAnswerAndOpensNothingToThem() {
        coras(said("involved", CheckAnswer.YES, "All along.")).orThrow();
        writtenDownForPetra(said("involved", CheckAnswer.YES, "Said by phone.")).orThrow();
        assertThat(asPetra("involved").own()).isNotNull().satisfies(hers -> assertThat(hers.saidAs())
                .isEqualTo("Joint Partnership Coordinator"));
        assertThat(asPetra("involved").others()).isEmpty();
        assertThat(asPetra("involved").waiting()).isTrue();
        assertThat(keys(coras(said("involved", CheckAnswer.NO, "Never."))))
                .as("the worker knows what Petra said")
                .containsExactly("check.other.side.answered");

        petras(said("involved", CheckAnswer.NO, "I was told late.")).orThrow();

        assertThat(asPetra("involved").own()).isNotNull().satisfies(hers -> assertThat(hers.saidAs())
                .isEmpty());
        assertThat(asPetra("involved").others()).hasSize(1);
        assertThat(beforeOf("involved")).singleElement().satisfies(note -> {
            assertThat(note.words()).isEqualTo("Said by phone.");
            assertThat(note.saidAs()).isEqualTo("Joint Partnership Coordinator");
        });
        assertThat(keys(writtenDownForPetra(said("involved", CheckAnswer.NO, "I was told on time."))))
                .containsExactly("check.theirs");
    }

    /** Whoever takes part for their work is not the family's side. */
    @Test
    void whatAProfessionalAnsweredIsNotTheAnswerOfAFamily() {
        ParticipantId teacher = story.as(story.cora, () -> story.participants
                .add(
                        story.area,
                        story.piece,
                        UUID.randomUUID(),
                        new Participants.Words(
                                "Tess Example", "", "01904 000000", Side.PROFESSIONAL, "A teacher", Way.PHONE, "", ""))
                .orThrow());
        coras(said("seen-in-result", CheckAnswer.YES, "")).orThrow();
        story.as(story.cora, () -> story.checks
                .answerAllAsParticipant(
                        story.area, teacher, List.of(said("seen-in-result", CheckAnswer.YES, "By phone.")))
                .orThrow());
        assertThat(missing())
                .anyMatch(one ->
                        one.field().equals("check-seen-in-result") && one.key().equals("finish.needs.participants"));
        writtenDownForPetra(said("seen-in-result", CheckAnswer.YES, "By phone."))
                .orThrow();
        assertThat(missing()).noneMatch(one -> one.field().equals("check-seen-in-result"));
    }

    @Test
    void aWorkerWritesDownWhatSomebodySaidOnlyAfterTheirOwnAnswer() {
        var said = List.of(said("involved", CheckAnswer.NO, "By phone."));
        assertThat(keys(story.as(
                        story.cora, () -> story.checks.answerAllAsParticipant(story.area, story.petrasPart, said))))
                .containsExactly("check.worker.first");
    }

    @Test
    void aDecisionNeedsAnAskingThatIsDatedBeforeIt() {
        story.as(story.cora, () -> story.talks
                .ask(story.area, story.piece, "Which colour?", Channel.EMAIL, story.today())
                .orThrow());
        UUID request = story.as(story.cora, () -> story.talks.requests(story.area, story.piece))
                .getFirst()
                .id();
        assertThat(keys(decide(request, story.today()))).containsExactly("decision.before.asking");
        assertThat(keys(decide(null, story.today()))).containsExactly("decision.needs.asking");
        story.days(1);
        assertThat(decide(request, story.today())).isInstanceOf(Saving.Saved.class);
    }

    private Saving<PieceId> decide(UUID request, LocalDate on) {
        return story.as(
                story.cora,
                () -> story.talks.decide(story.area, story.piece, request, on, "Blue.", "It is easiest to read."));
    }

    @Test
    void aDayThatSlipsKeepsTheOldOneAndWhy() {
        LocalDate due = LocalDate.of(2026, 6, 1);
        story.as(story.cora, () -> story.plans
                .add(story.area, story.piece, "Print it", "The council", due)
                .orThrow());
        PiecePlans.Item item = item();
        LocalDate later = due.plusMonths(1);
        assertThat(keys(story.as(
                        story.cora,
                        () -> story.plans.move(story.area, story.piece, item.id(), item.version(), later, ""))))
                .containsExactly("plan.needs.because");
        story.as(story.cora, () -> story.plans
                .move(story.area, story.piece, item.id(), item.version(), later, "The printer is closed.")
                .orThrow());
        assertThat(story.as(story.petra, () -> story.plans.of(story.area, story.piece)))
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.dueOn()).isEqualTo(later);
                    assertThat(moved.slips()).singleElement().satisfies(slip -> {
                        assertThat(slip.was()).isEqualTo(due);
                        assertThat(slip.because()).isEqualTo("The printer is closed.");
                    });
                });
        assertThat(story.as(
                        story.cora,
                        () -> story.plans.move(
                                story.area, story.piece, item.id(), item.version(), due.plusMonths(2), "Again.")))
                .isInstanceOf(Saving.Stale.class);
    }

    private PiecePlans.Item item() {
        return story.as(story.cora, () -> story.plans.of(story.area, story.piece))
                .getFirst();
    }

    @Test
    void aSessionOffersSchoolHoursAndEveningAndPeopleChoose() {
        LocalDate day = LocalDate.of(2026, 6, 3);
        var morning = new Offered(day, LocalTime.of(10, 0), LocalTime.of(11, 30));
        var noon = new Offered(day, LocalTime.of(12, 0), LocalTime.of(13, 0));
        var evening = new Offered(day, LocalTime.of(18, 0), LocalTime.of(19, 30));
        assertThat(keys(offer(List.of(morning, noon), ""))).containsExactly("session.one.sort");
        assertThat(keys(offer(List.of(evening), ""))).containsExactly("session.needs.two");
        offer(List.of(morning, evening), "").orThrow();
        PieceSessions.Session session = sessions().getFirst();
        UUID six = session.options().getLast().id();
        story.as(story.petra, () -> story.sessions
                .choose(story.area, story.petrasPart, session.id(), List.of(six), "")
                .orThrow());
        assertThatThrownBy(() -> story.as(
                        story.petra,
                        () -> story.sessions.choose(story.area, story.paulsPart, session.id(), List.of(six), "")))
                .as("for somebody else")
                .isInstanceOf(NotFound.class);
        assertThat(sessions().getFirst().options().getLast().who()).containsExactly(story.petrasPart);
        story.as(story.cora, () -> story.sessions
                .settle(story.area, story.piece, session.id(), six)
                .orThrow());
        assertThat(sessions().getFirst().settled()).isNotNull();
    }

    private List<PieceSessions.Session> sessions() {
        return story.as(story.cora, () -> story.sessions.of(story.area, story.piece));
    }

    private Saving<PieceId> offer(List<Offered> times, String because) {
        return story.as(
                story.cora,
                () -> story.sessions.offer(
                        story.area, story.piece, new PieceSessions.Offer("First talk", "Library", times, because)));
    }

    @Test
    void peopleAreToldAtTheEndAfterSixMonthsAndAfterTwelve() {
        story.as(story.cora, () -> story.endings
                .stop(story.area, story.piece, "There is no money.")
                .orThrow());
        LocalDate ended = story.today();
        assertThat(story.as(story.cora, () -> story.tellBacks.of(story.area, story.piece)))
                .extracting(TellBacks.Promise::dueOn)
                .containsExactly(
                        ended.plusDays(14),
                        ended.plusMonths(6).plusDays(14),
                        ended.plusMonths(12).plusDays(14));
        story.days(15);
        story.as(story.cora, () -> story.tellBacks
                .tell(story.area, story.piece, TellBackPoint.CLOSE, Channel.PHONE, story.today(), "No money.")
                .orThrow());
        assertThat(story.as(story.petra, () -> story.tellBacks.of(story.area, story.piece))
                        .getFirst()
                        .standing(story.today()))
                .isEqualTo(TellBackPoint.Standing.TOLD_LATE);
    }

    @Test
    void whoDoesNotLeadAPieceWritesNothingAndWhoHoldsNoPostReadsNothing() {
        Principal nadia = story.plan.nadia;
        assertThat(story.as(nadia, () -> story.pieces.byId(story.area, story.piece))
                        .title())
                .isEqualTo("A leaflet");
        assertThatThrownBy(
                        () -> story.as(nadia, () -> story.plans.add(story.area, story.piece, "x", "y", story.today())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.as(nadia, () -> story.participants.contacts(story.area, story.piece)))
                .isInstanceOf(NotFound.class);
        for (Principal other : List.of(nadia, story.petra)) {
            assertThatThrownBy(() -> story.as(other, () -> {
                        story.participants.comeBack(story.area, story.piece, story.paulsPart);
                        return other;
                    }))
                    .isInstanceOf(NotFound.class);
        }
        for (Principal other : List.of(story.plan.visitor, story.petra)) {
            assertThatThrownBy(() -> story.as(other, () -> story.pieces.byId(story.area, story.piece)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(story.as(story.plan.visitor, () -> story.participants.of(story.area, story.piece)))
                .isEmpty();
        assertThat(story.as(story.petra, () -> story.participants.of(story.area, story.piece)))
                .hasSize(2);
    }

    @Test
    void somebodyChangesTheirOwnWayAndNobodyElses() {
        WaysChosen ways = program.getBean(WaysChosen.class);
        var byPhone = new WaysChosen.Chosen(Way.PHONE, "", null, "");
        story.as(story.petra, () -> ways.choose(story.area, story.petrasPart, 1, byPhone)
                .orThrow());
        assertThatThrownBy(() -> story.as(story.petra, () -> ways.choose(story.area, story.paulsPart, 1, byPhone)))
                .isInstanceOf(NotFound.class);
        assertThat(keys(story.as(
                        story.petra,
                        () -> ways.choose(
                                story.area,
                                story.petrasPart,
                                2,
                                new WaysChosen.Chosen(Way.THROUGH_SOMEONE, " ", true, " ")))))
                .containsExactly("part.needs.through", "part.needs.own.which");
    }

    @Test
    void aGroupIsNewOnAServiceUntilAPieceThatBeganEarlierReachedIt() {
        var second = reaching("A poster", GroupReached.values()[0]);
        var third = reaching("A film", GroupReached.values()[0], GroupReached.values()[1]);

        assertThat(newGroups(second)).containsExactly(GroupReached.values()[0]);
        assertThat(newGroups(third)).containsExactly(GroupReached.values()[1]);
        assertThat(newGroups(story.piece)).isEmpty();
    }

    private PieceId reaching(String title, GroupReached... groups) {
        Pieces.Words words = story.words(title);
        var reaching = new Pieces.Words(
                title,
                words.kind(),
                words.lead(),
                false,
                "",
                words.fixed(),
                words.canChange(),
                List.of(),
                List.of(),
                List.of(),
                List.of(groups));
        return story.as(story.cora, () -> story.pieces
                .begin(story.area, new Pieces.Begin(Level.STRATEGIC, story.service, null, reaching))
                .orThrow());
    }

    private java.util.Set<GroupReached> newGroups(PieceId piece) {
        return story.as(story.cora, () -> story.participants
                .reach(story.area, story.pieces.byId(story.area, piece))
                .newGroups());
    }

    @Test
    void whoTookPartBeforeIsNotCountedAsNew() {
        PieceId second = story.as(story.cora, () -> story.pieces
                .begin(
                        story.area,
                        new Pieces.Begin(Level.STRATEGIC, story.service, null, story.words("Another leaflet")))
                .orThrow());
        story.as(story.cora, () -> story.participants
                .add(
                        story.area,
                        second,
                        UUID.randomUUID(),
                        PartnershipStory.person("Petra Example", "PETRA@example.org"))
                .orThrow());
        story.as(story.cora, () -> story.participants
                .add(story.area, second, UUID.randomUUID(), PartnershipStory.person("Nora New", "nora@example.org"))
                .orThrow());
        Participants.Reach reach =
                story.as(story.cora, () -> story.participants.reach(story.area, story.pieces.byId(story.area, second)));
        assertThat(reach.tookPart()).isEqualTo(2);
        assertThat(reach.firstTime()).isOne();
        assertThat(reach.newWays()).isEmpty();
    }

    private Piece piece() {
        return story.as(story.cora, () -> story.pieces.byId(story.area, story.piece));
    }

    private Checks.Question asPetra(String key) {
        Piece piece = piece();
        return question(
                story.as(story.petra, () -> story.checks.asParticipant(story.area, piece, story.petrasPart)), key);
    }

    private static Checks.Question question(List<Checks.Question> all, String key) {
        return all.stream()
                .filter(one -> one.check().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> missing() {
        return story.as(story.cora, () -> story.endings.missing(story.area, piece()));
    }

    private static Checks.Said said(String key, CheckAnswer answer, String words) {
        return new Checks.Said(key, answer, words);
    }

    static List<String> keys(Saving<?> saving) {
        return saving instanceof Saving.Refused<?> refused
                ? refused.findings().stream().map(Finding::key).toList()
                : List.of("saved");
    }
}
