package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** A report may have gaps while it is a draft. Everybody reads it when nothing is missing, and it fits on one sheet. */
class ReportOfACurveTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);

    private static final ReportOfACurve WHOLE = new ReportOfACurve(
            LocalDate.of(2026, 1, 1),
            "A calm room",
            "Long waits",
            "Too few staff",
            "",
            "School nurses: ask about sleep\nThe forum: asks each term",
            "",
            "Say hello by name",
            "Text before you ring",
            "");

    private static ReportOfACurve with(String field, String text) {
        Map<String, String> texts = new TreeMap<>(WHOLE.texts());
        texts.put(field, text);
        return new ReportOfACurve(
                WHOLE.beganOn(),
                texts.get("helping"),
                texts.get("hindering"),
                texts.get("causes"),
                texts.get("gaps"),
                texts.get("partners"),
                texts.get("works"),
                texts.get("noCost"),
                texts.get("fromFamilies"),
                texts.get("wanted"));
    }

    private static ReportOfACurve begun(LocalDate day) {
        return new ReportOfACurve(day, "a", "b", "c", "", "d: e", "", "f", "g", "");
    }

    @Test
    void aWholeReportLacksNothing() {
        assertThat(WHOLE.wrong(TODAY)).isEmpty();
        assertThat(WHOLE.missing(true, 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "helping, curve.needs.helping",
        "hindering, curve.needs.hindering",
        "causes, curve.needs.causes",
        "partners, curve.needs.partners",
        "noCost, curve.needs.noCost",
        "fromFamilies, curve.needs.fromFamilies"
    })
    void whatIsMissingIsSaid(String field, String key) {
        assertThat(with(field, " ").missing(true, 1))
                .extracting(Finding::field, Finding::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, key));
        assertThat(with(field, "").wrong(TODAY)).as("a draft may have gaps").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gaps", "works", "wanted"})
    void someThingsMayBeLeftOut(String field) {
        assertThat(with(field, "").missing(true, 1)).isEmpty();
    }

    @Test
    void aChartADayAndAnActionAreNeeded() {
        assertThat(WHOLE.missing(false, 1)).extracting(Finding::key).containsExactly("curve.needs.headline");
        assertThat(WHOLE.missing(true, 0)).extracting(Finding::key).containsExactly("curve.needs.actions");
        assertThat(begun(null).missing(true, 1)).extracting(Finding::key).containsExactly("curve.needs.beganOn");
    }

    @Test
    void nothingBeginsTomorrow() {
        assertThat(begun(TODAY).wrong(TODAY)).isEmpty();
        assertThat(begun(TODAY.plusDays(1)).wrong(TODAY))
                .extracting(Finding::field, Finding::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("beganOn", "curve.began.in.future"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            School nurses: ask              |
            School nurses                   | 1
            : ask                           | 1
            School nurses:                  | 1
            The forum: asks;School nurses   | 2
            One;Two                         | 1
            """)
    void eachPartnerHasAPart(String lines, Integer wrong) {
        assertThat(with("partners", lines.replace(";", "\n\n")).wrong(TODAY))
                .extracting(finding -> finding.details().getFirst())
                .isEqualTo(wrong == null ? java.util.List.of() : java.util.List.of(wrong));
    }

    @Test
    void aTextHasAtMost600Characters() {
        assertThat(with("works", "x".repeat(600)).wrong(TODAY)).isEmpty();
        assertThat(with("works", "x".repeat(601)).wrong(TODAY))
                .containsExactly(Finding.of("works", "text.too.long", "docs/rules/measures.md", 600, 601));
    }

    @Test
    void allTextsTogetherFitOnASheet() {
        ReportOfACurve most = with("helping", "x".repeat(600));
        int left = ReportOfACurve.SHEET - most.length();
        ReportOfACurve full = new ReportOfACurve(
                TODAY,
                most.helping(),
                "y".repeat(300),
                "z".repeat(300),
                "",
                most.partners(),
                "",
                most.noCost(),
                most.fromFamilies(),
                "w".repeat(left + most.hindering().length() + most.causes().length() - 600));
        assertThat(full.length()).isEqualTo(ReportOfACurve.SHEET);
        assertThat(full.wrong(TODAY)).isEmpty();
        ReportOfACurve longer = new ReportOfACurve(
                TODAY,
                full.helping(),
                full.hindering(),
                full.causes(),
                "!",
                full.partners(),
                full.works(),
                full.noCost(),
                full.fromFamilies(),
                full.wanted());
        assertThat(longer.wrong(TODAY))
                .containsExactly(Finding.of(
                        "wanted",
                        "curve.longer.than.a.sheet",
                        "docs/rules/measures.md",
                        ReportOfACurve.SHEET,
                        ReportOfACurve.SHEET + 1));
    }

    @Test
    void emptyLinesAreNone() {
        assertThat(ReportOfACurve.lines(" a \n\n  \nb")).containsExactly("a", "b");
    }
}
