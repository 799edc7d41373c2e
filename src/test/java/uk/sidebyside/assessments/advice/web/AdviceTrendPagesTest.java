package uk.sidebyside.assessments.advice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.assessments.advice.AdviceHistory;
import uk.sidebyside.assessments.advice.AdviceHistory.Told;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** How advice goes over time, and what will be late, as those who look after it see it. Today is in the second quarter of 2026. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class, CountedStatements.Provided.class})
class AdviceTrendPagesTest {
    private static final LocalDate TODAY = AdviceStory.TODAY;
    private static final LocalDate SPRING = LocalDate.of(2026, 2, 9);
    private static final String TREND = "/advice/trend";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    private AdviceStory story;

    @BeforeEach
    void tell() {
        story = AdviceStory.tell(program);
    }

    private MockHttpServletResponse as(PersonId who, String path) throws Exception {
        return mvc.perform(get(path)
                        .with(servlet -> {
                            servlet.setServerName(story.around.host);
                            return servlet;
                        })
                        .with(authentication(new TestingAuthenticationToken(who, null, List.of()))))
                .andReturn()
                .getResponse();
    }

    private Document page(PersonId who, String path) throws Exception {
        MockHttpServletResponse response = as(who, path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    /** @param after so many days after receipt they came; null where they have not come */
    private static List<Told> told(
            AdviceStory story, UUID point, int number, LocalDate received, @Nullable Integer after) {
        List<Told> told = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            told.add(new Told(
                    UUID.randomUUID(),
                    story.otherCase,
                    UUID.randomUUID(),
                    "TW-9",
                    null,
                    point,
                    null,
                    received,
                    after == null ? null : received.plusDays(after),
                    false,
                    after == null ? List.of() : List.of(AdviceStory.good())));
        }
        return told;
    }

    @SafeVarargs
    private void given(List<Told>... all) {
        story.around.operator(() -> {
            for (List<Told> some : all) {
                program.getBean(AdviceHistory.class).add(story.area, some);
            }
            return true;
        });
    }

    private void aYearOfSpeech() {
        given(
                told(story, story.speech, 6, LocalDate.of(2025, 3, 3), 50),
                told(story, story.speech, 6, LocalDate.of(2025, 1, 6), 40),
                told(story, story.speech, 7, LocalDate.of(2026, 1, 12), 38),
                told(story, story.speech, 1, LocalDate.of(2026, 1, 12), 60),
                told(story, story.speech, 4, LocalDate.of(2026, 3, 2), 30));
    }

    @Test
    void eachProfessionStandsBesideItsOwnPastInWordsChartAndTable() throws Exception {
        aYearOfSpeech();
        Document page = page(story.dina, TREND);
        assertThat(page.text())
                .contains(
                        "In the year to 31 March 2026 14 answers were due, and 7 came on time (50%).",
                        "In the last year 7 of 14 (50%) came on time. In the year before: 6 of 6 (100%).",
                        "0 of 14 (0%) answers were returned with a comment. 14 of 14 (100%) kept to the framework");
        assertThat(page.select("h2").eachText()).contains("Hospital");
        assertThat(page.select("figure h3").eachText()).containsExactly("Speech and language therapy");
        assertThat(page.select("figure svg")).isNotEmpty();
        assertThat(row(page, "January to March 2026"))
                .containsExactly("8", "7 of 8 (88%)", "0", "0 of 8", "8 of 8 (100%)", "38 days");
        assertThat(row(page, "April to June 2025"))
                .containsExactly("6", "0 of 6 (0%)", "0", "0 of 6", "6 of 6 (100%)", "50 days");
    }

    @Test
    void ofFewerThanFiveNothingIsMadeOnThePageOrInTheFile() throws Exception {
        aYearOfSpeech();
        assertThat(row(page(story.cora, TREND), "April to June 2026, so far"))
                .containsExactly("fewer than 5", "–", "–", "–", "–", "–");
        String file = as(story.cora, TREND + ".csv").getContentAsString(StandardCharsets.UTF_8);
        assertThat(file.lines())
                .contains(
                        "Hospital,Speech and language therapy,2026-01-01,2026-03-31,8,7,0,8,0,8,38",
                        "Hospital,Speech and language therapy,2026-04-01,2026-06-30,fewer than 5,,,,,,")
                .hasSize(5);
    }

    @Test
    void whereAllIsTooLittleThereAreWordsAndATableAndNoPicture() throws Exception {
        given(told(story, story.care, 4, SPRING, 40));
        Document page = page(story.cora, TREND);
        assertThat(page.text())
                .contains("Fewer than 5 answers were due in the year to 31 March 2026: too few to say how it goes.")
                .contains("Fewer than 5 were due in the last year: too few to say how it goes.");
        assertThat(page.select("figure")).isEmpty();
        assertThat(row(page, "January to March 2026").getFirst()).isEqualTo("fewer than 5");
    }

    @Test
    void itIsShownByMonthToo() throws Exception {
        aYearOfSpeech();
        Document page = page(story.cora, TREND + "?by=month");
        assertThat(row(page, "February 2026").getFirst()).isEqualTo("8");
        assertThat(page.select("main a[href=/advice/trend]")).hasSize(1);
        assertThat(as(story.cora, TREND + ".csv?by=month").getContentAsString(StandardCharsets.UTF_8))
                .contains("2026-02-01,2026-02-28,8,7,0,8,0,8,38");
    }

    @Test
    void bodiesStandInTheAreasOrderAndAClinicalOfficerSeesHealthAlone() throws Exception {
        aYearOfSpeech();
        given(told(story, story.care, 9, SPRING, 41));
        assertThat(page(story.cora, TREND).select("figure h3").eachText())
                .containsExactly("Social care", "Speech and language therapy");
        assertThat(page(story.dina, TREND).text()).doesNotContain("Social care");
        assertThat(as(story.dina, TREND + ".csv").getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("Social care");
    }

    @Test
    void whoeverDoesNotLookAfterAdviceDoesNotGetIt() throws Exception {
        for (PersonId who : List.of(story.tess, story.max, story.around.mina)) {
            for (String path : List.of(TREND, TREND + ".csv")) {
                assertThat(as(who, path).getStatus()).isIn(403, 404);
            }
        }
    }

    @Test
    void theDeskSaysWhatWillBeLateByBodyAndLeadsToTheTrend() throws Exception {
        given(
                told(story, story.speech, 12, SPRING, 60),
                told(story, story.speech, 1, TODAY.minusDays(43), null),
                told(story, story.speech, 3, TODAY.minusDays(28), null),
                told(story, story.care, 2, TODAY.minusDays(30), null));
        Document desk = page(story.cora, "/advice/desk");
        assertThat(desk.text())
                .contains(
                        "Hospital 1 is late. If nothing changes, 2 more will be late.",
                        "4 to write in 8 weeks, and room for 16. They wrote 12 in the last 12 weeks. If they go on like that,"
                                + " 2 more will be late. They say that they can write 2 a week. Then no more will be late.",
                        "Nothing is late. Whether more will be, there is too little to tell.",
                        "They wrote 0 in the last 12 weeks: too little to tell what will be late. They say that they can"
                                + " write 1 a week. Then 1 will be late.");
        assertThat(desk.select("main a[href=/advice/trend]")).hasSize(1);
        assertThat(page(story.dina, "/advice/desk").text()).doesNotContain("Nothing is late.");
    }

    @Test
    void theDeskAndTheTrendAskTheDatabaseTwelveTimesAtMost() throws Exception {
        aYearOfSpeech();
        given(told(story, story.care, 40, SPRING, 41), told(story, story.speech, 40, TODAY.minusDays(20), null));
        for (PersonId who : List.of(story.cora, story.dina)) {
            for (String path : List.of(TREND, TREND + "?by=month", TREND + ".csv", "/advice/desk")) {
                as(who, path);
                List<String> statements = CountedStatements.during(() -> as(who, path));
                assertThat(statements).as(path).isNotEmpty().hasSizeLessThanOrEqualTo(12);
            }
        }
    }

    private static List<String> row(Document page, String title) {
        return page.select("tr:has(th:contains(" + title + ")) td").eachText();
    }
}
