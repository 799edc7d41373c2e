package uk.sidebyside.pages.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The first visible sheet of a workbook that looks most like what is asked for. Formulas give the value that they last had; they
 * are never worked out.
 */
final class XlsxSheet {

    /** A table of 5,000 rows unpacks to far less; more is an accident or an attack. */
    static final long MAX_UNPACKED = 60L * 1024 * 1024;

    static final int MAX_PARTS = 500;

    private XlsxSheet() {}

    static Sheet read(byte[] file, ToIntFunction<Sheet> likeness) throws SheetRefused {
        guardAgainstBombs(file);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            List<Sheet> sheets = new ArrayList<>();
            for (org.dhatim.fastexcel.reader.Sheet each : book.getSheets().toList()) {
                if (each.getVisibility() == SheetVisibility.VISIBLE) {
                    sheets.add(sheet(book, each));
                }
            }
            return best(sheets, likeness);
        } catch (SheetRefused refused) {
            throw refused;
        } catch (Exception damaged) {
            // A broken or hostile workbook fails anywhere in the reader, also with checked exceptions that it hides.
            throw damaged();
        }
    }

    /** Unpacks the file once, keeping nothing, to see that it stays within bounds. */
    private static void guardAgainstBombs(byte[] file) throws SheetRefused {
        long left = MAX_UNPACKED;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                left -= unpacked(zip, entry, left);
                parts++;
                if (left < 0 || parts > MAX_PARTS) {
                    throw new SheetRefused(
                            "The workbook unpacks to more than it may.", "Keep only the sheet that is meant.");
                }
            }
        } catch (IOException e) {
            throw damaged();
        }
    }

    /** Counts what an entry really unpacks to, whatever it claims, and stops one byte beyond what is left. */
    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        byte[] buffer = new byte[8192];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && size <= left; read = in.read(buffer)) {
                size += read;
            }
        }
        return size;
    }

    private static SheetRefused damaged() {
        return new SheetRefused("The workbook is damaged.", "Open it, save it again as XLSX, and try once more.");
    }

    private static Sheet best(List<Sheet> sheets, ToIntFunction<Sheet> likeness) throws SheetRefused {
        Sheet best = null;
        for (Sheet sheet : sheets) {
            if (!sheet.rows().isEmpty() && (best == null || likeness.applyAsInt(sheet) > likeness.applyAsInt(best))) {
                best = sheet;
            }
        }
        if (best == null) {
            throw SheetFile.empty();
        }
        if (sheets.size() == 1) {
            return best;
        }
        List<String> notes = new ArrayList<>(best.notes());
        notes.add("Only the sheet “" + best.name() + "” was read, of " + sheets.size() + " sheets.");
        return new Sheet(best.name(), best.rows(), notes);
    }

    private static Sheet sheet(ReadableWorkbook book, org.dhatim.fastexcel.reader.Sheet each)
            throws IOException, SheetRefused {
        List<Sheet.Row> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try (Stream<Row> stream = each.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Row read = all.next();
                Sheet.Row row = row(book, read);
                if (row.blank()) {
                    continue;
                }
                rows.add(row);
                if (read.isHidden()) {
                    notes.add("Row " + row.number() + " is hidden in the spreadsheet; it was read too.");
                }
                if (rows.size() > SheetFile.MAX_ROWS) {
                    throw SheetFile.tooManyRows();
                }
            }
        }
        return new Sheet(each.getName(), rows, notes);
    }

    private static Sheet.Row row(ReadableWorkbook book, Row row) throws SheetRefused {
        SheetFile.Cells cells = new SheetFile.Cells();
        for (Cell cell : row) {
            if (cell != null) {
                cells.put(cell.getColumnIndex(), XlsxCell.text(cell, book.isDate1904()));
            }
        }
        return cells.row(row.getRowNum());
    }
}
