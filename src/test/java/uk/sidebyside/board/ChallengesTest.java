package uk.sidebyside.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.rules.ChallengeState;
import uk.sidebyside.board.rules.Timeliness;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.thread.Links;

@DatabaseTest
@Import(StoryClock.Provided.class)
class ChallengesTest {
    private static final LocalDate ASKED = LocalDate.of(2026, 6, 8);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 15);

    @Autowired
    ApplicationContext program;

    @Autowired
    Challenges challenges;

    @Autowired
    TransactionTemplate transactions;

    private BoardStory story;

    @BeforeEach
    void aBoard() {
        story = BoardStory.tell(program);
        story.clock.set(ASKED);
    }

    @Test
    void aQuestionIsAskedAnsweredAndAccepted() {
        ChallengeId id = asked(story.simon);
        story.clock.set(DUE);
        story.as(story.plan.nadia, () -> challenges.answer(story.area, id, UUID.randomUUID(), "By 30 June."));
        story.as(story.simon, () -> challenges.accept(story.area, id, UUID.randomUUID(), ""));

        Challenge challenge = read(id);
        assertThat(challenge.state()).isEqualTo(ChallengeState.ACCEPTED);
        assertThat(challenge.askedAs()).isEqualTo("Chair of the scrutiny committee, the forum");
        assertThat(challenge.timeliness(DUE.plusDays(30))).isEqualTo(Timeliness.ON_TIME);
        assertThat(challenge.turns())
                .extracting(Challenge.Turn::event)
                .containsExactly(ChallengeState.Event.ANSWER, ChallengeState.Event.ACCEPT);
    }

    @Test
    void anAnswerThatIsNotAcceptedOpensTheQuestionAgainAndStaysLateIfItWasLate() {
        ChallengeId id = asked(story.simon);
        story.clock.set(DUE.plusDays(1));
        story.as(story.plan.nadia, () -> challenges.answer(story.area, id, UUID.randomUUID(), "Soon."));
        story.as(
                story.simon,
                () -> challenges.notAccept(story.area, id, UUID.randomUUID(), "No day is given.", DUE.plusDays(8)));

        Challenge challenge = read(id);
        assertThat(challenge.state()).isEqualTo(ChallengeState.OPEN);
        assertThat(challenge.dueOn()).isEqualTo(DUE.plusDays(8));
        assertThat(challenge.timeliness(DUE.plusDays(1))).isEqualTo(Timeliness.LATE);
        assertThat(challenge.lateOn(DUE.plusDays(9))).isTrue();
        assertThat(challenge.lateOn(DUE.plusDays(8))).isFalse();
    }

    @Test
    void tenIdenticalSubmissionsStoreOne() {
        UUID submission = UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            story.as(story.simon, () -> challenges.ask(story.area, question(submission)));
        }
        assertThat(story.as(story.simon, () -> challenges.inArea(story.area))).hasSize(1);
        assertThat(mails("challenge-asked")).isEqualTo(1);
    }

    @Test
    void aQuestionAboutALineIsFoundFromThatLine() {
        Ref line = PlanRefs.of(story.area, story.plan.lineA);
        story.as(story.simon, () -> challenges
                .ask(
                        story.area,
                        new Challenges.Ask(UUID.randomUUID(), "Why is it late?", story.plan.nadiasSeat, DUE, line))
                .orThrow());
        assertThat(story.as(story.simon, () -> program.getBean(Links.class).of(line)))
                .extracting(linked -> linked.resolved().title())
                .containsExactly("Question 1: Why is it late?");
        assertThat(story.as(
                        story.plan.visitor, () -> program.getBean(Links.class).of(line)))
                .isEmpty();
    }

    @Test
    void theOwnerIsToldAndThenTheAsker() {
        ChallengeId id = asked(story.simon);
        story.as(story.plan.nadia, () -> challenges.answer(story.area, id, UUID.randomUUID(), "By 30 June."));
        assertThat(mails("challenge-asked")).isEqualTo(1);
        assertThat(mails("challenge-answered")).isEqualTo(1);
    }

    @Test
    void onlyTheSeatThatWasAskedAnswers() {
        ChallengeId id = asked(story.simon);
        for (Principal other : new Principal[] {story.plan.colm, story.ada, story.simon, story.plan.ruth}) {
            assertThatThrownBy(() -> story.as(
                            other, () -> challenges.answer(story.area, id, UUID.randomUUID(), "I answer for her.")))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void onlyTheAskerOrTheChairAcceptsAnAnswer() {
        ChallengeId id = asked(story.simon);
        story.as(story.plan.nadia, () -> challenges.answer(story.area, id, UUID.randomUUID(), "By 30 June."));
        for (Principal other : new Principal[] {story.plan.nadia, story.ada, story.farah, story.bilal}) {
            assertThatThrownBy(() -> story.as(other, () -> challenges.accept(story.area, id, UUID.randomUUID(), "")))
                    .isInstanceOf(NotFound.class);
        }
        story.as(story.plan.ruth, () -> challenges.accept(story.area, id, UUID.randomUUID(), "Thank you."));
        assertThat(read(id).state()).isEqualTo(ChallengeState.ACCEPTED);
    }

    @Test
    void anOpenQuestionCannotBeAcceptedUnanswered() {
        ChallengeId id = asked(story.simon);
        assertThat(story.as(story.simon, () -> challenges.accept(story.area, id, UUID.randomUUID(), "")))
                .isInstanceOf(Saving.Refused.class);
    }

    @Test
    void whoSitsOnTheBoardMayAskAndWhoOwnsAnActionMayNot() {
        for (Principal asker : new Principal[] {story.simon, story.farah, story.bilal, story.plan.ruth}) {
            assertThat(asked(asker)).isNotNull();
        }
        for (Principal other : new Principal[] {story.plan.nadia, story.ada, story.plan.visitor}) {
            assertThatThrownBy(() -> story.as(other, () -> challenges.ask(story.area, question(UUID.randomUUID()))))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void thePublicSeesAQuestionOnceItIsPublished() {
        ChallengeId id = asked(story.simon);
        assertThatThrownBy(() -> story.as(story.plan.visitor, () -> challenges.byId(story.area, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.as(story.simon, () -> {
                    challenges.publish(story.area, id);
                    return id;
                }))
                .isInstanceOf(NotFound.class);
        story.as(story.plan.ruth, () -> {
            challenges.publish(story.area, id);
            return id;
        });
        assertThat(story.as(story.plan.visitor, () -> challenges.byId(story.area, id))
                        .question())
                .isEqualTo("Why is 1.1(A) late?");
    }

    @Test
    void anotherAreaSeesNothingOfIt() {
        ChallengeId id = asked(story.simon);
        BoardStory other = BoardStory.tell(program);
        assertThatThrownBy(() -> other.as(other.ada, () -> challenges.byId(other.area, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(other.ada, () -> challenges.byId(story.area, id)))
                .isInstanceOf(NotFound.class);
    }

    private ChallengeId asked(Principal asker) {
        return story.as(
                asker,
                () -> challenges.ask(story.area, question(UUID.randomUUID())).orThrow());
    }

    private Challenges.Ask question(UUID submission) {
        return new Challenges.Ask(submission, "Why is 1.1(A) late?", story.plan.nadiasSeat, DUE, null);
    }

    private Challenge read(ChallengeId id) {
        return story.as(story.simon, () -> challenges.byId(story.area, id));
    }

    private long mails(String template) {
        return story.plan.asOperator(() ->
                transactions.execute(status -> program.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("SELECT count(*) FROM notices.mail WHERE area_id = :area AND template = :template")
                        .param("area", story.area.value())
                        .param("template", template)
                        .query(Long.class)
                        .single()));
    }
}
