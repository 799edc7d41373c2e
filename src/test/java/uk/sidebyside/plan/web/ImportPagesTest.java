package uk.sidebyside.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A plan from a spreadsheet, through the pages: upload, match, answer, look, bring in. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class ImportPagesTest {
    private static final String UPLOAD = "/plan/edit/import";
    private static final String HEADINGS = "area_number,area_title,weakness,outcome_number,outcome,action_ref,action,"
            + "lead,start,end,measure_of_success,evidence,impact,state 31 May 2026\r\n";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Plans plans;

    private PlanStory story;
    private Typing ines;

    @BeforeEach
    void inJuly() {
        story = PlanStory.tell(program);
        program.getBean(StoryClock.class).set(LocalDate.of(2026, 7, 15));
        ines = new Typing(mvc, story, story.ines);
    }

    @Test
    void theSizeAndTheKindsAreSaidBeforeOneChooses() throws Exception {
        Document page = read(UPLOAD);
        assertThat(page.getElementById("file-hint").text())
                .isEqualTo("A CSV or Excel (XLSX) file of at most 5 MB, with one row for each action.");
        assertThat(page.selectFirst("form[action=" + UPLOAD + "]").attr("enctype"))
                .isEqualTo("multipart/form-data");
    }

    @Test
    void noFileAndAFileThatIsNoTableAreSaidBesideTheField() throws Exception {
        refused(ines.send(UPLOAD).andReturn().getResponse(), "Choose the file of the plan.");
        refused(upload("plan.csv", new byte[0]), "Choose the file of the plan.");
        refused(upload("plan.csv", utf8(",,\r\n,,\r\n")), "The file holds no table.");
        refused(
                upload("plan.xlsx", utf8("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< >>\nendobj\n")),
                "This is a PDF file, not a spreadsheet.");
        refused(upload("plan.xlsx", new byte[] {'P', 'K', 3, 4, 9, 9}), "The workbook is damaged.");
        refused(upload("plan.xlsx", bomb()), "The workbook unpacks to more than it may.");
        refused(upload("plan.csv", utf8(HEADINGS + row("2.1(A)").repeat(10_000))), "more than 5,000 rows");
        refused(upload("plan.csv", new byte[5 * 1024 * 1024 + 1]), "at most 5 MB");
    }

    @Test
    void headingsInAnotherOrderAndSpellingAreMatchedOnScreen() throws Exception {
        String draft = begin(
                "plan.csv",
                utf8("What we do;Ref;Theme;Theme no;Outcome no;Outcome;Lead officer;Starts;Deadline;Colour in May\r\n"
                        + "Write it down.;2.1(A);Joint work;2;2.1;We plan together.;Head of Commissioning;"
                        + "May 2026;by September 2026;Not yet started\r\n"));
        Document asked = read(draft);
        assertThat(asked.select("main").text()).contains("Say what these columns are.", "Without action");
        assertThat(asked.select("label").eachText())
                .contains(
                        "What is “What we do”?", "What is “Theme”?", "What is “Theme no”?", "What is “Colour in May”?");
        ines.send(
                draft,
                choice(asked, "What we do"),
                "action",
                choice(asked, "Theme"),
                "area_title",
                choice(asked, "Theme no"),
                "area_number",
                choice(asked, "Colour in May"),
                "state 2026-05-31");
        assertThat(read(draft).select("main").text()).contains("New: 1. Changed: 0. As it is: 0.");
        assertThat(tree().line("2.1(A)")).as("nothing is stored by looking").isEmpty();
        ines.send(draft + "/apply");
        assertThat(tree().line("2.1(A)").orElseThrow().dates().endOn()).isEqualTo("2026-09-30");
    }

    @Test
    void aDateThatCannotBeReadIsAskedAboutAnsweredAndBroughtIn() throws Exception {
        String draft = begin(
                "plan.csv", utf8(HEADINGS + row("2.1(A)") + row("2.1(B)").replace("by September 2026", "March 2-21")));
        Document asked = read(draft);
        assertThat(asked.select("label[for=answer.J3]").text()).isEqualTo("Row 3, cell J3");
        assertThat(asked.getElementById("answer.J3-hint").text()).contains("“March 2-21”", "Write a day or a month");
        assertThat(asked.select("main").text()).contains("Bring in 1 action");
        ines.send(draft, "answer.J3", "some time in spring");
        Document again = read(draft);
        assertThat(again.getElementById("answer.J3").val()).isEqualTo("some time in spring");
        assertThat(again.getElementById("answer.J3-hint").text()).contains("“some time in spring”");
        ines.send(draft, "answer.J3", "March 2027");
        assertThat(read(draft).select("main").text()).contains("New: 2. Changed: 0.");
        ines.send(draft + "/apply");
        assertThat(tree().line("2.1(B)").orElseThrow().dates().endOn()).isEqualTo("2027-03-31");
    }

    @Test
    void refusedRowsComeBackAsAFileWithTheirReasonsThatCanBeMendedAndBroughtIn() throws Exception {
        String bad = row("2.1(B)").replace("Not yet started", "Purple").replace("Write it down.", "=cmd|' /C calc'!A0");
        String draft = begin("plan.csv", utf8(HEADINGS + row("2.1(A)") + bad));
        assertThat(read(draft).select("main").text())
                .contains("Row 3, cell N3: The progress key has no state “Purple”. Use one of: Not yet started;");
        ines.send(draft + "/apply");
        assertThat(tree().line("2.1(A)")).isPresent();
        assertThat(tree().line("2.1(B)")).isEmpty();
        MockHttpServletResponse file =
                ines.open(draft + "/refused.csv").andReturn().getResponse();
        assertThat(file.getHeader("Content-Disposition")).contains("attachment", "refused-rows.csv");
        String csv = file.getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("what is wrong", "how to put it right", "'=cmd|' /C calc'!A0")
                .doesNotContain("2.1(A)");
        String mended = begin("refused-rows.csv", utf8(csv.replace(",Purple,", ",Not yet started,")));
        ines.send(mended + "/apply");
        assertThat(tree().line("2.1(B)").orElseThrow().title()).isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    void bringingTheSameInTwiceChangesNothing() throws Exception {
        byte[] file = utf8(HEADINGS + row("2.1(A)"));
        ines.send(begin("plan.csv", file) + "/apply");
        PlanTree first = tree();
        String second = begin("plan.csv", file);
        assertThat(read(second).select("main").text()).contains("New: 0. Changed: 0. As it is: 1.");
        ines.send(second + "/apply");
        assertThat(tree()).isEqualTo(first);
    }

    @Test
    void aDraftThatWasBroughtInOrIsSomebodyElsesIsNotFound() throws Exception {
        String draft = begin("plan.csv", utf8(HEADINGS + row("2.1(A)")));
        var colm = new Typing(mvc, story, story.colm);
        assertThat(colm.open(draft).andReturn().getResponse().getStatus()).isEqualTo(404);
        ines.send(draft + "/apply");
        assertThat(ines.open(draft).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(ines.send(draft + "/apply").andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void aWorkbookAsOfficesKeepItIsRead() throws Exception {
        String draft = begin("Our plan.xlsx", workbook());
        Document page = read(draft);
        assertThat(page.select("main").text())
                .contains(
                        "Our plan.xlsx",
                        "Only the sheet “Plan” was read, of 2 sheets.",
                        "New: 2.",
                        "Row 4, cell G4: The formula in this cell has no value. Open the file in a spreadsheet program");
        ines.send(draft + "/apply");
        assertThat(tree().line("2.1(A)").orElseThrow().dates().startOn()).isEqualTo("2026-05-01");
        assertThat(tree().line("2.1(B)").orElseThrow().dates().endOn()).isEqualTo("2027-03-31");
    }

    @Test
    void semicolonsWindowsLettersQuotesAndLinesInsideCellsAreRead() throws Exception {
        String text = (HEADINGS + row("2.1(A)"))
                .replace(",Council", "")
                .replace(',', ';')
                .replace("Write it down.", "\"Write \"\"it\"\" down – for Zoë’s\r\nfamily; at £5.\"");
        String draft = begin("plan.csv", text.getBytes(Charset.forName("windows-1252")));
        ines.send(draft + "/apply");
        assertThat(tree().line("2.1(A)").orElseThrow().title())
                .isEqualTo("Write \"it\" down – for Zoë’s\nfamily; at £5.");
    }

    @Test
    void aFaultIsSaidWithItsRowItsCellAndHowToMendIt() throws Exception {
        String rows = row("2.1(A)")
                + row("2.1(A)")
                + row("2.1(C)").replace("May 2026,by September 2026", "1/10/26,Sept 2026")
                + row("2.1(D)").replace("by September 2026", "ongoing")
                + row("2.1(E)").replace("by September 2026", "Spring 2027")
                + row("2.1(F)").replace("by September 2026", "Ju");
        String said = read(begin("plan.csv", utf8(HEADINGS + rows + "\r\n,,,\r\n")))
                .select("main")
                .text();
        assertThat(said)
                .contains("Row 3, cell F3", "2.1(A)")
                .contains("Row 4, cell J4: The end, 30 September 2026, is before the start, 1 October 2026.")
                .contains("Row 5, cell J5: “ongoing” says that there is no end.")
                .contains("Row 6, cell J6: “Spring 2027” has no fixed first and last day.")
                .contains("Row 7, cell J7: “Ju” can't be read as a date.");
    }

    @Test
    void twoColumnsOfOneHeadingAreAskedAbout() throws Exception {
        String draft = begin("plan.csv", utf8(HEADINGS.replace("impact", "action") + row("2.1(A)")));
        assertThat(read(draft).select("label").eachText()).contains("What is “action”?");
    }

    @Test
    void yorksOwnSpreadsheetComesInWithAllItsColumns() throws Exception {
        byte[] york;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/example/york/plan.csv"))) {
            york = in.readAllBytes();
        }
        String draft = begin("york.csv", york);
        Document page = read(draft);
        assertThat(page.select("select")).as("columns that are asked about").isEmpty();
        assertThat(page.select("main").text()).contains("New: 16. Changed: 0. As it is: 0.");
        ines.send(draft + "/apply");
        assertThat(tree().line("1.1").orElseThrow().state())
                .extracting(state -> state == null ? "" : state.label())
                .isEqualTo("Embedded");
    }

    private static String row(String ref) {
        return "2,Joint work,Nobody planned together.,2.1,We plan together.," + ref + ",Write it down.,"
                + "\"Head of Commissioning, Council\",May 2026,by September 2026,It is written.,Draft of June.,"
                + "Families wait less.,Not yet started\r\n";
    }

    private String begin(String name, byte[] file) throws Exception {
        MockHttpServletResponse answer = upload(name, file);
        assertThat(answer.getStatus())
                .as(() -> Jsoup.parse(text(answer)).select("main").text())
                .isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse upload(String name, byte[] file) throws Exception {
        return ines.upload(UPLOAD, name, file).andReturn().getResponse();
    }

    private static void refused(MockHttpServletResponse answer, String words) {
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(text(answer));
        assertThat(page.select(".govuk-error-summary a[href=#file]").text()).contains(words);
        assertThat(page.getElementById("file-error").text()).contains(words);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Document read(String path) throws Exception {
        return Jsoup.parse(ines.read(path));
    }

    private static String choice(Document page, String heading) {
        return page.select("label").stream()
                .filter(label -> label.text().equals("What is “" + heading + "”?"))
                .map(label -> label.attr("for"))
                .findFirst()
                .orElseThrow();
    }

    private PlanTree tree() {
        return story.as(story.ines, () -> plans.tree(story.area.id(), story.plan));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Cells that are merged, a formula, dates as numbers, blank rows at the end, and a sheet of notes before it. */
    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            book.newWorksheet("Notes").value(0, 0, "For the board");
            var sheet = book.newWorksheet("Plan");
            List<String> headings = List.of(HEADINGS.strip().split(","));
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            List<String> first = List.of("2", "Joint work", "", "2.1", "We plan together.", "2.1(A)", "Write it down.");
            for (int column = 0; column < first.size(); column++) {
                sheet.value(1, column, first.get(column));
            }
            for (int column : new int[] {0, 1, 3, 4}) {
                sheet.range(1, column, 3, column).merge();
            }
            sheet.value(2, 5, "2.1(B)");
            sheet.value(2, 6, "Buy it");
            sheet.value(3, 5, "2.1(C)");
            sheet.formula(3, 6, "\"Sell it\"");
            for (int row = 1; row < 4; row++) {
                sheet.value(row, 8, LocalDate.of(2026, 5, 1));
                sheet.style(row, 8).format("dd/mm/yyyy").set();
                sheet.value(row, 9, LocalDate.of(2027, 3, 31));
                sheet.style(row, 9).format("mmm yyyy").set();
            }
            for (int row = 4; row < 40; row++) {
                sheet.value(row, 0, " ");
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nought = new byte[1024 * 1024];
            for (int i = 0; i < 61; i++) {
                zip.write(nought);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
