package uk.sidebyside.measures.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.sidebyside.measures.published.Query.Kind;

/** What looks wrong is asked about: the Department's own mistakes, and those that another release may have. */
class PublishedChecksTest {
    private static final String YORK = "E06000014";
    private static final String LEEDS = "E08000035";
    private static final String REGION = "E12000003";

    /** 6,078 is the regional total; it stands in the row of York and of the fourteen others. */
    @Test
    void yorksImpossibleRowOf2022IsAskedAboutAndSoAreItsFourteenNeighbours() throws Exception {
        List<Query> asked = of(Excerpts.values("newplans.csv", Excerpts.file("newplans.csv")));
        assertThat(asked)
                .filteredOn(query -> query.kind() == Kind.EQUALS_ITS_REGION)
                .hasSize(15)
                .allSatisfy(query -> assertThat(query.value().key().year()).isEqualTo(2022))
                .anySatisfy(query -> {
                    assertThat(query.value().key().area()).isEqualTo(YORK);
                    assertThat(query.words()).isEqualTo("It says 6078; Yorkshire and The Humber as a whole has 6078.");
                });
        assertThat(asked)
                .filteredOn(query -> query.kind() == Kind.PARTS_DO_NOT_ADD_UP)
                .singleElement()
                .satisfies(query -> assertThat(query.words()).isEqualTo("It says 6078; its parts make 91170."));
        assertThat(asked)
                .filteredOn(query -> query.value().key().year() != 2022)
                .isEmpty();
    }

    @Test
    void moreThanTheRegionIsAskedAbout() {
        assertThat(kinds(plans(YORK, 2024, "120"), plans(LEEDS, 2024, "50"), plans(REGION, 2024, "110")))
                .containsExactly(Kind.LARGER_THAN_ITS_REGION, Kind.PARTS_DO_NOT_ADD_UP);
    }

    @Test
    void partsBelowTheTotalAreNoFaultWhileCouncilsAreMissing() {
        assertThat(kinds(plans(YORK, 2024, "20"), plans(LEEDS, 2024, "50"), plans(REGION, 2024, "110")))
                .isEmpty();
    }

    @Test
    void aPercentageMustBeThatOfItsCounts() {
        assertThat(kinds(share(YORK, "133", "150", "88.7"))).isEmpty();
        assertThat(kinds(share(YORK, "133", "150", "88.76")))
                .as("0.093 away")
                .containsExactly(Kind.PERCENTAGE_DOES_NOT_MATCH);
        assertThat(kinds(share(YORK, "133", "150", "88.72"))).as("0.053 away").isEmpty();
        assertThat(kinds(share(YORK, "151", "150", "100.7"))).containsExactly(Kind.MORE_THAN_ALL);
        assertThat(kinds(share(YORK, "150", "150", "100"))).isEmpty();
        assertThat(kinds(share(YORK, "0", "0", "0")))
                .as("nothing to be counted")
                .isEmpty();
    }

    @Test
    void aCountBelowNoughtIsAskedAbout() {
        assertThat(kinds(plans(YORK, 2024, "-21"))).containsExactly(Kind.NEGATIVE);
    }

    @Test
    void aJumpIsMoreThanFiveFoldAgainstAllYearsBeside() {
        assertThat(kinds(plans(YORK, 2022, "100"), plans(YORK, 2023, "501"), plans(YORK, 2024, "100")))
                .containsExactly(Kind.JUMP, Kind.JUMP, Kind.JUMP);
        assertThat(kinds(plans(YORK, 2022, "100"), plans(YORK, 2023, "500"), plans(YORK, 2024, "100")))
                .isEmpty();
        assertThat(kinds(plans(YORK, 2022, "490"), plans(YORK, 2023, "501"), plans(YORK, 2024, "100")))
                .as("the lonely year")
                .containsExactly(Kind.JUMP);
        assertThat(kinds(plans(YORK, 2023, "8"), plans(YORK, 2024, "49")))
                .as("small counts")
                .isEmpty();
        assertThat(kinds(plans(YORK, 2023, "x"), plans(YORK, 2024, "490")))
                .as("nothing beside")
                .isEmpty();
    }

    @Test
    void anUnknownCodeAndTwoFiguresForOneAreAskedAbout() {
        assertThat(kinds(plans("E06000999", 2024, "10"))).containsExactly(Kind.UNKNOWN_CODE);
        assertThat(kinds(plans(YORK, 2024, "10"), plans(YORK, 2024, "11"))).containsExactly(Kind.TWO_DIFFERENT);
        assertThat(kinds(plans(YORK, 2024, "10"), plans(YORK, 2024, "10")))
                .as("the same twice")
                .isEmpty();
        assertThat(Kind.UNKNOWN_CODE.proposal()).isEqualTo(Query.Proposal.LEAVE_OUT_ALWAYS);
        assertThat(Kind.TWO_DIFFERENT.proposal()).isEqualTo(Query.Proposal.LEAVE_OUT_ALWAYS);
    }

