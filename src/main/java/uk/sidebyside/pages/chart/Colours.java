package uk.sidebyside.pages.chart;

import java.util.List;

/** The colours of charts. */
public final class Colours {
    /**
     * Of the Analysis Function, in its order, in which neighbours differ by 3 to 1 at least. As text they may be too pale: labels
     * are written in ink.
     */
    public static final List<String> SERIES = List.of("#12436d", "#28a197", "#801650", "#f46a25");

    /** Two series alone: dark blue and orange. */
    public static final List<String> TWO_SERIES = List.of("#12436d", "#f46a25");

    static final String INK = "#17212b";
    static final String SLATE = "#4a5a66";
    static final String GRID = "#dfe5e7";

    /** Of signals, as Making Data Count has them. Grey and blue are too pale alone: each point has a dark outline and a form. */
    static final String USUAL = "#a6a6a6";

    static final String BETTER = "#00b0f0";
    static final String WORSE = "#e46c0a";
    static final String WATCHED = "#490092";
    static final String TARGET = "#de1b1b";

    private Colours() {}
}
