package uk.sidebyside.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.board.FamilyVoices;
import uk.sidebyside.board.Packs;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.SetTarget;
import uk.sidebyside.measures.curves.ImpactStatements;
import uk.sidebyside.measures.rules.SaidOfImpact;
import uk.sidebyside.measures.rules.TypedTarget.Kind;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.plan.SuccessMeasures;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.ReadAloud;
import uk.sidebyside.testing.StoryClock;

/** What a closed pack keeps: its charts, and what difference was made. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PackKeepsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 22);

    @Autowired
    ApplicationContext program;

    @Autowired
    Readings readings;

    @Autowired
    ImpactStatements statements;

    @Autowired
    MockMvc pages;

    private BoardStory story;
    private AtTheBoard board;
    private String pack = "";
    private Measure advice;

    @BeforeEach
    void aPackWithAMeasure() {
        story = BoardStory.tell(program);
        board = new AtTheBoard(pages, story);
        story.progressIsReported();
        story.clock.set(TODAY);
        pack = "/board/meetings/" + story.meeting.value() + "/pack";
        advice = measureOf(story.plan.lineA, "Advice comes back on time");
        report(advice, 4, 30);
        report(advice, 5, 35);
    }

    @Test
    void aClosedPackDrawsTheChartThatItKeepsWhateverIsReportedLater() throws Exception {
        close();
        report(advice, 6, 45);

        assertThat(chart().text())
                .contains("It went from 60% (30 of 50) in April 2026 to 70% (35 of 50) in May 2026.", "Target 90%")
                .doesNotContain("90% (45 of 50)");
        assertThat(file()).contains("70%").doesNotContain("June 2026");
        assertThat(ReadAloud.of(board.as(story.simon, get(pack + ".pdf")).getContentAsByteArray()))
                .contains("It went from 60% (30 of 50) in April 2026 to 70% (35 of 50) in May 2026.")
                .doesNotContain("90% (45 of 50)");

        story.as(story.plan.ruth, () -> program.getBean(Packs.class)
                .reopen(story.area, story.meeting)
                .orThrow());
        assertThat(chart().text()).contains("to 90% (45 of 50) in June 2026");
        assertThat(file()).contains("June 2026");
    }

    @Test
    void theFileOfAChartIsNamedWithItsChartItsFormatAndItsSize() throws Exception {
        int bytes = file().getBytes(StandardCharsets.UTF_8).length;
        Element link = chart().selectFirst("a[href$=.csv]");
        assertThat(link.text()).isEqualTo("Download “Advice comes back on time” (CSV, " + bytes + " bytes)");
        assertThat(board.as(story.simon, get(pack + "/chart/no-such-measure.csv"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(board.as(null, get(link.attr("href"))).getStatus()).isNotEqualTo(200);
    }

    @Test
    void aMeasureWithOneFigureHasItsSentenceAndNoChartAndOneThatStandsTwiceIsDrawnOnce() throws Exception {
        Measure once = measureOf(story.plan.lineB, "Posts that are filled");
        report(once, 5, 20);
        story.as(story.plan.operator, () -> program.getBean(SuccessMeasures.class)
                .addToLine(story.area, story.plan.lineB, "Advice, once more", new SuccessMeasures.By(advice.id()))
                .orThrow());
        Document page = board.page(story.simon, get(pack));
        assertThat(page.select("figure.sbs-chart")).hasSize(1);
        assertThat(page.text())
                .contains("Posts that are filled Target: at least 90%. Latest: 40% (20 of 50)")
                .containsPattern("Advice, once more .* Its chart is under \\d+\\.\\d+\\.");
    }

    @Test
    void whatDifferenceWasMadeSinceThePapersBeforeIsInThePackAndDraftsAreNot() throws Exception {
        story.clock.set(LocalDate.of(2026, 5, 18));
        write(story.plan.lineA, "We met before the papers went out.", true);
        story.clock.set(TODAY);
        write(story.plan.lineA, "We met in six places.", true);
        write(story.plan.lineB, "Nobody should read this yet.", false);
        close();
        write(story.plan.lineB, "We wrote it after the pack was closed.", true);

        for (Principal reader : List.of(story.simon, story.ada, story.plan.nadia)) {
            assertThat(board.page(reader, get(pack)).text())
                    .contains(
                            "What difference was made",
                            "Up to 31 May 2026.",
                            "We met in six places.",
                            "Who is better off. Parents know who decides.",
                            "The figures. Advice comes back on time: 70% (35 of 50) in May 2026.")
                    .doesNotContain("before the papers", "Nobody should read", "after the pack was closed");
        }
        Document all = board.page(story.simon, get("/board/impact"));
        assertThat(all.text())
                .contains("3 statements say what difference 2 actions, services and pieces of work made.")
                .contains("before the papers", "We met in six places.", "after the pack was closed")
                .doesNotContain("Nobody should read");
        assertThat(board.page(story.simon, get("/board")).select("a[href=/board/impact]"))
                .hasSize(1);
        assertThat(board.as(null, get("/board/impact")).getStatus()).isNotEqualTo(200);
    }

    private void write(LineId line, String did, boolean forEverybody) {
        var said = new SaidOfImpact(
                LocalDate.of(2026, 5, 31).isAfter(LocalDate.now(story.clock))
                        ? LocalDate.now(story.clock)
                        : LocalDate.of(2026, 5, 31),
                did,
                "120 parents came.",
                "Nine in ten would come again.",
                "Parents know who decides.",
                "Cards that parents wrote.",
                "Two more places.",
                forEverybody);
        story.as(story.plan.ines, () -> statements
                .write(PlanRefs.of(story.area, line), said, List.of(advice.id()))
                .orThrow());
    }

    private Measure measureOf(LineId line, String name) {
        story.as(story.plan.operator, () -> program.getBean(SuccessMeasures.class)
                .addToLine(
                        story.area,
                        line,
                        name,
                        new SuccessMeasures.ByANewOne(
                                Measure.Unit.PERCENT, SetTarget.core(Kind.AT_LEAST, new BigDecimal("90"), null)))
                .orThrow());
        return story.as(story.plan.operator, () -> program.getBean(Measures.class).all(story.area).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private void report(Measure measure, int month, long were) {
        LocalDate first = LocalDate.of(2026, month, 1);
        LocalDate last = first.plusMonths(1).minusDays(1);
        var reading = new Reading(first, last.isAfter(TODAY) ? TODAY : last, null, were, 50L, "", "Log");
        story.as(story.plan.operator, () -> readings.record(story.area, measure.id(), reading))
                .orThrow();
    }

    private void close() {
        story.as(story.plan.ruth, () -> program.getBean(Packs.class)
                .save(story.area, new Packs.Write(story.meeting, 0, BoardStory.words("Note it.", "One line is late.")))
                .orThrow());
        story.as(story.farah, () -> program.getBean(FamilyVoices.class)
                .write(story.area, new FamilyVoices.Write(UUID.randomUUID(), story.meeting, "Waiting is hard.", "", 0))
                .orThrow());
        story.as(story.plan.ruth, () -> program.getBean(Packs.class)
                .close(story.area, story.meeting)
                .orThrow());
    }

    private Element chart() throws Exception {
        return board.page(story.simon, get(pack)).selectFirst("figure.sbs-chart");
    }

    private String file() throws Exception {
        String href = chart().selectFirst("a[href$=.csv]").attr("href");
        return board.as(story.simon, get(href)).getContentAsString(StandardCharsets.UTF_8);
    }
}