    /** York's total of 2022 is that of the region; its ages make 100. */
    @Test
    void agesThatDoNotMakeUpTheirTotalAreAskedAboutOnce() throws Exception {
        assertThat(of(Excerpts.values("ages.csv", Excerpts.file("newplans_ages.csv"))))
                .filteredOn(query -> query.kind() == Kind.PARTS_OF_A_BREAKDOWN)
                .extracting(query -> query.value().key().text() + ": " + query.words())
                .containsExactly(
                        "new-plans.age/E06000014/2022: The total says 6078; its parts make 100.",
                        "new-plans.age/E92000001/2022: The total says 66706; its parts make 66356.");
    }

    @Test
    void partsMayDifferFromTheirTotalByHalfAPerCentAndByFive() {
        assertThat(kinds(plans(YORK, 2024, "1000"), part("under-5", "995"))).isEmpty();
        assertThat(kinds(plans(YORK, 2024, "1000"), part("under-5", "994"))).containsExactly(Kind.PARTS_OF_A_BREAKDOWN);
        assertThat(kinds(plans(YORK, 2024, "20"), part("under-5", "25"))).isEmpty();
        assertThat(kinds(plans(YORK, 2024, "20"), part("under-5", "26"))).containsExactly(Kind.PARTS_OF_A_BREAKDOWN);
        assertThat(kinds(plans(YORK, 2024, "20"), part("under-5", "x"), part("5-to-10", "90")))
                .as("a part is not known")
                .isEmpty();
    }

    @Test
    void anUnknownCodeIsAskedAboutOnceForAllPartsOfABreakdown() throws Exception {
        assertThat(of(Excerpts.values("needs.csv", Excerpts.file("sen_need_newplans.csv"))))
                .filteredOn(query -> query.kind() == Kind.UNKNOWN_CODE)
                .singleElement()
                .satisfies(query -> assertThat(query.value().key().text()).isEqualTo("new-plans.need/E13000001/2024"));
    }

    /** Of fewer than 50 of a whole region all may live in one council. */
    @Test
    void aRarePartMayBeAllOfItsRegion() {
        assertThat(kinds(part(YORK, "49"), part(LEEDS, "0"), part(REGION, "49")))
                .isEmpty();
        assertThat(kinds(part(YORK, "50"), part(LEEDS, "0"), part(REGION, "50")))
                .containsExactly(Kind.EQUALS_ITS_REGION);
    }

    /** Every query about what is shipped is decided in decisions.csv, and nothing else is. */
    @Test
    void whatIsShippedIsDecided() {
        List<String> asked = new ArrayList<>();
        for (Extract.Release release : Extract.releases()) {
            of(Extract.shipped().stream()
                            .filter(value -> value.release() == release.year())
                            .toList())
                    .forEach(query ->
                            asked.add(release.year() + "/" + query.value().key().text()));
        }
        assertThat(Extract.decisions())
                .allSatisfy(one -> assertThat(one.reason()).isNotBlank())
                .extracting(one -> one.release() + "/" + one.key().text())
                .containsExactlyInAnyOrderElementsOf(asked.stream().distinct().toList());
        assertThat(Extract.decisions().stream().filter(Extract.Decision::leftOut))
                .hasSize(19);
    }

    /** Against the whole files, 40 MB, which are not kept here. */
    @Test
    void whatIsShippedIsWhatTheDepartmentPublished() throws Exception {
        assumeThat(Files.isDirectory(Excerpts.WHOLE))
                .as("the Department's whole files lie beside the project in %s", Excerpts.WHOLE)
                .isTrue();
        List<PublishedValue> whole = new ArrayList<>();
        for (int year : List.of(2022, 2025)) {
            whole.addAll(
                    WriteExtract.figures(Excerpts.WHOLE.resolve("education-health-and-care-plans_" + year + ".zip")));
        }
        assertThat(Extract.text(whole)).isEqualTo(Extract.text(Extract.shipped()));
        assertThat(ExtractOfParts.text(whole)).isEqualTo(ExtractOfParts.text(Extract.shipped()));
    }

    private static List<Query> of(List<PublishedValue> values) {
        return PublishedChecks.of(values, StatisticsAreas.known());
    }

    private static List<Kind> kinds(PublishedValue... values) {
        return of(List.of(values)).stream().map(Query::kind).toList();
    }

    private static PublishedValue plans(String area, int year, String n) {
        return new PublishedValue(
                2025, new PublishedValue.Key("new-plans", area, year), cell(n), Cell.EMPTY, Cell.EMPTY);
    }

    /** Of York in 2024 by the key of the band, or of children under 5 by the code of the area. */
    private static PublishedValue part(String bandOrArea, String n) {
        boolean area = bandOrArea.startsWith("E");
        return new PublishedValue(
                2025,
                new PublishedValue.Key(
                        "new-plans.age." + (area ? "under-5" : bandOrArea), area ? bandOrArea : YORK, 2024),
                cell(n),
                Cell.EMPTY,
                Cell.EMPTY);
    }

    private static PublishedValue share(String area, String n, String of, String percent) {
        return new PublishedValue(
                2025, new PublishedValue.Key("timeliness", area, 2024), cell(n), cell(of), cell(percent));
    }

    private static Cell cell(String text) {
        return Cell.read(text).orElseThrow();
    }
}
