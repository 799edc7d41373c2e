package uk.sidebyside.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.PlanHead;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Promises.Promised;
import uk.sidebyside.plan.Said;

/**
 * What we promised and how far we are.
 *
 * @param chosen the plan that the address names; null for the one in force
 * @param maySeePacks whether the reader may have an area's evidence pack
 */
public record PlanPage(
        PlanTree tree,
        Map<LineId, Said> latest,
        @Nullable String version,
        @Nullable String chosen,
        boolean maySeePacks) {

    static PlanPage of(Promised promised, @Nullable String chosen, boolean maySeePacks) {
        return new PlanPage(promised.tree(), promised.latest(), promised.version(), chosen, maySeePacks);
    }

    public PlanHead head() {
        return tree.head();
    }

    public List<String> howFar() {
        return Say.howFar(tree);
    }

    public String updated() {
        return tree.lastUpdatedOn()
                .map(day -> "Last updated on " + Say.day(day) + ".")
                .orElse("Nobody has reported yet.");
    }

    public String period() {
        String from = "The plan runs from " + Say.day(head().startOn()) + " to " + Say.day(head().endOn()) + ". ";
        if (head().historic()) {
            return from + "It was closed on " + Say.day(head().closedOn()) + " and is kept as history.";
        }
        long left = head().daysLeft(tree.day());
        return left == 0
                ? from + "Its time is over; what is not done is still followed."
                : from + head().percentOfTimeUsed(tree.day()) + "% of its time is used, "
                        + Say.count(left, "day is", "days are") + " left.";
    }

    /** Lines that are delayed or past their day, with what was said about them. */
    public List<Line> behind() {
        return tree.lines()
                .filter(line -> line.delayed() || line.overdue() != null)
                .toList();
    }

    /** How far an area is, as "6 actions: 5 embedded, 1 completed". */
    public String inShort(PlanTree.AreaForImprovement area) {
        Map<String, Long> counts = new LinkedHashMap<>();
        tree.states().forEach(state -> counts.put(state.label(), 0L));
        area.lines()
                .filter(line -> !line.heldBack())
                .forEach(line -> counts.merge(Say.state(line.state()), 1L, Long::sum));
        String states = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey().toLowerCase(Locale.UK))
                .collect(Collectors.joining(", "));
        return Say.count(area.lines().count(), "action", "actions") + (states.isEmpty() ? "" : ": " + states);
    }

    public @Nullable Said said(Line line) {
        return latest.get(line.id());
    }

    public List<Map.Entry<LineState, Long>> counts() {
        return List.copyOf(tree.counts().entrySet());
    }

    /** An address of this plan's, kept to the plan that was chosen. */
    public String at(String path) {
        return at(path, chosen);
    }

    static String at(String path, @Nullable String chosen) {
        if (chosen == null) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + "plan=" + chosen;
    }
}
