package uk.sidebyside.assessments.months;

/** How many of how many. Of fewer than five nothing is said: that would be somebody. */
public record Share(long so, long outOf) {
    /** docs/rules/assessments.md, the month for the board. */
    static final int FEWEST = 5;

    private static final int WHOLE = 100;

    public static final Share NONE = new Share(0, 0);

    /** Whether it may be said in numbers. */
    public boolean shown() {
        return outOf >= FEWEST;
    }

    /** Rounded to a whole number; asked only of what is {@link #shown}. */
    public long percent() {
        return Math.round((double) WHOLE * so / outOf);
    }

    /** As "12 of 20 (60%)". */
    public String words() {
        if (outOf == 0) {
            return "None";
        }
        return shown() ? so + " of " + outOf + " (" + percent() + "%)" : "Fewer than " + FEWEST + ": not shown";
    }
}
