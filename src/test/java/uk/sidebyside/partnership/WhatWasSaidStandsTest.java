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
