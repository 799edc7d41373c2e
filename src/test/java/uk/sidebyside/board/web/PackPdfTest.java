package uk.sidebyside.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uk.sidebyside.board.BodyId;
import uk.sidebyside.board.ExemptPart;
import uk.sidebyside.board.Issue;
import uk.sidebyside.board.Meeting;
import uk.sidebyside.board.MeetingId;
import uk.sidebyside.board.Pack;
import uk.sidebyside.board.PackContent;
import uk.sidebyside.board.Report;
import uk.sidebyside.board.Standing;
import uk.sidebyside.board.TogetherInPapers;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.testing.ReadAloud;
import uk.sidebyside.testing.VeraPdf;

/** The paper that a board gets: a tagged PDF which anybody's software can read, and which can be kept. */
class PackPdfTest {
    private static final LocalDate MEETS = LocalDate.of(2026, 6, 30);
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PackPdf.class.getClassLoader(), "templates");

    /** 20 mm in points. */
    private static final float MARGIN = 56.7F;

    private static final PackContent.Further FURTHER = new PackContent.Further(
            "Chair of the Board",
            "Posts may stay vacant.",
            List.of(new PackContent.RiskNow("A lead may leave.", "Work stops.", "Chair")),
            "Families in villages wait longest. Visits begin there, and whoever has no car is fetched, so that nobody stays"
                    + " away because no bus goes.",
            "",
            new PackContent.Before(LocalDate.of(2026, 5, 28), 2, List.of("Executive, 5 June 2026")),
            List.of(new PackContent.HeldApart("A contract", "Prices are secret.")),
            List.of(ChartOfAPack.of("trust", "Parents who trust the board")),
            List.of(new PackContent.Difference(
                    "1.1(A). Set up a board that families trust.",
                    LocalDate.of(2026, 5, 31),
                    "We met in six places.",
                    "120 parents came.",
                    "Nine in ten would come again.",
                    "Parents know who decides.",
                    List.of("Parents who would come again: 91% (109 of 120) in May 2026."),
                    "Cards that parents wrote.",
                    "Two more places.")),
            new TogetherInPapers(
                    "joint partnership",
                    LocalDate.of(2026, 5, 28),
                    LocalDate.of(2026, 6, 22),
                    List.of(new TogetherInPapers.PieceIn(
                            "A leaflet", "Short breaks", LocalDate.of(2026, 3, 2), 13, 6, 1, null, false, "")),
                    List.of(new TogetherInPapers.Figures(
                            "What people said", List.of(new TogetherInPapers.Row("Views given", "12")))),
                    new TogetherInPapers.Promises(2, 1, 1),
                    List.of("By phone"),
                    20,
                    List.of("Portage")),
            List.of(new PackContent.MonthIn(
                    "May 2026",
                    "Better than in April 2026: requests decided within 6 weeks.\n\nWe look at late cases each Monday.",
                    List.of(new PackContent.FigureIn(
                            "Requests decided within 6 weeks", "30 of 34 (88%)", "24 of 30 (80%)", "Up 8 points", 88L)),
                    "Case officer, City of York Council",
                    LocalDate.of(2026, 6, 2))));
    private static final ExemptPart KEPT_APART = new ExemptPart(List.of(new ExemptPart.Item(
            UUID.randomUUID(), "A contract", "Prices are secret.", "Ninety thousand pounds.", "Chair")));

    private final byte[] pdf = new PackPdf(TEMPLATES).draw(page(PackDocument.of(content(FURTHER)), FURTHER));

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_3_A"})
    void thePackPassesVeraPdf(PDFAFlavour flavour) throws Exception {
        VeraPdf.passes(pdf, flavour);
        VeraPdf.passes(new PackPdf(TEMPLATES).drawExempt(page(PackDocument.of(KEPT_APART), FURTHER)), flavour);
    }

    /** What goes beyond the margin is cut off on paper, though a reader of the file still finds it. */
    @Test
    void everyLetterOfThePapersLiesWithinTheirMargins() throws Exception {
        List<String> beyond = new ArrayList<>();
        var letters = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                float end = letter.getXDirAdj() + letter.getWidthDirAdj();
                if (letter.getXDirAdj() < MARGIN - 1 || end > letter.getPageWidth() - MARGIN + 1) {
                    beyond.add(letter.getUnicode());
                }
            }
        };
        try (var document = Loader.loadPDF(pdf)) {
            letters.getText(document);
        }
        assertThat(beyond).isEmpty();
    }

    @Test
    void theFileOfTheOpenPartHoldsNoWordThatIsKeptApart() throws Exception {
        assertThat(text(pdf))
                .contains("What is in a separate part", "A contract.", "Why it is kept apart: Prices are secret.")
                .doesNotContain("Ninety thousand pounds");
        assertThat(text(new PackPdf(TEMPLATES).drawExempt(page(PackDocument.of(KEPT_APART), FURTHER))))
                .contains("Ninety thousand pounds", "Please pass it on to nobody")
                .doesNotContain("Note the report", "Waiting is the hardest part");
    }

    /** Editions that were frozen before packs said more keep the numbers of their paragraphs. */
    @Test
    void anEditionFromBeforeIsDrawnAsItWas() throws Exception {
        PackContent old = content(null);
        String text = text(new PackPdf(TEMPLATES).draw(page(PackDocument.of(old), null)));
        assertThat(text)
                .containsSubsequence(
                        "1. Summary",
                        "2. How the plan stands",
                        "3. What changed",
                        "4. What is delayed",
                        "5. Measures of success",
                        "6. Assurance reports",
                        "6.4 Alert. One post is vacant.",
                        "9. Family voice")
                .doesNotContain("Equality");
    }

    @Test
    void aMeasureHasItsChartWithItsWordsInTheFontsOfTheFile() throws Exception {
        assertThat(text(pdf))
                .containsSubsequence(
                        "11. Measures of success",
                        "11.2 1.1(A). Parents who trust the board.",
                        "Getting better: above the usual limits",
                        "Parents who trust the board, Testwick, June 2025 to May 2026, per cent",
                        "Getting better: above the usual limits. It went from 52% to 74%.",
                        "Source: survey. Last updated: 31 May 2026.",
                        "11.3 1.1(A). Posts that are filled.",
                        "12. What difference was made",
                        "12.2 What we did. We met in six places.",
                        "12.6 The figures. Parents who would come again: 91% (109 of 120) in May 2026.",
                        "13. Assessments and plans, month by month",
                        "Requests decided within 6 weeks",
                        "30 of 34 (88%)",
                        "14. Assurance reports");
        try (var document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).getName()).contains("LiberationSans");
                }
            }
        }
    }

    @Test
    void thePackSaysTheRecommendationFirstAndWhatIsMissing() throws Exception {
        Files.write(Path.of("target", "pack.pdf"), pdf);
        String text = text(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(text)
                    .containsSubsequence(
                            "Recommendation",
                            "Purpose",
                            "Author",
                            "Sponsor Chair of the Board",
                            "Version",
                            "To go out by Monday 22 June 2026",
                            "1. Summary",
                            "2. Alert, advise, assure",
                            "2.1 Alert. Joint commissioning. One post is vacant.",
                            "3. Risks",
                            "3.1 Posts may stay vacant.",
                            "3.2 In the plan's register. A lead may leave. Work stops. Watched by: Chair.",
                            "4. Equality",
                            "5. Family voice",
                            "7. What changed since 28 May 2026",
                            "8. What was considered before",
                            "last looked at this on 28 May 2026. Its papers were edition 2. They went on to: Executive, 5 June 2026.",
                            "9. How the plan stands",
                            "10. What is delayed");
            assertThat(text).contains("Report not received. It was due on 5 June 2026.");
            assertThat(text)
                    .contains("Of 2 measures, 1 is off target and 1 is not reported.")
                    .contains(
                            "Latest: 60%",
                            "31 May 2026 (survey). Off target.", "Not reported.", "Posts that are filled.");
            assertThat(text).contains("Edition 1, closed 22 June 2026. Data as at 22 June 2026.");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Papers for SEND Improvement Board, 30 June 2026");
        }
    }

    @Test
    void aMonthOfCasesHasItsBarsAndItsTableAndAnOlderEditionItsTableAlone() throws Exception {
        assertThat(text(pdf))
                .containsSubsequence(
                        "May 2026: 1 went up and none went down", "30 of 34 (88%) 24 of 30 (80%) Up 8 points");
        assertThat(blocks(88L)).hasAtLeastOneElementOfType(PackDocument.Bars.class);
        assertThat(blocks(null))
                .doesNotHaveAnyElementsOfTypes(PackDocument.Bars.class)
                .hasAtLeastOneElementOfType(PackDocument.Table.class);
    }

    private static List<PackDocument.Block> blocks(@Nullable Long percent) {
        var writer = new DocumentWriter();
        MonthsSection.write(
                writer,
                List.of(new PackContent.MonthIn(
                        "May 2026",
                        "Better.",
                        List.of(new PackContent.FigureIn("Plans", "30 of 34 (88%)", "None", "", percent)),
                        "Case officer",
                        LocalDate.of(2026, 6, 2))));
        return writer.sections().getFirst().blocks();
    }

    private static String text(byte[] pdf) throws Exception {
        return ReadAloud.of(pdf);
    }

    private static PackPage page(PackDocument document, PackContent.@Nullable Further further) {
        PackContent content = content(further);
        var meeting = new Meeting(
                new MeetingId(UUID.randomUUID()),
                new BodyId(UUID.randomUUID()),
                "SEND Improvement Board",
                MEETS,
                LocalTime.of(10, 0),
                LocalTime.of(12, 0),
                "Room 1",
                null,
                true,
                2,
                List.of());
        var pack = new Pack(
                meeting,
                content,
                Pack.Text.EMPTY,
                new Pack.Edition(
                        1, "a1b2c3d4e5f6".repeat(6).substring(0, 64), "Chair", Instant.parse("2026-06-22T09:00:00Z")),
                List.<Issue>of(),
                2);
        return new PackPage(
                "Testwick",
                pack,
                document,
                FormErrors.none(),
                false,
                List.of(),
                new PackPage.ReadBy(MEETS, null),
                UUID.randomUUID());
    }

    private static PackContent content(PackContent.@Nullable Further further) {
        var delayed = new Standing.StateWord("Started but delayed", "orange");
        var onTrack = new Standing.StateWord("Progressing and on track", "blue");
        var line = new Standing.LineNow(
                UUID.randomUUID(),
                "1.1(A)",
                "Set up a board that families trust.",
                delayed,
                new Standing.Delay(
                        "Two posts are vacant.",
                        "Families wait a month longer.",
                        "An interim lead starts on 15 June.",
                        LocalDate.of(2027, 1, 31)),
                null,
                0,
                false,
                List.of("Head of Commissioning, Council"),
                List.of(
                        new Standing.MeasureNow(
                                "1.1(A)",
                                "Parents who trust the board.",
                                "at least 75% by 31 March 2027",
                                "60%",
                                LocalDate.of(2026, 5, 31),
                                "survey",
                                false,
                                null,
                                null,
                                "trust",
                                null,
                                null),
                        new Standing.MeasureNow(
                                "1.1(A)",
                                "Posts that are filled.",
                                "",
                                null,
                                null,
                                "",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)));
        var area = new Standing.AreaProgress(
                1,
                "Leadership",
                List.of(new Standing.StateCount(delayed, 1), new Standing.StateCount(onTrack, 2)),
                0,
                List.of(line),
                List.of(),
                List.of());
        var change = new Standing.Changed(
                "1.1(A)", "Set up a board.", LocalDate.of(2026, 6, 5), delayed, onTrack, "The first meeting was held.");
        var standing = new Standing(
                "Our plan 2026 to 2027",
                LocalDate.of(2026, 6, 22),
                LocalDate.of(2026, 5, 28),
                List.of(area),
                List.of(change));
        return new PackContent(
                "SEND Improvement Board",
                MEETS,
                "Room 1",
                "For assurance",
                "Partnership officer, Council",
                "Note the report, and agree how the vacant posts are filled.",
                "One action is delayed.\nThe reason is two vacant posts.",
                "Agree an interim lead.",
                standing,
                List.of(
                        new PackContent.ReportIn(
                                UUID.randomUUID(),
                                "Leadership",
                                "May 2026",
                                LocalDate.of(2026, 6, 5),
                                false,
                                true,
                                Report.Text.EMPTY),
                        new PackContent.ReportIn(
                                UUID.randomUUID(),
                                "Joint commissioning",
                                "May 2026",
                                LocalDate.of(2026, 6, 5),
                                true,
                                false,
                                new Report.Text("A lead is in post.", "", "One post is vacant.", "", "", "Back it."))),
                List.of(new PackContent.Question(
                        UUID.randomUUID(),
                        1,
                        "Why is 1.1(A) late?",
                        "Chair of scrutiny",
                        "Head of Commissioning",
                        LocalDate.of(2026, 6, 15),
                        true,
                        "Late",
                        "")),
                List.of(new PackContent.Decided(
                        1, LocalDate.of(2026, 5, 28), "Meet monthly.", "Quarterly was too slow.", List.of("Chair"))),
                new PackContent.Voice(
                        "Waiting is the hardest part.\nWe want to know the date.",
                        "",
                        "Parent representative, the forum",
                        LocalDate.of(2026, 6, 20)),
                further);
    }
}
