package uk.sidebyside.audits.quality.rules;

import java.util.List;
import java.util.Optional;

/**
 * How far those who marked a standard blind of each other agree on it.
 *
 * @param pairs how many cases both gave a level
 * @param same how many of them the same
 * @param linear empty where it is not defined, see {@link WeightedKappa}
 * @param quadratic the same with larger distances weighing more
 */
public record Agreement(int pairs, int same, Optional<WeightedKappa> linear, Optional<WeightedKappa> quadratic) {
    /** Of fewer pairs no kappa is shown and nothing is judged by it: its interval is for large samples. */
    public static final int FEWEST_FOR_KAPPA = 10;

    /** Above this Landis and Koch (Biometrics 33, 1977, 159) call agreement substantial. */
    static final double SUBSTANTIAL = 0.6;

    /** What is left of nothing by rounding. */
    private static final double ROUNDED = 1e-6;

    /** Fewer than eight of ten the same is low, however small the sample. */
    private static final int SAME_OF_TEN = 8;

    public static Agreement of(List<PairTable.Pair> pairs, int levels) {
        return of(pairs, 0, levels);
    }

    /**
     * @param apart how many cases one of them gave a level and the other something beside the scale, as "not applicable": they
     *     differ, and how far no scale says
     */
    public static Agreement of(List<PairTable.Pair> pairs, int apart, int levels) {
        PairTable table = PairTable.of(pairs, levels);
        return new Agreement(
                table.pairs() + apart,
                table.same(),
                WeightedKappa.of(table, Weighting.LINEAR),
                WeightedKappa.of(table, Weighting.QUADRATIC));
    }

    public boolean enoughForKappa() {
        return pairs >= FEWEST_FOR_KAPPA;
    }

    /** Whether kappa says nothing: where one of the two gave all cases one level, no agreement can be beyond chance. */
    public boolean oneLevel() {
        return linear.map(kappa -> Math.abs(kappa.value()) + kappa.standardError() < ROUNDED)
                .orElse(true);
    }

    /**
     * Whether those who marked should talk. Where nearly all plans get one level kappa is low although nearly all marks are
     * the same, so both must be low, unless there are too few for kappa.
     */
    public boolean low() {
        boolean fewSame = 10L * same < (long) SAME_OF_TEN * pairs;
        boolean lowKappa = linear.map(kappa -> kappa.value() <= SUBSTANTIAL).orElse(true);
        return pairs > 0 && fewSame && (!enoughForKappa() || lowKappa);
    }
}
