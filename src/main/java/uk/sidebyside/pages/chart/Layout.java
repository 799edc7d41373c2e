package uk.sidebyside.pages.chart;

/** The two sizes in which each chart is drawn, about as they are seen: 720 at a desk, 320 on a phone. */
enum Layout {
    WIDE(720, 340, 16, 58, 172, 6, 17),
    NARROW(320, 300, 14, 46, 94, 3, 8);

    final int width;
    final int height;
    final int text;
    /** Room for the value axis. */
    final int left;
    /** Room for labels at the ends of lines. */
    final int right;
    /** How many dates at most are written on the axis. */
    final int dates;
    /** How many letters of a label fit beside its line. */
    final int letters;

    Layout(int width, int height, int text, int left, int right, int dates, int letters) {
        this.width = width;
        this.height = height;
        this.text = text;
        this.left = left;
        this.right = right;
        this.dates = dates;
        this.letters = letters;
    }

    int line() {
        return text + 3;
    }
}
