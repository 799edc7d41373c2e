package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Pages that people print: what is left of them on paper, and where the pages break. */
class PrintTest extends Journey {
    /** A4 without its margins, 178 mm, in CSS pixels. */
    private static final int WIDTH_OF_A_SHEET = 673;

    @Test
    void thePlan() throws IOException {
        try (Someone parent = Someone.atADesk(address())) {
            parent.opens("/plan");
            isFitForPaper(parent.page(), "plan", "Data of ");
        }
    }

    @Test
    void anActionThatIsLate() throws IOException {
        try (Someone owner = Someone.atADesk(address())) {
            owner.signsInAs("Jamila Farooqi").opens("/plan/action/3.3");
            isFitForPaper(owner.page(), "action", "Data of ");
        }
    }

    @Test
    void aMeasureWithItsChartAndItsTable() throws IOException {
        try (Someone parent = Someone.atADesk(address())) {
            parent.opens("/measures/calls-answered-in-a-week");
            isFitForPaper(parent.page(), "measure", "Data of ");
            assertThat(parent.page().locator(".sbs-chart__wide").isVisible()).isTrue();
            assertThat(parent.page().locator(".sbs-chart__narrow").isVisible()).isFalse();
            assertThat(parent.page().locator(".sbs-chart details table").isVisible())
                    .isTrue();
        }
    }

    @Test
    void aTimetable() throws IOException {
        try (Someone parent = Someone.atADesk(address())) {
            parent.opens("/timetable?request-received=2026-09-07&review-meeting=2027-01-14");
            assertThat(isFitForPaper(parent.page(), "timetable", "Worked out on "))
                    .as("sheets for eight duties")
                    .isLessThanOrEqualTo(4);
            assertThat(parent.page()
                            .getByText("Only for a reason that the law lists")
                            .first()
                            .isVisible())
                    .isTrue();
            assertThat(parent.page().getByText("Change your dates").isVisible()).isFalse();
        }
    }

    @Test
    void aBoardPack() throws IOException {
        try (Someone chair = Someone.atADesk(address())) {
            chair.signsInAs("Imogen Thackray").opens("/board");
            String meeting = chair.page()
                    .locator("main a[href^='/board/meetings/']")
                    .first()
                    .getAttribute("href");
            chair.opens(meeting + "/pack");
            isFitForPaper(chair.page(), "pack", "Version");
        }
    }

    @Test
    void anEvidencePack() throws IOException {
        try (Someone inspector = Someone.atADesk(address())) {
            inspector.signsInAs("Leonard Pask").opens("/plan/area/3/evidence-pack");
            isFitForPaper(inspector.page(), "evidence-pack", "Data of ");
        }
    }

    @Test
    void youSaidWeDidBecause() throws IOException {
        try (Someone parent = Someone.atADesk(address())) {
            parent.opens("/partnership/you-said");
            isFitForPaper(parent.page(), "you-said", "Last written on ");
            assertThat(parent.page().locator("main").innerText()).contains("You said:", "We did:", "Because:");
            assertThat(parent.page().getByText("Follow this as a feed").isVisible())
                    .isFalse();
        }
    }

    /** From the list of outcomes to a report, which fits on one sheet with its chart. */
    @Test
    void reportsOnTurningTheCurve() throws IOException {
        for (String title : List.of("I am included", "I am healthy", "The family drop-in")) {
            try (Someone parent = Someone.atADesk(address())) {
                parent.opens("/measures/curves");
                parent.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(title).setExact(true))
                        .click();
                assertThat(parent.page().locator("main h1").innerText()).isEqualTo(title);
                assertThat(parent.page().locator(".sbs-curve").innerText())
                        .contains("Has the curve turned?", "Published on");
                assertThat(isFitForPaper(parent.page(), "curve-" + title.replace(' ', '-'), "Data of "))
                        .as("sheets of “%s”", title)
                        .isEqualTo(1);
            }
        }
    }

    /** @return how many sheets it takes */
    private static int isFitForPaper(Page page, String name, String howOld) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(WIDTH_OF_A_SHEET, 900);
        assertThat(Faults.printed(page)).as(page.url()).isEmpty();
        assertThat(page.locator("main").innerText()).contains(howOld);
        List<String> headings =
                page.locator("main h1, main h2, main h3, main h4").allInnerTexts();
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setFormat("A4"));
        Files.createDirectories(Someone.PICTURES);
        Files.write(Someone.PICTURES.resolve("print-" + name + ".pdf"), pdf);
        return breaksWell(pdf, headings);
    }

    /** Each sheet says which it is of how many, has something on it, and ends with no heading whose words follow overleaf. */
    private static int breaksWell(byte[] pdf, List<String> headings) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int sheets = document.getNumberOfPages();
            for (int sheet = 1; sheet <= sheets; sheet++) {
                List<String> lines = linesOf(document, sheet);
                assertThat(lines.removeLast()).isEqualTo(sheet + " / " + sheets);
                assertThat(lines).as("sheet %d", sheet).isNotEmpty();
                assertThat(headings).as("the last line of sheet %d", sheet).noneMatch(heading -> heading.strip()
                        .endsWith(lines.getLast()));
            }
            return sheets;
        }
    }

    private static List<String> linesOf(PDDocument document, int sheet) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setSortByPosition(true);
        reader.setStartPage(sheet);
        reader.setEndPage(sheet);
        return new ArrayList<>(reader.getText(document)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    }
}
