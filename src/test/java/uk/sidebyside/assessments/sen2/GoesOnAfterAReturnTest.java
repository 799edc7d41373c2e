package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.EhcRequest;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.SaidBefore;
import uk.sidebyside.assessments.WrongSteps;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A case that came with a return goes on here: the field of a review holds the next one, and the last one still counts. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class GoesOnAfterAReturnTest {
    private static final LocalDate MADE = LocalDate.of(2026, 8, 19);
    private static final LocalDate MET = LocalDate.of(2026, 10, 20);
    private static final LocalDate KEPT = LocalDate.of(2026, 11, 10);
    private static final LocalDate AGAIN = LocalDate.of(2027, 1, 14);

    @Autowired
    private ApplicationContext program;

    private CaseStory story;
    private CaseId id;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
        story.clock.set(LocalDate.of(2027, 2, 2));
        var returns = new ReturnsOfKit(program, story);
        returns.brought(ReturnsOfKit.planned(MADE, MET.toString(), KEPT.toString()));
        id = returns.theCase();
        story.take(id, CaseStep.REVIEW_MET, AGAIN).orThrow();
    }

    private List<String> yearly() {
        return story.file(id).life().clocks().stream()
                .filter(due -> due.duty().id().equals("C10"))
                .map(due -> due.on().toString())
                .toList();
    }

    private EhcRequest.Upkeep upkeep() {
        return Objects.requireNonNull(story.file(id).current().orElseThrow().upkeep());
    }

    @Test
    void theYearCountsFromTheReviewOfTheReturnUntilTheNextIsDecided() {
        assertThat(upkeep().reviewMeetingOn()).isEqualTo(AGAIN);
        assertThat(story.file(id).life().odd()).isEmpty();
        assertThat(yearly()).containsExactly("2027-11-10");
        assertThat(story.file(id).happenings())
                .filteredOn(one -> one.recordedAs().equals(SaidBefore.BY))
                .extracting(one -> one.kind() + " " + one.on())
                .containsExactly("review-met " + MET, "kept " + KEPT);
        story.take(id, CaseStep.KEPT, LocalDate.of(2027, 2, 1)).orThrow();
        assertThat(yearly()).containsExactly("2028-02-01");
        assertThat(story.file(id).happenings()).hasSize(4);
    }

    @Test
    void aMeetingThatTheReturnKnewIsWrittenDownOnce() {
        var returns = new ReturnsOfKit(program, story);
        returns.brought(ReturnsOfKit.another(ReturnsOfKit.planned(MADE, MET.toString(), MET.toString())));
        CaseId known = returns.of(2);
        story.take(known, CaseStep.REVIEW_MET, MET).orThrow();
        CaseFile file = story.file(known);
        assertThat(file.happenings()).hasSize(1);
        assertThat(file.life().state()).isEqualTo(CaseState.PLAN);
        assertThat(file.life().odd()).isEmpty();
    }

    /** The council's own system says yes after the appeal, and the appeal was against the no that it said before. */
    @Test
    void anAppealStaysAfterTheFileSaysYesInsteadOfNo() {
        var returns = new ReturnsOfKit(program, story);
        LocalDate no = LocalDate.of(2026, 5, 8);
        returns.brought(ReturnsOfKit.another(ReturnsOfKit.person(ReturnsOfKit.decided("N", no))));
        CaseId refused = returns.of(2);
        story.take(refused, CaseStep.MEDIATION_DECLINED, no.plusDays(9)).orThrow();
        story.take(refused, CaseStep.MEDIATION_CERTIFICATE, no.plusDays(10)).orThrow();
        story.take(refused, CaseStep.APPEALED, no.plusDays(30)).orThrow();
        returns.brought(ReturnsOfKit.another(ReturnsOfKit.person(ReturnsOfKit.decided("Y", no.plusDays(90)))));
        assertThat(story.file(refused).life().odd()).isEmpty();
        assertThat(story.file(refused).life().when(CaseStep.APPEALED)).hasValue(no.plusDays(30));
        assertThat(story.file(refused).happenings())
                .filteredOn(one -> one.recordedAs().equals(SaidBefore.BY))
                .extracting(one -> one.kind() + " " + one.on())
                .containsExactly("will-not-assess " + no);
    }

    @Test
    void aMeetingThatWasNotGivesTheFieldBack() {
        CaseFile file = story.file(id);
        Happening wrong = file.happenings().stream()
                .filter(one -> one.on().equals(AGAIN))
                .findFirst()
                .orElseThrow();
        story.around
                .as(story.around.cora, () -> program.getBean(WrongSteps.class)
                        .putRight(
                                story.around.area,
                                id,
                                wrong.id(),
                                new WrongSteps.Right(
                                        UUID.randomUUID(),
                                        file.version(),
                                        false,
                                        AGAIN,
                                        null,
                                        "",
                                        "",
                                        "It was another child.")))
                .orThrow();
        assertThat(upkeep().reviewMeetingOn()).isEqualTo(MET);
        assertThat(upkeep().lastReviewOn()).isEqualTo(KEPT);
        assertThat(yearly()).containsExactly("2027-11-10");
        assertThat(story.file(id).life().odd()).isEmpty();
    }
}
