package uk.sidebyside.measures.published;

/**
 * A figure of one area and year as one release published it.
 *
 * @param release the reporting year of the release
 * @param n the count; with {@code of} the part of a whole
 * @param of the whole; empty for a plain count
 * @param percent as published, which may be rounded; empty for a plain count
 */
public record PublishedValue(int release, Key key, Cell n, Cell of, Cell percent) {

    /**
     * @param area the official code as it stands in the file
     * @param year for the caseload the year of the January, otherwise the calendar year
     */
    public record Key(String measure, String area, int year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byMeasure = measure.compareTo(other.measure);
            int byArea = byMeasure != 0 ? byMeasure : area.compareTo(other.area);
            return byArea != 0 ? byArea : Integer.compare(year, other.year);
        }

        /** Of a part by age or need the whole breakdown, of which it is decided at once; of anything else itself. */
        public Key together() {
            return PublishedBreakdown.holding(measure)
                    .map(breakdown -> new Key(breakdown.key(), area, year))
                    .orElse(this);
        }

        public String text() {
            return measure + "/" + area + "/" + year;
        }
    }

    /** What stands for the measure: the percentage where it has one, otherwise the count. */
    public Cell main() {
        return percent.equals(Cell.EMPTY) && of.equals(Cell.EMPTY) ? n : percent;
    }

    public boolean sameFigures(PublishedValue other) {
        return n.equals(other.n) && of.equals(other.of) && percent.equals(other.percent);
    }

    public String words() {
        String parts = of.equals(Cell.EMPTY) ? "" : " (" + n.words() + " of " + of.words() + ")";
        return of.equals(Cell.EMPTY) ? main().words() : percentWords() + parts;
    }

    private String percentWords() {
        return percent.number() == null ? percent.words() : percent.words() + "%";
    }
}
