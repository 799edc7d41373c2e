package uk.sidebyside.audits.quality.rules;

import java.util.Arrays;
import java.util.List;

/**
 * How the marks of a standard lie on its scale: beside the average, how far apart they are. Quartiles are levels that were
 * really given (the inverse of the distribution, type 1 of Hyndman and Fan 1996), since half a level means nothing.
 *
 * @param counts how many got each level, from the lowest up
 */
public record Spread(List<Integer> counts) {

    public Spread {
        counts = List.copyOf(counts);
        if (counts.isEmpty() || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Not counts of levels: " + counts);
        }
    }

    /** @param marks the places of the levels given, from 0 for the lowest */
    public static Spread of(List<Integer> marks, int levels) {
        Integer[] counts = new Integer[levels];
        Arrays.fill(counts, 0);
        marks.forEach(mark -> counts[mark]++);
        return new Spread(List.of(counts));
    }

    public int marked() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The mean place on the scale, where the lowest level is 1; NaN where nothing was marked. */
    public double mean() {
        double sum = 0;
        for (int level = 0; level < counts.size(); level++) {
            sum += (level + 1.0) * counts.get(level);
        }
        return sum / marked();
    }

    /** The standard deviation in levels, of a sample (n − 1); NaN for fewer than two. */
    public double deviation() {
        double mean = mean();
        double sum = 0;
        for (int level = 0; level < counts.size(); level++) {
            double far = level + 1 - mean;
            sum += far * far * counts.get(level);
        }
        return marked() < 2 ? Double.NaN : Math.sqrt(sum / (marked() - 1));
    }

    public int lowerQuartile() {
        return quarter(1);
    }

    public int median() {
        return quarter(2);
    }

    public int upperQuartile() {
        return quarter(3);
    }

    /** How many got this level or a higher one. */
    public int atLeast(int level) {
        return counts.subList(level, counts.size()).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The place of the lowest level that so many quarters of all marks do not exceed. */
    private int quarter(int quarters) {
        if (marked() == 0) {
            throw new IllegalStateException("Nothing was marked");
        }
        int below = 0;
        for (int level = 0; level < counts.size(); level++) {
            below += counts.get(level);
            if (4L * below >= (long) quarters * marked()) {
                return level;
            }
        }
        throw new IllegalStateException("Counts that add up to less than themselves");
    }
}
