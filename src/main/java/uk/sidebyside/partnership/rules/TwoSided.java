package uk.sidebyside.partnership.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** A check question that both sides answer, neither knowing what the other said. */
public final class TwoSided {
    /** A figure of fewer families could tell who said what. */
    public static final int FAMILIES_AT_LEAST = 5;

    private TwoSided() {}

    /** Whether somebody may see what the other side answered: once they have answered themselves. */
    public static boolean open(@Nullable CheckAnswer own) {
        return own != null;
    }

    /**
     * Whether a worker may write down what somebody said by phone or on paper: once their own answer stands, so that they do
     * not answer in its light.
     */
    public static boolean mayWriteDown(@Nullable CheckAnswer worker) {
        return worker != null;
    }

    /**
     * Whether a side may still change its answer, choice or words: not once the other side has answered too, since they see it then.
     */
    public static boolean mayChange(boolean otherSideAnswered) {
        return !otherSideAnswered;
    }

    public static List<Finding> answer(@Nullable CheckAnswer answer, String words) {
        if (answer == null) {
            return List.of(Finding.of("answer", "check.needs.answer", "REQUIREMENTS R084"));
        }
        return answer != CheckAnswer.YES && words.isBlank()
                ? List.of(Finding.of("words", "check.needs.words", "REQUIREMENTS R084"))
                : List.of();
    }

    /** How far the two sides are apart. */
    public enum Difference {
        WAITING,
        ALIKE,
        A_LITTLE,
        OPPOSITE
    }

    public static Difference difference(@Nullable CheckAnswer worker, @Nullable CheckAnswer participant) {
        if (worker == null || participant == null) {
            return Difference.WAITING;
        }
        return switch (Math.abs(worker.ordinal() - participant.ordinal())) {
            case 0 -> Difference.ALIKE;
            case 1 -> Difference.A_LITTLE;
            default -> Difference.OPPOSITE;
        };
    }

    /**
     * A pair of answers to one question.
     *
     * @param family whose answer stands on the other side: see {@code access.circle.rules.Families}
     * @param known how long it was known whose it is
     */
    public record Pair<F>(F family, Known known, CheckAnswer worker, CheckAnswer participant) {
        public Pair(F family, CheckAnswer worker, CheckAnswer participant) {
            this(family, Known.ALWAYS, worker, participant);
        }
    }

    /**
     * How many pairs are alike, of how many.
     *
     * @param families of how many families the answers are at least; with fewer than {@value #FAMILIES_AT_LEAST} nothing is told
     * @param keptBack whether it would, beside figures that are told, tell one of fewer families: see {@link ToldTogether}
     */
    public record Alike(long alike, long pairs, long families, boolean keptBack) {
        public Alike(long alike, long pairs, long families) {
            this(alike, pairs, families, false);
        }

        public boolean shown() {
            return families >= FAMILIES_AT_LEAST && !keptBack;
        }

        Alike back() {
            return new Alike(alike, pairs, families, true);
        }

        /** @throws IllegalStateException where it may not be shown */
        public long percent() {
            if (!shown()) {
                throw new IllegalStateException("Of fewer than " + FAMILIES_AT_LEAST + " families nothing is told");
            }
            return Math.round(100.0 * alike / pairs);
        }
    }

    public static <F> Alike alike(Collection<Pair<F>> pairs) {
        long alike = pairs.stream()
                .filter(pair -> difference(pair.worker(), pair.participant()) == Difference.ALIKE)
                .count();
        return new Alike(
                alike,
                pairs.size(),
                Known.atLeast(pairs.stream()
                        .map(pair -> Map.entry(pair.family(), pair.known()))
                        .toList()));
    }
}
