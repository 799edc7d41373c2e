package uk.sidebyside.plan.imports;

/**
 * What is to be said about one cell or row, in words for the person whose file it is. The same words stand on the page,
 * on the command line and in the file of refused rows.
 *
 * @param row as the spreadsheet shows it
 * @param address of the cell, as {@code H7}; blank where it is about the whole row
 * @param column as the sheet or our own file heads it; blank where it is about the whole row
 */
public record RowFinding(int row, String address, String column, Weight weight, String what, String mend) {

    public enum Weight {
        /** The row can't be used. */
        REFUSED,
        /** The row waits for an answer. */
        ASKED,
        /** Worth a look; the row can be used as it is. */
        TO_CHECK
    }

    /** Whether the row can't be used until it is mended or answered. */
    public boolean holdsBack() {
        return weight != Weight.TO_CHECK;
    }

    @Override
    public String toString() {
        String where = address.isBlank() ? "Row " + row : address + " (" + column + ")";
        return where + ": " + what + " " + mend;
    }
}
