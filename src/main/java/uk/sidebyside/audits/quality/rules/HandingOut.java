package uk.sidebyside.audits.quality.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.sidebyside.shared.Finding;

/**
 * Who marks which plan. Plans are handed out in turn, in the order in which they were drawn, so that nobody chooses whose plan
 * they get; the second who marks a plan is never the first.
 *
 * @param <M> what names a marker: a post
 */
public final class HandingOut<M> {
    private static final String SOURCE = "docs/rules/audits-quality.md, handing out";

    private final List<M> firsts;
    private final List<M> seconds;

    /**
     * @param firsts who gives first marks
     * @param seconds who gives second marks; may be some of the first
     */
    public HandingOut(List<M> firsts, List<M> seconds) {
        this.firsts = List.copyOf(firsts);
        this.seconds = List.copyOf(seconds);
    }

    /** @param plan the place of the plan in the order that was given */
    public record Turn<M>(int plan, M marker, boolean second) {}

    public List<Finding> check(boolean anyTwice) {
        if (firsts.isEmpty()) {
            return List.of(Finding.of("", "hand.needs.auditor", SOURCE));
        }
        boolean alone = firsts.stream().anyMatch(first -> other(first, 0).isEmpty());
        return anyTwice && alone ? List.of(Finding.of("", "hand.needs.second", SOURCE)) : List.of();
    }

    /** @param twice for each plan, in order, whether two mark it */
    public List<Turn<M>> turns(List<Boolean> twice) {
        List<Turn<M>> turns = new ArrayList<>();
        int doubled = 0;
        for (int plan = 0; plan < twice.size(); plan++) {
            M first = firsts.get(plan % firsts.size());
            turns.add(new Turn<>(plan, first, false));
            if (twice.get(plan)) {
                turns.add(new Turn<>(plan, other(first, doubled++).orElseThrow(), true));
            }
        }
        return turns;
    }

    /** Whoever is next among the second, beginning with that place, and is not the first. */
    private Optional<M> other(M first, int from) {
        for (int i = 0; i < seconds.size(); i++) {
            M next = seconds.get((from + i) % seconds.size());
            if (!next.equals(first)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }
}
