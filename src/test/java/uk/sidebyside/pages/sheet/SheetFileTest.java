package uk.sidebyside.pages.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(Consumer<Workbook> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            fill.accept(book);
        }
        return bytes.toByteArray();
    }

    private static byte[] sheet(Consumer<Worksheet> fill) throws IOException {
        return workbook(book -> fill.accept(book.newWorksheet("Plan")));
    }

    private static void refused(byte[] file, String what) {
        assertThatThrownBy(() -> SheetFile.read(file)).isInstanceOfSatisfying(SheetRefused.class, refused -> {
            assertThat(refused.what()).isEqualTo(what);
            assertThat(refused.mend()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ref,action\n1.1,Meet\n",
                "ref;action\r\n1.1;Meet",
                "ref\taction\n1.1\tMeet",
                "\uFEFFref,action\n1.1,Meet"
            })
    void aCsvFileIsReadWhateverItsSeparator(String text) throws SheetRefused {
        assertThat(SheetFile.read(utf8(text)).rows())
                .containsExactly(
                        new Sheet.Row(1, Map.of(0, "ref", 1, "action")), new Sheet.Row(2, Map.of(0, "1.1", 1, "Meet")));
    }

    @Test
    void commasInTheTextDoNotMakeASemicolonFileACommaFile() throws SheetRefused {
        Sheet sheet = SheetFile.read(utf8("ref;action\n1.1;\"Meet, talk, listen, act\"\n"));

        assertThat(sheet.rows().getLast().text(1)).isEqualTo("Meet, talk, listen, act");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16"})
    void theLettersOfAnyOfficeAreRead(String charset) throws SheetRefused {
        byte[] file = "ref,action\n1.1,Zoë’s £5\n".getBytes(Charset.forName(charset));

        assertThat(SheetFile.read(file).rows().getLast().text(1)).isEqualTo("Zoë’s £5");
    }

    @Test
    void rowsKeepTheNumbersOfTheSpreadsheet() throws SheetRefused {
        Sheet sheet = SheetFile.read(utf8("ref,action\n\n1.1,\"two\nlines\"\n,\n1.2,Meet\n"));

        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(1, 3, 5);
        assertThat(sheet.rows().get(1).text(1)).isEqualTo("two\nlines");
    }

    @Test
    void whatWeDefusedOnTheWayOutIsReadAsItWas() throws SheetRefused {
        assertThat(SheetFile.read(utf8("a,b\n'=1+1,'quoted'\n"))
                        .rows()
                        .getLast()
                        .texts())
                .isEqualTo(Map.of(0, "=1+1", 1, "'quoted'"));
    }

    @Test
    void filesThatAreNoTableAreRefused() {
        refused(new byte[0], "The file holds no table.");
        refused(utf8(" \n \n"), "The file holds no table.");
        refused(utf8(",,\n,,\n"), "The file holds no table.");
        refused(new byte[] {1, 2, 0, 4}, "This is neither a spreadsheet nor a CSV file.");
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0},
                "This is an old Excel file, or one with a password.");
        refused(new byte[] {'P', 'K', 3, 4, 9, 9}, "The workbook is damaged.");
    }

    @Test
    void filesBeyondTheLimitsAreRefused() {
        refused(new byte[SheetFile.MAX_BYTES + 1], "The file is larger than 5 MB.");
        refused(utf8("a,b\n" + "1,2\n".repeat(SheetFile.MAX_ROWS)), "The table has more than 5,000 rows.");
        refused(utf8("a,".repeat(SheetFile.MAX_COLUMNS) + "b\n"), "The table has more than 200 columns.");
        refused(utf8("a,b\n" + "x".repeat(10_001)), "A cell holds more than 10,000 characters.");
    }

    @Test
    void fiveThousandRowsAreRead() throws SheetRefused {
        assertThat(SheetFile.read(utf8("1,2\n".repeat(SheetFile.MAX_ROWS))).rows())
                .hasSize(SheetFile.MAX_ROWS);
    }

    @Test
    void aWorkbookGivesWhatAPersonSees() throws Exception {
        byte[] file = sheet(sheet -> {
            sheet.value(0, 0, "text");
            sheet.value(0, 1, LocalDate.of(2021, 3, 31));
            sheet.style(0, 1).format("dd/mm/yyyy").set();
            sheet.value(0, 2, 1.1);
            sheet.value(0, 3, 1.1);
            sheet.style(0, 3).format("0.00").set();
            sheet.value(0, 4, 12);
            sheet.value(0, 5, true);
            sheet.value(0, 7, "=1+1");
        });

        assertThat(SheetFile.read(file).rows())
                .containsExactly(new Sheet.Row(
                        1, Map.of(0, "text", 1, "2021-03-31", 2, "1.1", 3, "1.10", 4, "12", 5, "yes", 7, "=1+1")));
    }

    @Test
    void aFormulaGivesTheValueThatItLastHad() throws Exception {
        String xml = """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="3" hidden="1"><c r="A3" t="str"><f>"Me"&amp;"et"</f><v>Meet</v></c><c r="B3"><f>1+1</f><v>2</v></c>
                <c r="C3" t="e"><v>#REF!</v></c><c r="D3" t="inlineStr"><is><t>in line</t></is></c></row>
                </sheetData></worksheet>""";
        Sheet sheet = SheetFile.read(withSheetXml(xml));

        assertThat(sheet.rows()).containsExactly(new Sheet.Row(3, Map.of(0, "Meet", 1, "2", 2, "#REF!", 3, "in line")));
        assertThat(sheet.notes()).containsExactly("Row 3 is hidden in the spreadsheet; it was read too.");
    }

    @Test
    void entitiesOfAHostileWorkbookAreNotFollowed() throws Exception {
        String xml = """
                <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>a&secret;</t></is></c></row></sheetData></worksheet>""";

        refused(withSheetXml(xml), "The workbook is damaged.");
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws Exception {
        byte[] file = sheet(sheet -> {
            sheet.value(0, 0, 42825);
            sheet.style(0, 0).format("dd/mm/yyyy").set();
        });
        assertThat(SheetFile.read(file).rows().getFirst().text(0)).isEqualTo("2017-03-31");

        byte[] from1904 = with(file, "xl/workbook.xml", xml -> xml.replaceAll("<workbookPr[^>]*>", "")
                .replaceFirst("(<workbook [^>]*>)", "$1<workbookPr date1904=\"1\"/>"));
        assertThat(SheetFile.read(from1904).rows().getFirst().text(0)).isEqualTo("2021-04-01");
    }

    @Test
    void aFormulaWhoseValueWasNotSavedIsNotBlank() throws Exception {
        Sheet sheet = SheetFile.read(sheet(each -> each.formula(0, 0, "1+1")));

        assertThat(sheet.rows().getFirst().text(0)).isEqualTo(XlsxCell.NOT_WORKED_OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, a PDF file",
        "{\\rtf1, a text document",
        "<!DOCTYPE html>, a web page",
        "<?xml?>, an XML file"
    })
    void aFileOfAnotherKindIsCalledByItsName(String begin, String kind) {
        refused(utf8(begin + "\na,b\n1,2\n"), "This is " + kind + ", not a spreadsheet.");
    }

    /** A workbook whose only sheet is replaced by the given XML. */
    private static byte[] withSheetXml(String xml) throws IOException {
        return with(sheet(sheet -> sheet.value(0, 0, "x")), "sheet1.xml", plain -> xml);
    }

    /** A workbook with another text in one of its parts. */
    private static byte[] with(byte[] plain, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(plain))
                        .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.getInputStream(entry).readAllBytes();
                boolean replaced = entry.getName().endsWith(part);
                out.write(replaced ? utf8(change.apply(new String(content, StandardCharsets.UTF_8))) : content);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void theSheetThatLooksMostLikeAPlanIsReadAndHiddenOnesAreNot() throws Exception {
        byte[] file = workbook(book -> {
            book.newWorksheet("Notes").value(0, 0, "Read me");
            Worksheet plan = book.newWorksheet("Actions");
            plan.value(0, 0, "action_ref");
            plan.value(0, 1, "action");
            Worksheet hidden = book.newWorksheet("Old");
            hidden.value(0, 0, "action_ref");
            hidden.value(0, 1, "action");
            hidden.value(0, 2, "lead");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        });
        Sheet sheet =
                SheetFile.read(file, each -> each.rows().getFirst().text(0).equals("action_ref") ? 1 : 0);

        assertThat(sheet.name()).isEqualTo("Actions");
        assertThat(sheet.notes()).containsExactly("Only the sheet “Actions” was read, of 2 sheets.");
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 61; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(100_000);

        refused(bytes.toByteArray(), "The workbook unpacks to more than it may.");
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
    void columnsHaveTheLettersOfTheSpreadsheet(int column, String letters) {
        assertThat(Sheet.letters(column)).isEqualTo(letters);
    }
}
