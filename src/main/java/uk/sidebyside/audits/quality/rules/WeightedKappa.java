package uk.sidebyside.audits.quality.rules;

import java.util.Optional;

/**
 * How far two who marked the same cases agree beyond what chance would give, with nearness counted: 1 is full agreement, 0
 * is that of chance, less is worse than chance (Cohen 1968).
 *
 * @param standardError for large samples, of Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969) 323
 * @param low the lower end of the 95% interval, not below −1
 * @param high its upper end, not above 1
 */
public record WeightedKappa(double value, double standardError, double low, double high) {
    /** The normal distribution has 95% of its mass within so many standard deviations. */
    static final double Z_95 = 1.959963984540054;

    /** What is left by rounding where chance alone would give full agreement. */
    private static final double NOTHING = 1e-12;

    /** Empty where it is not defined: nothing was marked twice, or both gave all cases one and the same level. */
    public static Optional<WeightedKappa> of(PairTable table, Weighting weighting) {
        if (table.pairs() == 0 || table.levels() < 2) {
            return Optional.empty();
        }
        var sums = new Sums(table, weighting);
        double chance = sums.expected();
        if (1 - chance < NOTHING) {
            return Optional.empty();
        }
        double value = (sums.observed() - chance) / (1 - chance);
        double error = sums.standardError(value, chance);
        return Optional.of(
                new WeightedKappa(value, error, Math.max(-1, value - Z_95 * error), Math.min(1, value + Z_95 * error)));
    }

    /** The sums over the cells of a table that the formulas name. */
    private record Sums(PairTable table, Weighting weighting) {

        double weight(int i, int j) {
            return weighting.weight(i, j, table.levels());
        }

        double observed() {
            double sum = 0;
            for (int i = 0; i < table.levels(); i++) {
                for (int j = 0; j < table.levels(); j++) {
                    sum += weight(i, j) * table.part(i, j);
                }
            }
            return sum;
        }

        double expected() {
            double[] first = table.partsOfFirst();
            double[] second = table.partsOfSecond();
            double sum = 0;
            for (int i = 0; i < table.levels(); i++) {
                for (int j = 0; j < table.levels(); j++) {
                    sum += weight(i, j) * first[i] * second[j];
                }
            }
            return sum;
        }

        /** The mean weight of a level of one side against what the other side chose. */
        double[] meanWeights(double[] other) {
            double[] means = new double[other.length];
            for (int i = 0; i < other.length; i++) {
                for (int j = 0; j < other.length; j++) {
                    means[i] += weight(i, j) * other[j];
                }
            }
            return means;
        }

        double standardError(double value, double chance) {
            double[] ofRows = meanWeights(table.partsOfSecond());
            double[] ofColumns = meanWeights(table.partsOfFirst());
            double sum = 0;
            for (int i = 0; i < table.levels(); i++) {
                for (int j = 0; j < table.levels(); j++) {
                    double far = weight(i, j) - (ofRows[i] + ofColumns[j]) * (1 - value);
                    sum += table.part(i, j) * far * far;
                }
            }
            double centre = value - chance * (1 - value);
            return Math.sqrt(Math.max(0, sum - centre * centre) / table.pairs()) / (1 - chance);
        }
    }
}
