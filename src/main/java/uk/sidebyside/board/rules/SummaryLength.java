package uk.sidebyside.board.rules;

/**
 * How long a summary is on paper, in half lines of A4 at the size in which packs are printed. It errs on the long side, so
 * that what fits by this measure fits on paper.
 */
public record SummaryLength(int halfLines) {
    /** A board reads two pages and no more before it decides (docs/rules/board.md, the pack). */
    public static final int PAGES = 2;

    private static final int LETTERS_IN_A_LINE = 84;
    private static final int HALF_LINES_ON_A_PAGE = 84;

    public static SummaryLength of(String summary) {
        return new SummaryLength(summary.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(SummaryLength::paragraph)
                .sum());
    }

    /** Its lines, and half a one of space below it. */
    private static int paragraph(String words) {
        int lines = (words.strip().length() + LETTERS_IN_A_LINE - 1) / LETTERS_IN_A_LINE;
        return 2 * lines + 1;
    }

    public boolean tooLong() {
        return halfLines > PAGES * HALF_LINES_ON_A_PAGE;
    }
}
