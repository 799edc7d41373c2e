package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** Who was asked for advice stands on the page of the case: by when, and what came. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class, Places.class})
class AskedOnTheCaseTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private AdviceStory story;
    private Visits visits;
    private String at;

    @BeforeEach
    void begin() {
        story = AdviceStory.tell(program);
        visits = new Visits(pages, story.around.host);
        at = "/cases/" + story.kitsCase;
    }

    private String rows() throws Exception {
        return visits.page(story.cora, at)
                .select("div[aria-label=Advice] tbody tr")
                .eachText()
                .toString();
    }

    @Test
    void eachBodyStandsThereWithItsDayAndWhetherItIsLateCameOrDoesNotKnowTheChild() throws Exception {
        assertThat(visits.page(story.cora, at).text()).contains("Nobody has been asked yet");
        AdviceId speech = story.ask(story.kitsCase, story.speech);
        story.ask(story.kitsCase, story.care);
        assertThat(rows())
                .contains("Speech and language therapy, Hospital 12 June 2026 Not here yet")
                .contains("Social care, ")
                .contains("Not here yet. Nobody has been found who writes it");
        story.clock.set(AdviceStory.TODAY.plusWeeks(6));
        assertThat(rows()).as("the last day").doesNotContain("Late");
        story.clock.set(AdviceStory.TODAY.plusWeeks(6).plusDays(1));
        assertThat(rows()).contains("12 June 2026 Late");
        story.send(story.tess, speech, AdviceStory.good());
        assertThat(rows()).contains("Came on 13 June 2026, late");
    }

    /** The family reads the same of it, and never what it says. */
    @Test
    void theFamilyReadsWhoWasAskedWhatCameAndWhatIsLate() throws Exception {
        String family = "/assessment/" + story.around.kit;
        assertThat(visits.page(story.around.mina, family).text()).doesNotContain("Whose advice");
        AdviceId speech = story.ask(story.kitsCase, story.speech);
        story.ask(story.kitsCase, story.care);
        assertThat(told(family))
                .contains(
                        "Speech and language therapy, from Hospital We asked on 1 May 2026. It is due by 12 June 2026.");
        story.clock.set(AdviceStory.TODAY.plusWeeks(6));
        assertThat(told(family)).as("the last day").doesNotContain("late");
        assertThat(visits.page(story.around.mina, family).text()).doesNotContain("We are sorry");
        story.send(story.tess, speech, AdviceStory.good());
        story.clock.set(AdviceStory.TODAY.plusWeeks(6).plusDays(1));
        assertThat(told(family))
                .contains("Speech and language therapy, from Hospital It came on 12 June 2026.")
                .containsPattern(
                        "Social care, from \\w+ We asked on 1 May 2026. It was due by 12 June 2026, and is late.");
        assertThat(visits.page(story.around.mina, family)
                        .select("h2:contains(Whose advice) + ul + p")
                        .text())
                .startsWith("We are sorry that you have to wait for it.");
        assertThat(CountedStatements.during(() -> visits.page(story.around.mina, family)))
                .hasSizeLessThanOrEqualTo(10);
    }

    private String told(String family) throws Exception {
        return visits.page(story.around.mina, family)
                .select("h2:contains(Whose advice) + ul")
                .text();
    }

    @Test
    void whatDoesNotKnowTheChildSaysSo() throws Exception {
        AdviceId speech = story.ask(story.kitsCase, story.speech);
        story.send(
                story.tess,
                speech,
                new WrittenAdvice(
                        WrittenAdvice.Answer.NOT_KNOWN,
                        "We have never met Kit.",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        assertThat(rows()).contains("Does not know the child; said so on 1 May 2026");
    }

    private String list(String query) throws Exception {
        return visits.page(story.cora, "/cases" + query).select("main tbody").text();
    }

    @Test
    void theListSaysWhatAdviceACaseWaitsForAndFindsThoseThatDo() throws Exception {
        story.as(story.cora, () -> program.getBean(CaseSteps.class)
                .take(
                        story.area,
                        new CaseId(story.kitsCase),
                        new CaseSteps.Take(UUID.randomUUID(), CaseStep.WILL_ASSESS, AdviceStory.TODAY, null, "", ""))
                .orThrow());
        assertThat(list("")).contains("TW-1", "TW-9").doesNotContain("advice");
        assertThat(list("?waits=adviser")).isEmpty();
        AdviceId speech = story.ask(story.kitsCase, story.speech);
        story.ask(story.kitsCase, story.care);
        story.ask(story.otherCase, story.care);
        assertThat(list("?waits=adviser"))
                .contains("TW-1", "2 pieces of advice are to come")
                .as("a case that is not being assessed yet waits for nobody’s advice")
                .doesNotContain("TW-9", "late");
        story.clock.set(AdviceStory.TODAY.plusWeeks(6).plusDays(1));
        assertThat(list("")).contains("2 pieces of advice are to come, 2 late");
        story.send(story.tess, speech, AdviceStory.good());
        assertThat(list("?waits=adviser")).contains("1 piece of advice is to come, 1 late");
    }

    @Test
    void withBodiesAndLettersAndADraftOutThePageAsksTwelveTimesAtMost() throws Exception {
        story.ask(story.kitsCase, story.speech);
        story.ask(story.kitsCase, story.care);
        for (CaseStep step : List.of(CaseStep.WILL_ASSESS, CaseStep.WILL_ISSUE, CaseStep.DRAFT_SERVED)) {
            story.as(story.cora, () -> program.getBean(CaseSteps.class)
                    .take(
                            story.area,
                            new CaseId(story.kitsCase),
                            new CaseSteps.Take(UUID.randomUUID(), step, AdviceStory.TODAY, null, "", ""))
                    .orThrow());
        }
        assertThat(visits.page(story.cora, at).text()).contains("Draft with the family");
        assertThat(CountedStatements.during(() -> visits.page(story.cora, at))).hasSizeLessThanOrEqualTo(12);
    }
}
