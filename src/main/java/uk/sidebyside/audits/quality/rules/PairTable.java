package uk.sidebyside.audits.quality.rules;

import java.util.Arrays;
import java.util.Collection;

/**
 * How often the first who marked chose one level and the second another: a square of counts. Rows are the levels of the
 * first, columns those of the second, both from the lowest up.
 */
public final class PairTable {
    private final int[][] counts;

    private PairTable(int[][] counts) {
        this.counts = counts;
    }

    /**
     * What two said of one case.
     *
     * @param first the place of the level on its scale, from 0 for the lowest
     */
    public record Pair(int first, int second) {}

    /** @throws IllegalArgumentException for a level that is not on a scale of so many */
    public static PairTable of(Collection<Pair> pairs, int levels) {
        int[][] counts = new int[levels][levels];
        for (Pair pair : pairs) {
            if (Math.min(pair.first(), pair.second()) < 0 || Math.max(pair.first(), pair.second()) >= levels) {
                throw new IllegalArgumentException("A scale of " + levels + " levels has no " + pair);
            }
            counts[pair.first()][pair.second()]++;
        }
        return new PairTable(counts);
    }

    /** @throws IllegalArgumentException unless it is a square of counts */
    static PairTable of(int[]... counts) {
        for (int[] row : counts) {
            if (row.length != counts.length || Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("Not a square of counts");
            }
        }
        return new PairTable(Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new));
    }

    public int levels() {
        return counts.length;
    }

    /** How many cases were marked twice. */
    public int pairs() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** How many of them got the same level from both. */
    public int same() {
        int same = 0;
        for (int level = 0; level < levels(); level++) {
            same += counts[level][level];
        }
        return same;
    }

    /** The part of all cases in one cell; 0 where there are none. */
    double part(int first, int second) {
        int pairs = pairs();
        return pairs == 0 ? 0 : (double) counts[first][second] / pairs;
    }

    double[] partsOfFirst() {
        double[] parts = new double[levels()];
        for (int i = 0; i < levels(); i++) {
            for (int j = 0; j < levels(); j++) {
                parts[i] += part(i, j);
            }
        }
        return parts;
    }

    double[] partsOfSecond() {
        double[] parts = new double[levels()];
        for (int i = 0; i < levels(); i++) {
            for (int j = 0; j < levels(); j++) {
                parts[j] += part(i, j);
            }
        }
        return parts;
    }
}
