package uk.sidebyside.pages.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Reads the bytes of an uploaded file into a {@link Sheet}. What it is follows from its content, not from its name. */
public final class SheetFile {

    public static final int MAX_BYTES = 5 * 1024 * 1024;
    public static final int MAX_ROWS = 5_000;
    public static final int MAX_COLUMNS = 200;
    static final int MAX_CELL = 10_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** How files begin that people take for their spreadsheet, whatever they are called. */
    private static final Map<String, String> SOMETHING_ELSE = Map.of(
            "%PDF", "a PDF file",
            "{\\rtf", "a text document",
            "<!", "a web page",
            "<html", "a web page",
            "<?xml", "an XML file");

    private SheetFile() {}

    public static Sheet read(byte[] file) throws SheetRefused {
        return read(file, sheet -> 0);
    }

    /** @param likeness how much a sheet of a workbook looks like what is asked for; the likeliest is read, or the first of them */
    public static Sheet read(byte[] file, ToIntFunction<Sheet> likeness) throws SheetRefused {
        if (file.length > MAX_BYTES) {
            throw new SheetRefused(
                    "The file is larger than 5 MB.", "Take out pictures and other sheets, or save it as CSV.");
        }
        if (startsWith(file, OLD_EXCEL)) {
            throw new SheetRefused(
                    "This is an old Excel file, or one with a password.", "Save it as XLSX or CSV without a password.");
        }
        if (startsWith(file, ZIP)) {
            return XlsxSheet.read(file, likeness);
        }
        notSomethingElse(file);
        return CsvSheet.read(file);
    }

    /** Files of other kinds are text to a reader of CSV; whoever chose one is told what it is. */
    private static void notSomethingElse(byte[] file) throws SheetRefused {
        for (Map.Entry<String, String> kind : SOMETHING_ELSE.entrySet()) {
            if (startsWith(file, kind.getKey().getBytes(StandardCharsets.US_ASCII))) {
                throw new SheetRefused(
                        "This is " + kind.getValue() + ", not a spreadsheet.",
                        "Open the spreadsheet that it was made from, and save that as XLSX or CSV.");
            }
        }
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (file[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Collects a row's cells; blank ones are left out, and an apostrophe that defused a formula is taken off. */
    static final class Cells {
        private final Map<Integer, String> texts = new TreeMap<>();

        void put(int column, String text) throws SheetRefused {
            String stripped =
                    undefused(text.replace("\r\n", "\n").replace('\u00A0', ' ').strip());
            if (stripped.isEmpty()) {
                return;
            }
            if (column >= MAX_COLUMNS) {
                throw new SheetRefused("The table has more than 200 columns.", "Keep only the columns that are meant.");
            }
            if (stripped.length() > MAX_CELL) {
                throw new SheetRefused("A cell holds more than 10,000 characters.", "Shorten it.");
            }
            texts.put(column, stripped);
        }

        private static String undefused(String text) {
            boolean defused = text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
            return defused ? text.substring(1) : text;
        }

        Sheet.Row row(int number) {
            return new Sheet.Row(number, texts);
        }
    }

    static SheetRefused tooManyRows() {
        return new SheetRefused("The table has more than 5,000 rows.", "Keep only the rows that are meant.");
    }

    static SheetRefused empty() {
        return new SheetRefused("The file holds no table.", "Check that the right file was chosen.");
    }
}
