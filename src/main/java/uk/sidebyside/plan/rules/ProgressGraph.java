package uk.sidebyside.plan.rules;

import static uk.sidebyside.plan.rules.Meaning.COMPLETED;
import static uk.sidebyside.plan.rules.Meaning.DELAYED;
import static uk.sidebyside.plan.rules.Meaning.EMBEDDED;
import static uk.sidebyside.plan.rules.Meaning.NOT_STARTED;
import static uk.sidebyside.plan.rules.Meaning.ON_TRACK;
import static uk.sidebyside.plan.rules.Meaning.UNDER_WAY;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one home of the state graph: which event leads from which meaning to which. It speaks of meanings, so it holds for
 * every area's key. What is not listed is refused; in particular nothing returns to "not started", and nothing jumps
 * over "completed" or over the start. A mistake is mended by a correction, not by a step back.
 */
public final class ProgressGraph {

    /**
     * One kind of step.
     *
     * @param from null where nothing has been reported yet
     */
    public record Edge(@Nullable Meaning from, ProgressEvent event, Meaning to) {}

    private static final Set<Meaning> MOVING = EnumSet.of(UNDER_WAY, ON_TRACK);
    private static final Set<Meaning> STARTED = EnumSet.of(UNDER_WAY, DELAYED, ON_TRACK);
    private static final Set<Meaning> CLOSED = EnumSet.of(COMPLETED, EMBEDDED);

    private static final List<Edge> EDGES = edges();

    private ProgressGraph() {}

    private static List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        EnumSet.complementOf(EnumSet.of(EMBEDDED))
                .forEach(first -> edges.add(new Edge(null, ProgressEvent.REPORT_FIRST, first)));
        add(edges, EnumSet.of(NOT_STARTED), ProgressEvent.CARRY_ON, EnumSet.of(NOT_STARTED));
        add(edges, EnumSet.of(NOT_STARTED), ProgressEvent.START, MOVING);
        add(edges, EnumSet.of(NOT_STARTED), ProgressEvent.START_LATE, EnumSet.of(DELAYED));
        add(edges, MOVING, ProgressEvent.CARRY_ON, MOVING);
        add(edges, MOVING, ProgressEvent.DELAY, EnumSet.of(DELAYED));
        add(edges, EnumSet.of(DELAYED), ProgressEvent.CARRY_ON, EnumSet.of(DELAYED));
        add(edges, EnumSet.of(DELAYED), ProgressEvent.RECOVER, MOVING);
        add(edges, STARTED, ProgressEvent.COMPLETE, EnumSet.of(COMPLETED));
        add(edges, EnumSet.of(COMPLETED), ProgressEvent.CONFIRM, EnumSet.of(COMPLETED));
        add(edges, EnumSet.of(COMPLETED), ProgressEvent.EMBED, EnumSet.of(EMBEDDED));
        add(edges, EnumSet.of(EMBEDDED), ProgressEvent.CONFIRM, EnumSet.of(EMBEDDED));
        add(edges, EnumSet.of(EMBEDDED), ProgressEvent.LAPSE, EnumSet.of(COMPLETED));
        add(edges, CLOSED, ProgressEvent.REOPEN, STARTED);
        return List.copyOf(edges);
    }

    private static void add(List<Edge> edges, Set<Meaning> from, ProgressEvent event, Set<Meaning> to) {
        for (Meaning source : from) {
            for (Meaning target : to) {
                edges.add(new Edge(source, event, target));
            }
        }
    }

    public static List<Edge> all() {
        return EDGES;
    }

    /** Where an event may lead; empty where it is refused. */
    public static Set<Meaning> targets(@Nullable Meaning from, ProgressEvent event) {
        Set<Meaning> targets = EnumSet.noneOf(Meaning.class);
        EDGES.stream()
                .filter(edge -> edge.from() == from && edge.event() == event)
                .forEach(edge -> targets.add(edge.to()));
        return targets;
    }

    /** The event that a move is, if it may be made. */
    public static Optional<ProgressEvent> between(@Nullable Meaning from, Meaning to) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.to() == to)
                .map(Edge::event)
                .findFirst();
    }

    /** The states of a key that may follow, in the key's order: what a form offers. */
    public static List<ProgressState> following(ProgressKey key, @Nullable ProgressState from) {
        Meaning meaning = from == null ? null : from.meaning();
        return key.states().stream()
                .filter(to -> between(meaning, to.meaning()).isPresent())
                .toList();
    }
}
