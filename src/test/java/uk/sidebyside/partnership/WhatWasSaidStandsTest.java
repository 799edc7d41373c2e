package uk.sidebyside.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.TellBackPoint;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What somebody said of a piece stands until they, or somebody who saw it, say otherwise; a new draft is asked anew. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class WhatWasSaidStandsTest {
    @Autowired
    ApplicationContext program;

    private PartnershipStory story;

    @BeforeEach
    void begin() {
        story = PartnershipStory.tell(program).withParents();
    }

    private Saving<PieceId> step(String key, int version, boolean skipped, String words) {
        return story.as(story.cora, () -> story.steps.say(story.area, story.piece, key, version, skipped, words));
    }

    @Test
    void aStepIsNotOverwrittenByWhoeverDidNotSeeWhatWasSaid() {
        step("plan", 0, false, "Five meetings.").orThrow();
        assertThat(step("plan", 0, false, "None.")).isInstanceOf(Saving.Stale.class);
        assertThat(said("plan")).isEqualTo("Five meetings.");
        step("plan", 1, false, "Six meetings.").orThrow();
        assertThat(step("plan", 1, false, "Seven.")).isInstanceOf(Saving.Stale.class);
        assertThat(said("plan")).isEqualTo("Six meetings.");
    }

    private String said(String key) {
        return story.as(story.cora, () -> story.steps.of(story.area, story.piece))
                .get(key)
                .words();
    }

    @Test
    void aStepIsLeftOutWithAReasonAndAnOptionalOneWithout() {
        assertThat(PieceThroughItsStepsTest.keys(step("plan", 0, true, " "))).containsExactly("step.needs.reason");
        assertThat(step("plan", 0, true, "The plan of last year goes on.")).isInstanceOf(Saving.Saved.class);
        assertThat(step("wider", 0, true, "")).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void peopleAreToldOnceAtEachPointAndWhatTheyWereToldStands() {
        story.as(story.cora, () -> story.endings
                .stop(story.area, story.piece, "There is no money.")
                .orThrow());
        assertThat(tell("The first words.")).isInstanceOf(Saving.Saved.class);
        assertThat(tell("Other words.")).isInstanceOf(Saving.Stale.class);
        assertThat(story.as(story.cora, () -> story.tellBacks.of(story.area, story.piece)))
                .extracting(TellBacks.Promise::words)
                .containsExactly("The first words.", "", "");
    }

    private Saving<PieceId> tell(String words) {
        return story.as(
                story.cora,
                () -> story.tellBacks.tell(
                        story.area, story.piece, TellBackPoint.CLOSE, Channel.PHONE, story.today(), words));
    }

    @Test
    void aNewDraftIsAskedAnew() {
        draft("The leaflet");
        for (ParticipantId one : List.of(story.petrasPart, story.paulsPart)) {
            agree(one);
        }
        assertThat(missing()).doesNotContain("finish.needs.answers");
        draft("The leaflet, shorter");
        assertThat(missing()).contains("finish.needs.answers");
        for (ParticipantId one : List.of(story.petrasPart, story.paulsPart)) {
            agree(one);
        }
        assertThat(missing()).doesNotContain("finish.needs.answers");
    }

    @Test
    void nobodyWaitsForWhoeverLeft() {
        draft("The leaflet");
        agree(story.petrasPart);
        assertThat(missing()).contains("finish.needs.answers");
        story.as(story.paul, () -> story.participants
                .leave(story.area, story.paulsPart, "No time.")
                .orThrow());
        assertThat(missing()).doesNotContain("finish.needs.answers");
    }

    private void draft(String title) {
        story.as(story.cora, () -> story.agreements
                .share(story.area, story.piece, title, "What short breaks are.", "")
                .orThrow());
    }

    private void agree(ParticipantId one) {
        int latest = story.as(
                        story.cora,
                        () -> story.agreements.all(story.area, story.piece).drafts())
                .size();
        answer(one, latest, AgreementAnswer.AGREE, "").orThrow();
    }

    private Saving<PieceId> answer(ParticipantId one, int seen, AgreementAnswer answer, String words) {
        return story.as(
                one.equals(story.petrasPart) ? story.petra : story.paul,
                () -> story.agreements.answer(story.area, one, seen, answer, words));
    }

    /** Neither what they say themself nor what whoever leads writes down for them. */
    @Test
    void anAnswerToAnEarlierDraftDoesNotCountForTheNewerOne() {
        draft("The leaflet");
        draft("The leaflet, without the costs");

        assertThat(PieceThroughItsStepsTest.keys(answer(story.petrasPart, 1, AgreementAnswer.AGREE, "")))
                .containsExactly("agreement.newer.draft");
        assertThat(PieceThroughItsStepsTest.keys(answer(story.petrasPart, 3, AgreementAnswer.AGREE, "")))
                .containsExactly("agreement.newer.draft");
        assertThat(PieceThroughItsStepsTest.keys(story.as(
                        story.cora,
                        () -> story.agreements.answer(story.area, story.paulsPart, 1, AgreementAnswer.AGREE, ""))))
                .containsExactly("agreement.newer.draft");
        assertThat(answers()).isEmpty();

        answer(story.petrasPart, 2, AgreementAnswer.DO_NOT_AGREE, "The costs are missing.")
                .orThrow();
        assertThat(answers()).singleElement().satisfies(said -> assertThat(said.answer())
                .isEqualTo(AgreementAnswer.DO_NOT_AGREE));
    }

    @Test
    void whoeverLeftIsNotAskedAndNothingIsAnsweredOrShownOnceThePieceHasEnded() {
        draft("The leaflet");
        story.as(
                story.paul,
                () -> story.participants.leave(story.area, story.paulsPart, "").orThrow());
        assertThat(PieceThroughItsStepsTest.keys(answer(story.paulsPart, 1, AgreementAnswer.AGREE, "")))
                .containsExactly("agreement.has.left");
        story.as(story.cora, () -> story.endings
                .stop(story.area, story.piece, "There is no money.")
                .orThrow());
        assertThat(PieceThroughItsStepsTest.keys(answer(story.petrasPart, 1, AgreementAnswer.AGREE, "")))
                .containsExactly("agreement.piece.ended");
        assertThat(PieceThroughItsStepsTest.keys(story.as(
                        story.cora,
                        () -> story.agreements.share(story.area, story.piece, "Another", "What is in it.", ""))))
                .containsExactly("agreement.piece.ended");
        assertThat(answers()).isEmpty();
    }

    /** What somebody answered themselves is theirs: whoever leads writes over none of it, and reads who can change it. */
    @Test
    void whoeverLeadsDoesNotWriteOverWhatSomebodyAnsweredThemselves() {
        draft("The leaflet");
        answer(story.paulsPart, 1, AgreementAnswer.DO_NOT_AGREE, "The costs are missing.")
                .orThrow();

        assertThat(PieceThroughItsStepsTest.keys(writtenDown(AgreementAnswer.AGREE, "")))
                .containsExactly("agreement.theirs");
        assertThat(PieceThroughItsStepsTest.keys(writtenDown(AgreementAnswer.DO_NOT_AGREE, "Nothing much.")))
                .containsExactly("agreement.theirs");

        assertThat(answers()).singleElement().satisfies(said -> {
            assertThat(said.answer()).isEqualTo(AgreementAnswer.DO_NOT_AGREE);
            assertThat(said.words()).isEqualTo("The costs are missing.");
            assertThat(said.writtenDownAs()).isEmpty();
        });
        draft("The leaflet, with the costs");
        assertThat(answer(2, AgreementAnswer.AGREE)).isInstanceOf(Saving.Saved.class);
    }

    private Saving<PieceId> answer(int seen, AgreementAnswer answer) {
        return story.as(
                story.cora, () -> story.agreements.answer(story.area, story.paulsPart, seen, answer, "By phone."));
    }

    private Saving<PieceId> writtenDown(AgreementAnswer answer, String words) {
        return story.as(story.cora, () -> story.agreements.answer(story.area, story.paulsPart, 1, answer, words));
    }

    /** A note of whoever leads is mended, and gives way to what they say themselves; each earlier one is kept with its day. */
    @Test
    void whatSomebodySaysThemselvesStandsAndWhatStoodBeforeIsKept() {
        draft("The leaflet");
        writtenDown(AgreementAnswer.AGREE, "").orThrow();
        writtenDown(AgreementAnswer.AGREE, "").orThrow();
        assertThat(before()).as("the same once more").isEmpty();
        writtenDown(AgreementAnswer.AGREE_WITH_COMMENTS, "Larger print.").orThrow();
        story.days(1);
        answer(story.paulsPart, 1, AgreementAnswer.DO_NOT_AGREE, "The costs are missing.")
                .orThrow();
        story.days(1);
        answer(story.paulsPart, 1, AgreementAnswer.DO_NOT_AGREE, "The costs and the days are missing.")
                .orThrow();

        assertThat(answers()).singleElement().satisfies(said -> {
            assertThat(said.words()).isEqualTo("The costs and the days are missing.");
            assertThat(said.writtenDownAs()).isEmpty();
        });
        assertThat(before())
                .extracting(Agreements.Answer::words)
                .containsExactly("", "Larger print.", "The costs are missing.");
        assertThat(before())
                .extracting(Agreements.Answer::writtenDownAs)
                .containsExactly("Joint Partnership Coordinator", "Joint Partnership Coordinator", "");
        assertThat(before())
                .extracting(Agreements.Answer::on)
                .containsExactly(
                        story.today().minusDays(2),
                        story.today().minusDays(2),
                        story.today().minusDays(1));
        assertThat(story.as(
                        story.petra,
                        () -> story.agreements.all(story.area, story.piece).before()))
                .as("what another said before is not Petra's")
                .isEmpty();
        assertThat(story.as(
                        story.paul,
                        () -> story.agreements.all(story.area, story.piece).before()))
                .hasSize(3);
    }

    private List<Agreements.Answer> before() {
        return story.as(
                story.cora, () -> story.agreements.all(story.area, story.piece).before());
    }

    private List<Agreements.Answer> answers() {
        return story.as(
                story.cora, () -> story.agreements.all(story.area, story.piece).answers());
    }

    private List<String> missing() {
        return story
                .as(story.cora, () -> story.endings.missing(story.area, story.pieces.byId(story.area, story.piece)))
                .stream()
                .map(Finding::key)
                .toList();
    }
}
