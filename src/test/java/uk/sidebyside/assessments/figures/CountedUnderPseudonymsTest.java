package uk.sidebyside.assessments.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.assessments.notified.HealthNoticeDesk;
import uk.sidebyside.assessments.notified.HealthNoticeId;
import uk.sidebyside.assessments.notified.HealthNotices;
import uk.sidebyside.assessments.notified.rules.WrittenNotice;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.measures.ledger.Recount;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** The ledger of facts knows cases and notices by names made by chance, which lead to nobody, and it goes on agreeing with the records. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class CountedUnderPseudonymsTest {
    private static final String FACTS =
            "FROM measures.fact f WHERE f.area_id = :area AND f.source LIKE 'assessments.%'";

    @Autowired
    private ApplicationContext program;

    private AdviceStory story;

    @BeforeEach
    void aCaseAndANoticeAreCounted() {
        story = AdviceStory.tell(program);
        HealthNoticeId told = story.as(story.tess, () -> program.getBean(HealthNotices.class)
                .write(
                        story.area,
                        UUID.randomUUID(),
                        new WrittenNotice(
                                "Wren",
                                "Quill",
                                AdviceStory.TODAY.minusYears(3),
                                "Her father",
                                AdviceStory.TODAY,
                                WrittenNotice.Belief.HAS,
                                "She does not turn to her name.",
                                AdviceStory.TODAY,
                                WrittenNotice.Talk.HAD,
                                WrittenNotice.Support.NONE,
                                ""),
                        true)
                .orThrow());
        taken(CaseStep.WILL_ASSESS, AdviceStory.TODAY);
        story.send(story.tess, story.ask(story.kitsCase, story.speech), AdviceStory.good());
        story.as(story.cora, () -> program.getBean(HealthNoticeDesk.class)
                .knownCase(story.area, told, "TW-1")
                .orThrow());
    }

    private void taken(CaseStep step, LocalDate on) {
        story.as(story.cora, () -> program.getBean(CaseSteps.class)
                .take(
                        story.area,
                        new CaseId(story.kitsCase),
                        new CaseSteps.Take(UUID.randomUUID(), step, on, null, "", "We found no need."))
                .orThrow());
    }

    private List<String> differences() {
        return story.as(story.around.ada, () -> program.getBean(Recount.class).now(story.area)).kept().stream()
                .filter(one -> one.source().value().startsWith("assessments."))
                .map(String::valueOf)
                .toList();
    }

    @Test
    void noSubjectInTheLedgerIsTheIdOfARecord() {
        assertThat(story.texts("SELECT DISTINCT f.source " + FACTS))
                .contains("assessments.decided-in-6-weeks", "assessments.notified-under-5")
                .anyMatch(source -> source.contains("advice"));
        assertThat(story.texts("SELECT DISTINCT f.subject::text " + FACTS)).hasSizeGreaterThan(1);
        for (String table : List.of("request", "ehc_case", "health_notice", "advice_request")) {
            assertThat(story.count("SELECT count(*) " + FACTS + " AND f.subject IN (SELECT id FROM assessments." + table
                            + " WHERE area_id = :area)"))
                    .as(table)
                    .isZero();
        }
        assertThat(story.count(
                        "SELECT count(*) " + FACTS + " AND f.subject NOT IN (SELECT subject FROM assessments.request)"
                                + " AND f.subject NOT IN (SELECT subject FROM assessments.advice_request)"
                                + " AND f.subject NOT IN (SELECT subject FROM assessments.health_notice)"))
                .as("facts of nobody")
                .isZero();
    }

    @Test
    void theLedgerAgreesWithTheRecordsAfterEachChange() {
        assertThat(differences()).isEmpty();
        story.clock.set(AdviceStory.TODAY.plusWeeks(12));
        taken(CaseStep.WILL_NOT_ISSUE, AdviceStory.TODAY.plusWeeks(12));
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatIsErasedLeavesANameThatLeadsToNobody() {
        List<String> before = story.texts("SELECT DISTINCT f.subject::text " + FACTS);
        story.around.operator(() -> {
            program.getBean(Circles.class).erase(story.area, story.around.kit.value());
            return true;
        });
        assertThat(differences()).isEmpty();
        assertThat(story.texts("SELECT DISTINCT f.subject::text " + FACTS)).containsAll(before);
        assertThat(story.count(
                        "SELECT count(*) FROM assessments.request WHERE area_id = :area AND subject IN (SELECT f.subject "
                                + FACTS + " GROUP BY f.subject HAVING sum(f.denominator) = 0)"))
                .isZero();
    }
}
