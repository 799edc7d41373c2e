package uk.sidebyside.measures.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureStory;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.SetTarget;
import uk.sidebyside.measures.Targets;
import uk.sidebyside.measures.rules.TypedTarget.Kind;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Nobody is told "not reported" of what was reported an hour ago. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class AwaitedFiguresTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    Areas areas;

    @Autowired
    Readings readings;

    @Autowired
    Publishing publishing;

    private MeasureStory story;
    private Measure advice;

    @BeforeEach
    void aMeasureOfPeopleWithATarget() {
        story = MeasureStory.tell(program);
        advice = story.measure(story.advice());
        story.asEditor(() -> program.getBean(Targets.class)
                        .set(story.area, advice.id(), SetTarget.core(Kind.AT_LEAST, BigDecimal.valueOf(90), null), 0))
                .orThrow();
        report(Reading.share(LocalDate.of(2026, 8, 31), 20, 25, "Log"));
    }

    @Test
    void untilAFigureIsPublishedTheVisitorIsToldThatItIsReportedAndWhenItIsPublished() throws Exception {
        Document now = page("/measures/" + advice.key());
        assertThat(now.selectFirst("h1 + p").text())
                .isEqualTo("A figure was reported today. It is published tomorrow.");
        assertThat(now.text())
                .contains("A figure was reported and is not published yet.")
                .doesNotContain("nobody has given a figure", "80%", "20 of 25");
        assertThat(page("/measures?show=all").text())
                .contains("A figure was reported today. It is published tomorrow.")
                .doesNotContain("not reported yet", "80%");
        assertThat(text("/measures.csv?show=all")).contains("A figure was reported today. It is published tomorrow.");
    }

    @Test
    void onceItIsPublishedItSaysWhenItWasReportedAndWhatDayItCountsFor() throws Exception {
        publish(MeasureStory.TODAY.plusDays(1));
        Document next = page("/measures/" + advice.key());
        assertThat(next.selectFirst("h1 + p").text()).startsWith("80% (20 of 25) on 31 August 2026.");
        assertThat(next.select("dl").text())
                .contains("Last reported 10 September 2026. The figure counts for 31 August 2026.");
        assertThat(next.text()).doesNotContain("figure was reported");
    }

    @Test
    void anotherFigureOfPeopleWaitsForTheNextMonthAndThePageSaysSo() throws Exception {
        publish(MeasureStory.TODAY.plusDays(1));
        report(Reading.share(LocalDate.of(2026, 9, 10), 18, 25, "Log"));
        assertThat(page("/measures/" + advice.key()).text())
                .contains("Another figure was reported today. It is published on 1 October 2026.", "80% (20 of 25)")
                .doesNotContain("72%");
        publish(LocalDate.of(2026, 10, 1));
        assertThat(page("/measures/" + advice.key()).text())
                .contains("72% (18 of 25)")
                .doesNotContain("figure was reported");
    }

    /** What was corrected since is published with the day of its table: the day of the correction is not that of the old figure. */
    @Test
    void aFigureThatWasCorrectedSinceIsDatedByItsTable() throws Exception {
        publish(MeasureStory.TODAY.plusDays(1));
        story.clock.set(LocalDate.of(2026, 9, 20));
        report(Reading.share(LocalDate.of(2026, 8, 31), 22, 25, "Log"));
        assertThat(page("/measures/" + advice.key()).select("dl").text())
                .contains("Last reported 11 September 2026. The figure counts for 31 August 2026.");
    }

    private void report(Reading reading) {
        story.asEditor(() -> readings.record(story.area, advice.id(), reading)).orThrow();
    }

    private List<Measure> publish(LocalDate day) {
        story.clock.set(day);
        return Principals.call(Principal.job(story.area, "test"), () -> publishing.publish(story.area, day));
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(text(address));
    }

    private String text(String address) throws Exception {
        String slug = Principals.call(Principal.operator(null, "test"), () -> areas.byId(story.area))
                .slug();
        return pages.perform(get(address).with(request -> {
                    request.setServerName(slug + ".example");
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
