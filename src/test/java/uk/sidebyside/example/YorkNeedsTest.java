package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.testing.DatabaseTest;

/** York's needs assessment: what is told of it, and that each of its figures is a published one. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
class YorkNeedsTest {
    private static final Sheet YORK = new Sheet("york", LocalDate.of(2026, 11, 22));

    @Autowired
    private Example example;

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void theExampleIsThere() throws Exception {
        example.told().get(300, TimeUnit.SECONDS);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(text(address));
    }

    private String text(String address) throws Exception {
        return mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void bothPhasesAreToldOneWithASectionThatIsMissing() throws Exception {
        assertThat(page("/needs").text())
                .contains(
                        "3 of 4 sections are published. Still missing: Before school: who is noticed, and who is not.")
                .contains("2 of 3 sections are published. Still missing: Young adults at home or in work.")
                .contains("8 of 10 findings are used. 2 are not used yet.");
    }

    @Test
    void everyFindingIsShownWithWhatRestsOnItOnBothSides() throws Exception {
        String findings = page("/needs/findings").text();
        for (Row row : YORK.rows("needs-findings.csv")) {
            assertThat(findings).contains(row.text("words"));
            for (String ref : row.list("used_by")) {
                assertThat(page("/plan/action/" + ref).text())
                        .contains(row.text("words"))
                        .contains(row.text("note"));
            }
        }
    }

    @Test
    void theGroupWasSetUpInMarchTwentyTwentyAndWorksOnBothPhases() throws Exception {
        String address =
                page("/needs/groups").select("a:contains(JSNA working group)").attr("href");
        assertThat(page(address).text())
                .contains(
                        "Set up on 9 March 2020.",
                        "Action 1.3(A)".substring(7),
                        "1.3(B)",
                        "A student of York College (invited)")
                .doesNotContain("Ask health visitors");
    }

    /** What findings and sections say was counted again from the published files. */
    @Test
    void everyFigureIsAPublishedOne() throws Exception {
        List<NamedCsvRecord> people = rows("population-2020.csv");
        List<NamedCsvRecord> disabled = rows("disability-2021.csv");
        List<NamedCsvRecord> plans = rows("ehc-plans-by-age-and-need.csv");
        long young = sum(people, row -> number(row, "age") >= 18);
        String all = page("/needs/findings").text();

        assertThat(all)
                .contains(
                        words(sum(people, row -> number(row, "age") <= 17)) + " children under 18 lived in York",
                        words(young) + " young people of 18 to 25 lived in York",
                        words(sum(disabled, row -> true)) + " of " + words(total(disabled, "of")) + " at the census",
                        "the main need in "
                                + words(sum(
                                        plans,
                                        row -> !adult(row)
                                                && row.getField("need").equals("autism"))) + " of "
                                + words(sum(plans, row -> !adult(row))),
                        words(sum(
                                        plans,
                                        row -> early(row)
                                                && row.getField("need").startsWith("speech"))) + " of "
                                + words(sum(plans, YorkNeedsTest::early)) + " plans are mainly about speech",
                        sum(plans, YorkNeedsTest::adult) + " young people of 18 to 25 had a plan",
                        sum(rows("ehc-plans-by-setting-and-need.csv"), row -> row.getField("setting")
                                        .equals("further education"))
                                + " of 1,556",
                        "In "
                                + rows("schooling-2025.csv").stream()
                                        .filter(row -> number(row, "value") == 1)
                                        .count() + " of York’s "
                                + rows("schooling-2025.csv").size() + " small areas");
        Map<String, Long> byWard = wards("/needs/map/children-and-young-people-by-ward.csv?show=A");
        assertThat(byWard).hasSize(21).containsEntry("Westfield", 3091L).containsEntry("Heworth Without", 552L);
        assertThat(byWard.values()).allMatch(each -> each <= 3091 && each >= 552);
        assertThat(byWard.values().stream().mapToLong(Long::longValue).sum())
                .as("the ward of the area that was divided has its whole number")
                .isEqualTo(sum(people, row -> number(row, "age") <= 17));
        Map<String, Long> students = wards("/needs/map/children-and-young-people-by-ward.csv?show=B");
        assertThat((students.get("Guildhall") + students.get("Hull Road")) * 10.0 / young)
                .isBetween(3.75, 4.25);
        assertThat(page("/needs/map/disabled-people-by-ward").text())
                .contains("The most is in Huntington & New Earswick (19.3%), the least in Wheldrake (13.3%).");
    }

    @Test
    void theAreaThatWasDividedIsSaidAndItsPartsHaveNoFigure() throws Exception {
        Document map = page("/needs/map/children-and-young-people-by-small-area");

        assertThat(map.text()).contains("26 rows of the file could not be used").contains("No figure: 2 areas");
        for (String part : List.of("E01034761", "E01034762")) {
            assertThat(map.select("tr[data-code=" + part + "]").text()).contains("No figure");
        }
    }

    @Test
    void smallNumbersOfPlansAreHidden() throws Exception {
        Document table = page("/needs/map/education-health-and-care-ehc-plans-by-age-and-main-need");

        assertThat(table.select("#figures tbody td").eachText())
                .contains("Hidden")
                .doesNotContain("1", "2", "3", "4");
    }

    private Map<String, Long> wards(String address) throws Exception {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text(address))) {
            return csv.stream()
                    .collect(
                            Collectors.toMap(row -> row.getField("name"), row -> Long.valueOf(row.getField("figure"))));
        }
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new String(YORK.open("figures/" + file).readAllBytes(), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }

    private static boolean adult(NamedCsvRecord row) {
        return row.getField("age").equals("18 to 25");
    }

    private static boolean early(NamedCsvRecord row) {
        return row.getField("age").equals("0 to 4");
    }

    private static long sum(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> which) {
        return total(rows.stream().filter(which).toList(), "value");
    }

    private static long total(List<NamedCsvRecord> rows, String column) {
        return rows.stream().mapToLong(row -> number(row, column)).sum();
    }

    private static long number(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    private static String words(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }
}
