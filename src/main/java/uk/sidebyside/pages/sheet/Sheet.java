package uk.sidebyside.pages.sheet;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of text as it was in the file, with the places that people see in their spreadsheet.
 *
 * @param name of the sheet; blank for a CSV file
 * @param notes what the reader should know: hidden rows that were read, sheets that were not
 */
public record Sheet(String name, List<Row> rows, List<String> notes) {

    /** Stands for a formula that no spreadsheet has worked out yet. */
    public static final String NOT_WORKED_OUT = "#EMPTY!";

    /**
     * @param number as the spreadsheet shows it, from 1
     * @param texts by column, from 0; blank cells are left out
     */
    public record Row(int number, Map<Integer, String> texts) {
        public Row {
            texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        }

        public String text(int column) {
            return texts.getOrDefault(column, "");
        }

        public boolean blank() {
            return texts.isEmpty();
        }
    }

    public Sheet {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** The address of a cell, as {@code C7}. */
    public static String address(int row, int column) {
        return letters(column) + row;
    }

    /** The letters over a column, from 0: A, B … Z, AA. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
