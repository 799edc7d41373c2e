package uk.sidebyside.measures.rules;

import java.util.List;

/**
 * "Steady and sustained progress" as a rule (R059, AMB-11). Steady: of the last points each is as good as the one before and the
 * last is better than the first, or a special cause says that it became better. Sustained: the last points all reach the target,
 * and no special cause says that it became worse.
 *
 * @param points how many points are looked at
 * @param reached how many of them reach the target
 */
public record SteadyProgress(Answer steady, Answer sustained, int points, int reached) {
    /** Where nobody set another number (AMB-11). */
    public static final int POINTS = 3;

    public enum Answer {
        YES,
        NO,
        /** Too few points, no target or no better direction. */
        CANNOT_SAY
    }

    /**
     * @param values the reported ones, in the order of time
     * @param reached for each of them whether it reaches the target; empty where there is none
     * @param unusual what the rules of charts say: better of the latest point, worse of any that is looked at
     * @param points how many of the last are looked at, two at least
     */
    public static SteadyProgress of(
            List<Double> values, List<Boolean> reached, Direction direction, Unusual unusual, int points) {
        if (points < 2) {
            throw new IllegalArgumentException("Steady over " + points + " points");
        }
        int from = values.size() - points;
        Answer steady = direction == Direction.NEITHER
                ? Answer.CANNOT_SAY
                : unusual.forTheBetter()
                        ? Answer.YES
                        : from < 0 ? Answer.CANNOT_SAY : rose(values.subList(from, values.size()), direction);
        if (reached.isEmpty() || from < 0) {
            return new SteadyProgress(steady, Answer.CANNOT_SAY, points, 0);
        }
        int met = (int) reached.subList(from, reached.size()).stream()
                .filter(Boolean::booleanValue)
                .count();
        Answer sustained = met == points && !unusual.forTheWorse() ? Answer.YES : Answer.NO;
        return new SteadyProgress(steady, sustained, points, met);
    }

    private static Answer rose(List<Double> values, Direction direction) {
        int better = direction == Direction.HIGHER ? 1 : -1;
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).compareTo(values.get(i - 1)) * better < 0) {
                return Answer.NO;
            }
        }
        return values.getLast().compareTo(values.getFirst()) * better > 0 ? Answer.YES : Answer.NO;
    }
}
