package uk.sidebyside.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.Ground;
import uk.sidebyside.assessments.rules.Ground.Circumstance;
import uk.sidebyside.assessments.rules.StatutoryClock.Exemption;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What is late stays due when it was; the family reads the old day, the new one, and why. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class ExcusesTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    ApplicationContext program;

    private CaseStory story;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
    }

    private Saving<CaseId> exempt(CaseId id, LocalDate from, LocalDate to) {
        return story.around.as(
                story.around.cora,
                () -> story.excuses.exempt(
                        story.around.area,
                        id,
                        UUID.randomUUID(),
                        "C01",
                        new Exemption(
                                Ground.ABSENT_FOUR_WEEKS,
                                new Circumstance.Absence(from, to),
                                "A letter of 3 October",
                                "Head of service",
                                LocalDate.of(2026, 10, 20))));
    }

    @Test
    void anExemptionExcusesLatenessAndNeverMovesTheDay() {
        CaseId id = story.requested(RECEIVED);
        assertThat(exempt(id, LocalDate.of(2026, 9, 10), LocalDate.of(2026, 10, 6)))
                .as("27 days are not four weeks")
                .isInstanceOf(Saving.Refused.class);
        assertThat(story.file(id).standing().excused()).isFalse();
        exempt(id, LocalDate.of(2026, 9, 10), LocalDate.of(2026, 10, 7)).orThrow();
        Standing standing = story.file(id).standing();
        assertThat(standing.excused()).isTrue();
        assertThat(standing.next().dueOn()).isEqualTo("2026-10-19");
        assertThat(standing.lateOn(LocalDate.of(2026, 10, 20))).isTrue();
        assertThat(late().standing().excused()).isTrue();
    }

    private static final Exemption LONG_AWAY = new Exemption(
            Ground.ABSENT_FOUR_WEEKS,
            new Circumstance.Absence(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 30)),
            "A letter of 3 December",
            "Head of service",
            LocalDate.of(2026, 12, 4));

    private Saving<CaseId> excusePlan(CaseId id) {
        return excusePlan(id, UUID.randomUUID());
    }

    private Saving<CaseId> excusePlan(CaseId id, UUID submission) {
        return excuse(id, submission, "C07", LONG_AWAY);
    }

    private Saving<CaseId> excuse(CaseId id, UUID submission, String duty, Exemption exemption) {
        return story.around.as(
                story.around.cora, () -> story.excuses.exempt(story.around.area, id, submission, duty, exemption));
    }

    private static Exemption away(LocalDate from, LocalDate to) {
        return new Exemption(
                Ground.ABSENT_FOUR_WEEKS, new Circumstance.Absence(from, to), "A letter", "Head of service", to);
    }

    private void begunOn(CaseId id, LocalDate on) {
        CaseFile file = story.file(id);
        Happening request = file.happenings().getFirst();
        story.around
                .as(story.around.cora, () -> program.getBean(WrongSteps.class)
                        .putRight(
                                story.around.area,
                                id,
                                request.id(),
                                new WrongSteps.Right(
                                        UUID.randomUUID(),
                                        file.version(),
                                        true,
                                        on,
                                        null,
                                        request.choice(),
                                        request.words(),
                                        "It came then.")))
                .orThrow();
    }

    /** Of the four weeks, those count that lie in the time of the request: they end on its last day, 25 January. */
    @Test
    void whatNoLongerLiesInTheTimeExcusesNoMoreWhereTheRequestIsPutRight() {
        CaseId id = story.requested(RECEIVED);
        story.take(id, CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 12)).orThrow();
        story.take(id, CaseStep.WILL_ISSUE, LocalDate.of(2026, 12, 14)).orThrow();
        excuse(id, UUID.randomUUID(), "C07", away(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 25)))
                .orThrow();
        assertThat(story.file(id).standing().excused()).isTrue();
        assertThat(week20(id)).isEqualTo("1");
        begunOn(id, RECEIVED.minusDays(1));
        assertThat(story.file(id).standing().excused()).isFalse();
        assertThat(late().standing().excused()).as("as it is stored").isFalse();
        assertThat(week20(id)).isEqualTo("null");
        begunOn(id, RECEIVED.plusDays(1));
        assertThat(late().standing().excused()).isTrue();
        assertThat(week20(id)).isEqualTo("1");
    }

    private CaseList.Row late() {
        return story.around.as(story.around.cora, () -> story.list
                .page(
                        story.around.area,
                        new CaseList.Filter(CaseList.When.LATE, CaseList.Led.BY_ME, null, null, ""),
                        null,
                        LocalDate.of(2027, 3, 1),
                        50)
                .rows()
                .getFirst());
    }

    @Test
    void whatExcusesThePlanIsInTheReturnAlsoWhereANoIsTakenBack() {
        CaseId id = story.requested(RECEIVED);
        excusePlan(id).orThrow();
        story.take(id, CaseStep.WILL_NOT_ASSESS, LocalDate.of(2026, 10, 12)).orThrow();
        story.take(id, CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 26)).orThrow();
        assertThat(week20(id)).isEqualTo("1");
    }

    @Test
    void whatExcusedOneNewAssessmentExcusesNotTheNext() {
        CaseId id = story.draftOut(LocalDate.of(2024, 9, 2), LocalDate.of(2024, 12, 20));
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2025, 1, 13)).orThrow();
        story.take(id, CaseStep.REASSESSMENT_ASKED, LocalDate.of(2025, 9, 1)).orThrow();
        story.take(id, CaseStep.REASSESSMENT_AGREED, LocalDate.of(2025, 9, 8)).orThrow();
        excuse(id, UUID.randomUUID(), "C21", away(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 15)))
                .orThrow();
        assertThat(story.file(id).standing().excused()).isTrue();
        story.take(id, CaseStep.DRAFT_SERVED, LocalDate.of(2025, 11, 20)).orThrow();
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2025, 12, 22)).orThrow();
        story.take(id, CaseStep.REASSESSMENT_ASKED, LocalDate.of(2026, 8, 3)).orThrow();
        story.take(id, CaseStep.REASSESSMENT_AGREED, LocalDate.of(2026, 8, 10)).orThrow();
        assertThat(story.file(id).next().key()).isEqualTo("C21");
        assertThat(story.file(id).standing().excused()).isFalse();
    }

    private String week20(CaseId id) {
        EhcRequest.Assessment its = story.file(id).current().orElseThrow().assessment();
        return its == null ? "no assessment yet" : String.valueOf(its.week20());
    }

    @Test
    void whatExcusesTheFinalPlanIsInTheReturnWheneverItIsWrittenDown() {
        CaseId before = story.requested(RECEIVED);
        excusePlan(before).orThrow();
        assertThat(week20(before)).isEqualTo("no assessment yet");
        story.take(before, CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 12)).orThrow();
        assertThat(week20(before)).isEqualTo("1");
        CaseId after = story.requested(RECEIVED);
        story.take(after, CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 12)).orThrow();
        story.take(after, CaseStep.WILL_ISSUE, LocalDate.of(2026, 12, 14)).orThrow();
        assertThat(week20(after)).isEqualTo("null");
        excusePlan(after).orThrow();
        assertThat(week20(after)).isEqualTo("1");
        CaseId other = story.requested(RECEIVED);
        story.take(other, CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 12)).orThrow();
        exempt(other, LocalDate.of(2026, 9, 10), LocalDate.of(2026, 10, 7)).orThrow();
        assertThat(week20(other))
                .as("what excuses the decision is no exception to the 20 weeks")
                .isEqualTo("null");
    }

    @Test
    void whatExcusedOneRequestExcusesNoLaterOne() {
        CaseId id = story.requested(RECEIVED);
        exempt(id, LocalDate.of(2026, 9, 10), LocalDate.of(2026, 10, 7)).orThrow();
        story.take(id, CaseStep.WILL_NOT_ASSESS, LocalDate.of(2026, 10, 21)).orThrow();
        story.take(id, CaseStep.RECEIVED, LocalDate.of(2026, 12, 1), null, "1", "")
                .orThrow();
        assertThat(story.file(id).next().key()).isEqualTo("C01");
        assertThat(story.file(id).standing().excused()).isFalse();
        assertThat(story.file(id).clocks()).allMatch(clock -> clock.exemptions().isEmpty());
    }

    @Test
    void sentTwiceItIsStoredOnceAndExcusesNoLaterRequestEither() {
        CaseId id = story.requested(RECEIVED);
        story.take(id, CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 12)).orThrow();
        UUID submission = UUID.randomUUID();
        excusePlan(id, submission).orThrow();
        excusePlan(id, submission).orThrow();
        assertThat(story.file(id).exemptions()).hasSize(1);
        story.take(id, CaseStep.WITHDRAWN, LocalDate.of(2026, 12, 7)).orThrow();
        story.take(id, CaseStep.RECEIVED, LocalDate.of(2026, 12, 8), null, "1", "")
                .orThrow();
        story.take(id, CaseStep.WILL_ASSESS, LocalDate.of(2027, 1, 11)).orThrow();
        excusePlan(id, submission).orThrow();
        assertThat(story.file(id).exemptions()).hasSize(1);
        assertThat(week20(id)).isEqualTo("null");
    }

    @Test
    void onlyWhoeverLeadsCasesExcusesOrMovesADay() {
        CaseId id = story.requested(RECEIVED);
        story.linkedToKit(id);
        for (PersonId who : new PersonId[] {story.around.mina, story.around.leila, story.around.stranger}) {
            for (CaseId of : new CaseId[] {id, new CaseId(UUID.randomUUID())}) {
                assertThatThrownBy(() -> story.around.as(
                                who,
                                () -> story.excuses.exempt(story.around.area, of, UUID.randomUUID(), "C07", LONG_AWAY)))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> story.around.as(
                                who,
                                () -> story.excuses.move(
                                        story.around.area,
                                        of,
                                        UUID.randomUUID(),
                                        "C01",
                                        LocalDate.of(2027, 3, 8),
                                        "It is late.")))
                        .isInstanceOf(NotFound.class);
            }
        }
        assertThat(story.file(id).exemptions()).isEmpty();
        assertThat(story.file(id).changes()).isEmpty();
    }

    @Test
    void aDayThatWasMovedLastYearIsNotToldForThisYearsReview() {
        CaseId id = story.draftOut(LocalDate.of(2024, 9, 2), LocalDate.of(2024, 12, 20));
        story.linkedToKit(id);
        story.take(id, CaseStep.FINAL_SENT, LocalDate.of(2025, 6, 16)).orThrow();
        story.take(id, CaseStep.REVIEW_MET, LocalDate.of(2026, 5, 4)).orThrow();
        story.clock.set(LocalDate.of(2026, 5, 20));
        move(id, "C13", LocalDate.of(2026, 6, 19)).orThrow();
        assertThat(story.file(id).toldNext()).contains(LocalDate.of(2026, 6, 19));
        story.clock.set(LocalDate.of(2026, 6, 19));
        move(id, "C13", LocalDate.of(2026, 7, 1)).orThrow();
        assertThat(story.file(id).toldNext()).contains(LocalDate.of(2026, 7, 1));
        assertThat(dayOnTheFamilysList()).isEqualTo("2026-07-01");
        story.clock.set(LocalDate.of(2026, 7, 1));
        story.take(id, CaseStep.KEPT, LocalDate.of(2026, 7, 1)).orThrow();
        story.clock.set(LocalDate.of(2027, 3, 1));
        story.take(id, CaseStep.REVIEW_MET, LocalDate.of(2027, 2, 22)).orThrow();
        assertThat(story.file(id).toldNext()).contains(LocalDate.of(2027, 3, 22));
        assertThat(dayOnTheFamilysList()).isEqualTo("2027-03-22");
        move(id, "C13", LocalDate.of(2027, 4, 12)).orThrow();
        assertThat(story.file(id).toldNext()).contains(LocalDate.of(2027, 4, 12));
        assertThat(story.file(id).changes().getLast().oldOn()).isEqualTo("2027-03-22");
    }

    private Saving<CaseId> move(CaseId id, String duty, LocalDate to) {
        return story.around.as(
                story.around.cora,
                () -> story.excuses.move(story.around.area, id, UUID.randomUUID(), duty, to, "The report came late."));
    }

    private String dayOnTheFamilysList() {
        FamilyCases family = program.getBean(FamilyCases.class);
        return String.valueOf(story.around
                .as(
                        story.around.mina,
                        () -> family.tell(story.around.area, List.of(story.around.kit), null, LocalDate.of(2027, 3, 1)))
                .get(story.around.kit)
                .next()
                .getFirst()
                .byOn());
    }

    @Test
    void theFamilyReadsTheOldDayTheNewOneAndWhyAndNobodyElseDoes() {
        CaseId id = story.requested(RECEIVED);
        story.around
                .as(story.around.cora, () -> story.book.link(story.around.area, id, "TW-1"))
                .orThrow();
        story.around
                .as(
                        story.around.cora,
                        () -> story.excuses.move(
                                story.around.area,
                                id,
                                UUID.randomUUID(),
                                "C01",
                                LocalDate.of(2027, 3, 8),
                                "The doctor’s report came late."))
                .orThrow();
        FamilyCases family = program.getBean(FamilyCases.class);
        CaseFile seen = story.around
                .as(story.around.mina, () -> family.of(story.around.area, story.around.kit))
                .file();
        assertThat(seen.toldNext()).contains(LocalDate.of(2027, 3, 8));
        assertThat(seen.changes().getFirst().oldOn()).isEqualTo("2026-10-19");
        assertThat(seen.changes().getFirst().reason()).isEqualTo("The doctor’s report came late.");
        for (PersonId who : new PersonId[] {story.around.leila, story.around.stranger, story.dev}) {
            assertThatThrownBy(() -> story.around.as(who, () -> family.of(story.around.area, story.around.kit)))
                    .isInstanceOf(NotFound.class);
        }
        story.around.exclude(story.around.kit, story.around.mina, null, null, LocalDate.of(2027, 1, 1), null);
        assertThatThrownBy(
                        () -> story.around.as(story.around.mina, () -> family.of(story.around.area, story.around.kit)))
                .isInstanceOf(NotFound.class);
    }
}
