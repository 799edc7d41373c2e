package uk.sidebyside.measures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.plan.web.Typing;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Defining a measure, setting what it should reach, and reporting a figure: each fault beside its field, nothing lost. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class DefiningPagesTest {
    private static final String ADVICE = "/measures/advice-back-in-time";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    private PlanStory story;
    private Typing ines;
    private Typing nadia;

    @BeforeEach
    void anArea() {
        story = PlanStory.tell(program);
        program.getBean(StoryClock.class).set(LocalDate.of(2026, 5, 1));
        ines = new Typing(mvc, story, story.ines);
        nadia = new Typing(mvc, story, story.nadia);
    }

    @Test
    void aMeasureIsDefinedAndItsTargetsComeNext() throws Exception {
        define().andExpect(redirectedUrl(ADVICE + "/targets"));
        assertThat(page(ines, ADVICE + "/edit").select("#definition").text()).contains("How much of the advice");
        assertThat(page(ines, ADVICE).select("main a[href$=/edit], main a[href$=/targets], main a[href$=/readings]"))
                .hasSize(3);
        assertThat(page(nadia, ADVICE).select("main a[href$=/edit], main a[href$=/targets]"))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsBesideItsFieldAndWhatWasTypedIsStillThere() throws Exception {
        Document again = refused(ines.send("/measures/new", fields("name", "", "definition", "Kept as it was typed")));
        assertThat(again.select("#name-error").text()).contains("Enter a name.");
        assertThat(again.select(".govuk-error-summary a[href=#name]").text()).isEqualTo("Enter a name.");
        assertThat(again.select("#definition").text()).isEqualTo("Kept as it was typed");
        assertThat(refused(ines.send("/measures/new", fields("numeratorWords", "", "denominatorWords", "")))
                        .select("#denominatorWords-error")
                        .text())
                .contains("Say of what it is a share.");
        assertThat(refused(ines.send("/measures/new", fields("fedBy", "COUNTED")))
                        .select("#source-error")
                        .text())
                .contains("Choose what it is counted from.");
        assertThat(refused(ines.send("/measures/new", fields("unit", "WEATHER")))
                        .select("#unit-error")
                        .text())
                .contains("Choose one of them");
    }

    @Test
    void onlyThoseWhoEditFindTheForms() throws Exception {
        define();
        for (String path : List.of("/measures/new", ADVICE + "/edit", ADVICE + "/targets", ADVICE + "/targets/core")) {
            nadia.open(path).andExpect(status().isNotFound());
            ines.open(path).andExpect(status().isOk());
        }
        nadia.open(ADVICE + "/readings").andExpect(status().isNotFound());
        nadia.send(ADVICE + "/readings/add", "on", "2026-04-30", "value", "80", "source", "Log")
                .andExpect(status().isNotFound());
        ines.open("/measures/nowhere/edit").andExpect(status().isNotFound());
    }

    @Test
    void whoeverHoldsThePostThatOwnsItReportsItsFigures() throws Exception {
        ines.send("/measures/new", fields("owner", story.nadiasSeat.value().toString()))
                .andExpect(redirectedUrl(ADVICE + "/targets"));
        nadia.send(
                        ADVICE + "/readings/add",
                        "on",
                        "2026-04-30",
                        "numerator",
                        "21",
                        "denominator",
                        "25",
                        "source",
                        "Log")
                .andExpect(redirectedUrl(ADVICE + "/readings"));
        assertThat(page(nadia, ADVICE + "/readings").select("tbody tr").text())
                .isEqualTo("30 April 2026 84% (21 of 25) Log 1 May 2026");
    }

    @Test
    void ofTwoWhoChangeADefinitionTheSecondSeesWhatTheFirstChose() throws Exception {
        define();
        ines.send(ADVICE + "/edit", fields("refresh", "YEARLY", "version", "1")).andExpect(redirectedUrl(ADVICE));
        Document second = refused(ines.send(ADVICE + "/edit", fields("name", "Advice in time", "version", "1")));
        assertThat(second.select(".govuk-error-summary").text()).contains("Somebody else saved this");
        assertThat(second.select(".govuk-inset-text").text()).contains("Advice back in time", "yearly");
        assertThat(second.select("#name").val()).isEqualTo("Advice in time");
    }

    @Test
    void aTargetChangedAfterTheFiguresNeedsItsReasonAndIsShownAsChanged() throws Exception {
        define();
        target("AT_LEAST", "90", "").andExpect(redirectedUrl(ADVICE + "/targets"));
        figure("2026-04-30", "80").andExpect(redirectedUrl(ADVICE + "/readings"));
        Document again = refused(target("AT_LEAST", "80", ""));
        assertThat(again.select("#reason-error").text())
                .contains("The day has passed, or figures are known. Say why the target is changed.");
        assertThat(again.select("#value").val()).isEqualTo("80");
        target("AT_LEAST", "80", "Two posts are vacant.").andExpect(redirectedUrl(ADVICE + "/targets"));
        String shown = page(ines, ADVICE + "/targets").select("main").text();
        assertThat(shown)
                .contains("at least 80% The target is met.")
                .contains("What it was before at least 90%. Changed on 1 May 2026: Two posts are vacant.");
    }

    @Test
    void aTargetThatCanNotBeIsRefusedBesideItsField() throws Exception {
        define();
        assertThat(refused(target("AT_LEAST", "ninety", ""))
                        .select("#value-error")
                        .text())
                .contains("Enter a number, like 84.5.");
        assertThat(refused(target("AT_LEAST", "", "")).select("#value-error").text())
                .contains("Enter the number that is to be reached, like 90.");
        assertThat(refused(target("AT_LEAST", "120", "")).select("#value-error").text())
                .contains("A share is from 0 to 100.");
        assertThat(page(ines, ADVICE + "/targets").select("main").text()).contains("None is set.");
    }

    @Test
    void aRelativeChangeWithoutABaselineSaysThatItCanNotBeWorkedOut() throws Exception {
        define();
        target("RELATIVE_CHANGE", "50", "");
        figure("2026-04-30", "62");
        assertThat(page(ines, ADVICE + "/targets").select("main").text())
                .contains("A target asks for a change, and no baseline is recorded.")
                .contains("This can't be worked out: no baseline is recorded");
        ines.send(ADVICE + "/baseline", "on", "2025-04-30", "value", "40", "source", "Survey")
                .andExpect(redirectedUrl(ADVICE + "/targets"));
        assertThat(page(ines, ADVICE + "/targets").select("main").text())
                .contains("The target is met. From 40% to 62% is up by 55%, or up by 22 points.")
                .contains("40% on 30 April 2025 (Survey)");
        assertThat(refused(ines.send(ADVICE + "/baseline", "on", "2027-04-30", "value", "40", "source", "Survey"))
                        .select(".govuk-error-message")
                        .text())
                .contains("Enter a day that is not after today, 1 May 2026.");
    }

    @Test
    void aFigureThatCanNotBeIsRefusedAndACorrectionKeepsBoth() throws Exception {
        define();
        assertThat(refused(figure("2026-05-02", "80"))
                        .select(".govuk-error-message")
                        .text())
                .contains("Enter a day that is not after today, 1 May 2026.");
        assertThat(refused(ines.send(
                                ADVICE + "/readings/add",
                                "on",
                                "2026-04-30",
                                "numerator",
                                "26",
                                "denominator",
                                "25",
                                "source",
                                "Log"))
                        .select("#numerator-error")
                        .text())
                .contains("26 of 25 can't be. Enter at most 25.");
        Document asked = refused(figure("2026-04-30", "0.9"));
        assertThat(asked.select("#value-error").text()).contains("Is this 90%? Then enter that.");
        assertThat(asked.select("#source").val()).isEqualTo("Log");
        figure("2026-04-30", "0.9%").andExpect(redirectedUrl(ADVICE + "/readings"));
        figure("2026-04-30", "90").andExpect(redirectedUrl(ADVICE + "/readings"));
        assertThat(page(ines, ADVICE + "/readings").select("tbody tr").eachText())
                .containsExactly(
                        "30 April 2026 90% Log 1 May 2026", "30 April 2026 0.9% (corrected since) Log 1 May 2026");
    }

    @Test
    void aMeasureIsLookedAfterNoLongerAndKeepsItsPage() throws Exception {
        define();
        ines.send(ADVICE + "/retire", "retiredOn", "2026-04-30", "version", "1").andExpect(redirectedUrl(ADVICE));
        assertThat(page(ines, ADVICE).text()).contains("This measure was looked after until 30 April 2026.");
    }

    private ResultActions define() throws Exception {
        return ines.send("/measures/new", fields());
    }

    private ResultActions target(String kind, String value, String reason) throws Exception {
        int before = page(ines, ADVICE + "/targets/core")
                        .select("input[name=version]")
                        .isEmpty()
                ? 0
                : Integer.parseInt(page(ines, ADVICE + "/targets/core")
                        .select("input[name=version]")
                        .val());
        return ines.send(
                ADVICE + "/targets/core",
                "kind",
                kind,
                "value",
                value,
                "course",
                "ONCE",
                "points",
                "3",
                "reason",
                reason,
                "version",
                String.valueOf(before));
    }

    private ResultActions figure(String on, String value) throws Exception {
        return ines.send(ADVICE + "/readings/add", "on", on, "value", value, "source", "Log");
    }

    /** A sound definition with some of its fields otherwise. */
    private static String[] fields(String... others) {
        List<String> all = new ArrayList<>(List.of(
                "name", "Advice back in time",
                "definition", "How much of the advice came back by its day.",
                "unit", "PERCENT",
                "numeratorWords", "Advice that came back by its day",
                "denominatorWords", "Advice that was due",
                "direction", "HIGHER",
                "fedBy", "TYPED",
                "sourceWords", "Log of the point of access",
                "refresh", "MONTHLY",
                "accountability", "HOW_WELL",
                "audience", "PUBLIC"));
        for (int i = 0; i < others.length; i += 2) {
            int at = all.indexOf(others[i]);
            if (at >= 0) {
                all.set(at + 1, others[i + 1]);
            } else {
                all.addAll(Arrays.asList(others[i], others[i + 1]));
            }
        }
        return all.toArray(String[]::new);
    }

    private static Document page(Typing who, String path) throws Exception {
        return Jsoup.parse(who.read(path));
    }

    private static Document refused(ResultActions sent) throws Exception {
        return Jsoup.parse(
                sent.andExpect(status().is(422)).andReturn().getResponse().getContentAsString());
    }
}
