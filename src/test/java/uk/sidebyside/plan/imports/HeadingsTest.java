package uk.sidebyside.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.pages.sheet.SheetFile;
import uk.sidebyside.pages.sheet.SheetRefused;
import uk.sidebyside.plan.imports.Heading.Asked;
import uk.sidebyside.plan.imports.Heading.Known;
import uk.sidebyside.plan.imports.Heading.LeftOut;
import uk.sidebyside.plan.imports.Heading.StateAt;
import uk.sidebyside.plan.imports.Heading.Suggestion;

class HeadingsTest {

    private static Headings of(String csv) throws SheetRefused {
        return Headings.of(SheetFile.read(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void ourOwnHeadingsAreKnownInAnyOrder() throws SheetRefused {
        List<String> ours =
                Arrays.stream(PlanColumn.values()).map(PlanColumn::heading).toList();
        Headings headings = of(String.join(",", ours.reversed()) + "\n");

        assertThat(headings.columns().values()).extracting(Heading::title).containsExactlyElementsOf(ours.reversed());
        assertThat(headings.columns().values()).allMatch(Known.class::isInstance);
        assertThat(headings.missing()).isEmpty();
    }

    @Test
    void everySpellingBelongsToOneColumnOnly() {
        Map<String, Long> times = Arrays.stream(PlanColumn.values())
                .flatMap(column -> column.spellings().stream())
                .collect(Collectors.groupingBy(spelling -> spelling, Collectors.counting()));

        assertThat(times.values()).containsOnly(1L);
        assertThat(times.keySet())
                .allSatisfy(spelling -> assertThat(PlanColumn.plain(spelling)).isEqualTo(spelling));
    }

    @ParameterizedTest
    @CsvSource({
        "Number, OUTCOME_NUMBER",
        "Outcomes, OUTCOME",
        "Lead officer(s), LEAD",
        "START DATE, START",
        "End-date, END",
        "Measures of Success:, MEASURE_OF_SUCCESS",
        "Evidence and impact, EVIDENCE",
    })
    void commonSpellingsAreKnown(String title, PlanColumn column) {
        assertThat(PlanColumn.headed(title.replace("(s)", "s"))).contains(column);
    }

    @ParameterizedTest
    @CsvSource({
        "state 2020-05-31, 2020-05-31",
        "State May 20, 2020-05-31",
        "state 31/08/2020, 2020-08-31",
        "RAG Nov 20, 2020-11-30",
        "Status (Feb 2021), 2021-02-28",
        "state_2021-05-31, 2021-05-31",
        "progress at August 2022, 2022-08-31",
    })
    void statesAreHeadedByTheirReportingPoint(String title, LocalDate point) throws SheetRefused {
        assertThat(of("action_ref,action," + title + "\n").columns().get(2)).isEqualTo(new StateAt(title, point));
    }

    @Test
    void aBareDateIsAskedAboutAndAStateIsOfferedFirst() throws SheetRefused {
        Heading heading = of("action_ref,action,May 20\n").columns().get(2);

        assertThat(heading).isEqualTo(new Asked("May 20", List.of(new Suggestion("state 2020-05-31", 0.9))));
    }

    @Test
    void aSlipInAHeadingIsAskedAboutWithTheLikeliestFirst() throws SheetRefused {
        Headings headings = of("action_ref,action,Measure of sucess,Colour\n");

        assertThat(headings.asked()).containsOnlyKeys(2, 3);
        assertThat(headings.asked().get(2).suggestions().getFirst().choice()).isEqualTo("measure_of_success");
        assertThat(headings.asked().get(3).suggestions()).isEmpty();
    }

    @Test
    void aHeadingThatCanNotBeADateIsAskedAbout() throws SheetRefused {
        assertThat(of("action_ref,action,state March 2-21\n").asked()).containsOnlyKeys(2);
    }

    @Test
    void aColumnUnderItsOwnNameGoesBeforeAnotherSpelling() throws SheetRefused {
        Headings headings = of("Priority,area_title,action\n");

        assertThat(headings.indexOf(PlanColumn.AREA_TITLE)).contains(1);
        assertThat(headings.asked()).containsOnlyKeys(0);
    }

    @Test
    void titlesAboveTheTableAreNotHeadings() throws SheetRefused {
        Headings headings = of("York's plan\nVersion,3\noutcome_number,outcome,action_ref,action\n1.1,a,b,c\n");

        assertThat(headings.row()).isEqualTo(3);
        assertThat(headings.recognised()).isEqualTo(4);
    }

    @Test
    void whatIsMissingIsSaid() throws SheetRefused {
        assertThat(of("action,lead\n").missing())
                .containsExactly(PlanColumn.OUTCOME_NUMBER, PlanColumn.OUTCOME, PlanColumn.ACTION_REF);
    }

    @Test
    void somebodyChoosesWhatAColumnIs() throws SheetRefused {
        Headings headings = of("Thing,Deed,Colour,When,outcome,outcome_number\n")
                .choose(Map.of(0, "action_ref", 1, "action", 2, "state 2020-05-31", 3, Headings.LEAVE_OUT));

        assertThat(headings.columns())
                .containsEntry(0, new Known("Thing", PlanColumn.ACTION_REF))
                .containsEntry(2, new StateAt("Colour", LocalDate.of(2020, 5, 31)))
                .containsEntry(3, new LeftOut("When"));
        assertThat(headings.missing()).isEmpty();
        assertThat(headings.asked()).isEmpty();
    }

    @Test
    void aColumnThatIsChosenTwiceIsAskedAboutAgain() throws SheetRefused {
        Headings headings = of("action,Deed,outcome\n").choose(Map.of(1, "action"));

        assertThat(headings.indexOf(PlanColumn.ACTION)).contains(1);
        assertThat(headings.asked()).containsOnlyKeys(0);
    }

    @Test
    void aChoiceThatIsNoneIsRefused() throws SheetRefused {
        Headings headings = of("action,Deed,outcome\n");

        assertThatIllegalArgumentException().isThrownBy(() -> headings.choose(Map.of(1, "colour")));
        assertThatIllegalArgumentException().isThrownBy(() -> headings.choose(Map.of(1, "state soon")));
        assertThatIllegalArgumentException().isThrownBy(() -> headings.choose(Map.of(9, "action")));
    }
}
