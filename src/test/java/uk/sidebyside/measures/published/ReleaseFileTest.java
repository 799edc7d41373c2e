package uk.sidebyside.measures.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Department's files are read as they come, each trap in them told from a figure. */
class ReleaseFileTest {
    private static final String YORK = "E06000014";

    @Test
    void aZipSaysItsReleaseAndItsDateAndWhatInItIsNotOurs() throws Exception {
        var contents = ReleaseFile.read(
                "2025.zip",
                Excerpts.zip(Map.of(
                        "data/requests.csv", Excerpts.file("requests.csv"),
                        "data/other.csv", utf8("time_period,bananas\n2024,3\n"),
                        "data-guidance/data-guidance.txt",
                                utf8("Education, health and care plans\nReporting year 2025\n"))),
                StatisticsMapping.ours(),
                null);
        assertThat(contents.reportingYear()).isEqualTo(2025);
        assertThat(contents.datedOn()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(contents.tables()).extracting(PublishedTable::name).containsExactly("requests.csv");
        assertThat(contents.notOurs()).containsExactly("other.csv");
    }

    @Test
    void theGuidanceOf2022PutsTheYearFirst() throws Exception {
        var contents = ReleaseFile.read(
                "2022.zip",
                Excerpts.zip(Map.of(
                        "sen2_mi.csv", Excerpts.file("sen2_mi.csv"),
                        "data-guidance.txt", utf8("Education, health and care plans\n2022 Reporting year\n"))),
                StatisticsMapping.ours(),
                null);
        assertThat(contents.reportingYear()).isEqualTo(2022);
    }

    /** Files of 2025 begin with a byte order mark: without its removal time_period would be no column. */
    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws Exception {
        assertThat(Excerpts.text("caseload.csv")).startsWith("\uFEFF");
        assertThat(main("caseload.csv", "caseload", YORK, 2025)).isEqualTo("1556");
    }

    @Test
    void anAcademicYearIsItsJanuaryAndACalendarYearItself() throws Exception {
        assertThat(main("caseload.csv", "caseload", YORK, 2019)).as("201819").isEqualTo("846");
        assertThat(main("sen2_age_caseload.csv", "caseload", YORK, 2019))
                .as("2019")
                .isEqualTo("846");
    }

    @ParameterizedTest
    @CsvSource({"202426, Academic year", "202425, Calendar year", "2024, Academic year", "24, Calendar year", "'', ''"})
    void whatIsNoTimePeriodIsRefusedInWords(String period, String identifier) {
        assertThatThrownBy(() -> TimePeriod.year(period, identifier)).hasMessageContaining("is no time period");
    }

    @ParameterizedTest
    @CsvSource({"199900, Academic year, 2000", "202425, Academic year, 2025", "2014, Calendar year, 2014"})
    void aTimePeriodIsAYear(String period, String identifier, int year) {
        assertThat(TimePeriod.year(period, identifier)).isEqualTo(year);
    }

    /** In 2022 the old code came first, in 2025 the new one: columns are found by name. */
    @Test
    void theCodesOfACouncilAreFoundWhereverTheyStand() throws Exception {
        assertThat(Excerpts.text("sen2_mi.csv")).contains("old_la_code,new_la_code");
        assertThat(Excerpts.text("requests.csv")).contains("new_la_code,old_la_code");
        assertThat(main("sen2_mi.csv", "requests", YORK, 2021)).isEqualTo("197");
        assertThat(main("requests.csv", "requests", YORK, 2021)).isEqualTo("197");
    }

    @Test
    void codesInEachOthersColumnsAreReadTheRightWayAndThatIsSaid() throws Exception {
        byte[] swapped =
                utf8(Excerpts.text("requests.csv").replace("new_la_code,old_la_code", "old_la_code,new_la_code"));
        var table = ReleaseFile.read("requests.csv", swapped, StatisticsMapping.ours(), 2025)
                .tables()
                .getFirst();
        assertThat(table.notes()).anyMatch(note -> note.contains("hold each other's codes"));
        assertThat(table.figures()).anyMatch(figure -> figure.key().area().equals(YORK));
    }

    @Test
    void markersAreKeptAndAreNeverNought() throws Exception {
        PublishedValue refused = value("requests.csv", "refused", YORK, 2019);
        assertThat(refused.n().text()).isEqualTo("45");
        assertThat(refused.percent()).isEqualTo(new Cell(null, "x"));
        assertThat(refused.words()).isEqualTo("not available (45 of 202)");
        PublishedValue never = value("sen2_mi.csv", "requests", YORK, 2014);
        assertThat(never.main().number()).isNull();
        assertThat(never.words()).isEqualTo("not applicable");
    }

    @Test
    void onlyTheRowsOfTotalsAreRead() throws Exception {
        assertThat(Excerpts.text("newplans.csv")).contains(",Sex,");
        assertThat(Excerpts.values("newplans.csv", Excerpts.file("newplans.csv"), 2025))
                .filteredOn(value -> value.key().area().equals(YORK))
                .extracting(value -> value.key().year())
                .containsExactlyInAnyOrder(2021, 2022, 2023);
    }

    @Test
    void aColumnThatIsThereTwiceIsSaid() throws Exception {
        var table = ReleaseFile.read(
                        "annual_reviews.csv", Excerpts.file("annual_reviews.csv"), StatisticsMapping.ours(), 2025)
                .tables()
                .getFirst();
        assertThat(table.notes())
                .containsExactly("The column review_meeting_prior_24 is there twice; none of it is read.");
        assertThat(value("annual_reviews.csv", "reviews-in-four-weeks", YORK, 2024)
                        .words())
                .isEqualTo("60% (679 of 1132)");
    }

    @Test
    void aFileThatBreaksOffHasAFaultAndNoFigureOfThatRow() throws Exception {
        String whole = Excerpts.text("requests.csv");
        byte[] half = utf8(whole.substring(0, whole.length() - 30));
        var table = ReleaseFile.read("requests.csv", half, StatisticsMapping.ours(), 2025)
                .tables()
                .getFirst();
        assertThat(table.faults()).hasSize(1);
        assertThat(table.faults().getFirst().what()).contains("cells where the heading has");
    }

    @Test
    void whatIsNeitherANumberNorAMarkerIsAFault() throws Exception {
        byte[] odd = utf8(Excerpts.text("requests.csv").replace("assessments,427,", "assessments,c,"));
        var table = ReleaseFile.read("requests.csv", odd, StatisticsMapping.ours(), 2025)
                .tables()
                .getFirst();
        assertThat(table.faults())
                .extracting(PublishedTable.Fault::what)
                .contains("requests_received_in_year is \"c\", which is neither a number nor x nor z.");
    }

    @Test
    void aRenamedColumnIsNamed() {
        byte[] renamed = utf8(Excerpts.text("caseload.csv").replace("ehcplans", "number_of_plans"));
        assertThatThrownBy(() -> ReleaseFile.read("caseload.csv", renamed, StatisticsMapping.ours(), 2025))
                .isInstanceOfSatisfying(ReleaseFile.Unreadable.class, e -> {
                    assertThat(e.what()).isEqualTo("The file has no column ehcplans.");
                    assertThat(e.mend()).contains("put it into the mapping");
                });
    }

    @Test
    void whatIsNoReleaseIsRefusedInWords() {
        for (byte[] other : List.of(utf8("a,b\n1,2\n"), utf8(""), new byte[] {'P', 'K', 3, 4, 1, 2})) {
            assertThatThrownBy(() -> ReleaseFile.read("x", other, StatisticsMapping.ours(), 2025))
                    .isInstanceOf(ReleaseFile.Unreadable.class);
        }
    }

    @Test
    void aMappingThatNamesNoMeasureOrColumnIsRefusedInWords() {
        assertThatThrownBy(() -> StatisticsMapping.read("style,measure\n")).hasMessageContaining("line");
        assertThatThrownBy(() -> StatisticsMapping.read("style,measure,where,is,n,of,percent\n2025,bananas,,,n,,\n"))
                .hasMessageContaining("There is no measure called \"bananas\".");
        assertThatThrownBy(() -> StatisticsMapping.read("style,measure,where,is,n,of,percent\n2025,caseload,,,,,\n"))
                .hasMessageContaining("names no column");
    }

    private static String main(String file, String measure, String area, int year) throws Exception {
        return value(file, measure, area, year).main().text();
    }

    private static PublishedValue value(String file, String measure, String area, int year) throws Exception {
        return Excerpts.values(file, Excerpts.file(file), 2025).stream()
                .filter(value -> value.key().equals(new PublishedValue.Key(measure, area, year)))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The Department publishes single years of age, and leaves out rows of nobody. */
    @Test
    void yearsOfAgeAreAddedUpAndWhatIsMissingIsNone() throws Exception {
        assertThat(main("newplans_ages.csv", "new-plans.age.5-to-10", YORK, 2022))
                .isEqualTo("47");
        assertThat(main("newplans_ages.csv", "new-plans.age.under-5", YORK, 2022))
                .as("15 of 4 and 5 of 3 years; of 2 and under there is no row")
                .isEqualTo("20");
        assertThat(main("newplans_ages.csv", "new-plans.age.20-to-25", YORK, 2022))
                .isEqualTo("0");
        assertThat(main("newplans_ages.csv", "new-plans", YORK, 2022)).isEqualTo("6078");
    }

    /** Both files of needs have the same columns and the same words: only the kind of their years tells them apart. */
    @Test
    void theTwoFilesOfNeedsAreToldApartByTheirYears() throws Exception {
        assertThat(main("sen_needs_all_plans.csv", "caseload.need.asd", YORK, 2025))
                .isEqualTo("639");
        assertThat(main("sen_need_newplans.csv", "new-plans.need.asd", YORK, 2024))
                .isEqualTo("84");
        assertThat(Excerpts.values("sen_need_newplans.csv", Excerpts.file("sen_need_newplans.csv")))
                .noneMatch(value -> value.key().measure().startsWith("caseload"));
    }

    @Test
    void aMarkerInOneYearOfAgeIsOneOfItsBand() throws Exception {
        String marked = Excerpts.text("newplans_ages.csv")
                .replaceFirst("(2022,[^\n]*York,Age when plan started,age 7,)\\d+", "$1x");
        assertThat(values(marked, "new-plans.age.5-to-10", YORK, 2022)).isEqualTo("x");
        assertThat(values(marked, "new-plans.age.under-5", YORK, 2022)).isEqualTo("20");
    }

    @Test
    void aYearOfAgeThatStandsTwiceIsAFaultAndNotAddedTwice() throws Exception {
        String row = Excerpts.text("newplans_ages.csv")
                .lines()
                .filter(line -> line.startsWith("2022,") && line.contains(",York,Age when plan started,age 7,"))
                .findFirst()
                .orElseThrow();
        var contents = ReleaseFile.read(
                "ages.csv", utf8(Excerpts.text("newplans_ages.csv") + row + "\n"), StatisticsMapping.ours(), 2025);
        assertThat(contents.tables().getFirst().faults()).singleElement().satisfies(fault -> assertThat(fault.what())
                .isEqualTo("A row before it says the same of Age when plan started, age 7, York, 2022."));
    }

    /** In 2022 the old code came first. */
    @Test
    void codesInSwappedColumnsAreReadTheRightWayForAgesToo() throws Exception {
        String swapped = Excerpts.text("newplans_ages.csv").replace(",E06000014,816,", ",816,E06000014,");
        assertThat(values(swapped, "new-plans.age.5-to-10", YORK, 2023)).isEqualTo("96");
    }

    private static String values(String csv, String measure, String area, int year) throws Exception {
        return Excerpts.values("file.csv", utf8(csv)).stream()
                .filter(value -> value.key().equals(new PublishedValue.Key(measure, area, year)))
                .map(value -> value.main().text())
                .findFirst()
                .orElse("none");
    }
}
