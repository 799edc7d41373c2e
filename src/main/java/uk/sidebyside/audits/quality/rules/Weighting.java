package uk.sidebyside.audits.quality.rules;

/** How much two levels count as the same, from 1 for the same level to 0 for both ends of the scale. */
public enum Weighting {
    /** Each step apart costs as much as the one before (Cicchetti and Allison 1971). */
    LINEAR {
        @Override
        double apart(double distance) {
            return distance;
        }
    },
    /** Two steps apart cost four times as much as one (Fleiss and Cohen 1973). */
    QUADRATIC {
        @Override
        double apart(double distance) {
            return distance * distance;
        }
    };

    /** @param distance from 0 to 1, the whole length of the scale */
    abstract double apart(double distance);

    double weight(int first, int second, int levels) {
        return 1 - apart((double) Math.abs(first - second) / (levels - 1));
    }
}
