package uk.sidebyside.plan.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.plan.imports.RowFinding.Weight;
import uk.sidebyside.plan.rules.Meaning;
import uk.sidebyside.plan.rules.ProgressGraph;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.plan.rules.ProgressState;

/** The states of a row, point by point. */
record StateCells(RowCells cells, Headings headings, ProgressKey key) {

    Map<LocalDate, ProgressState> read() {
        Map<LocalDate, ProgressState> states = new TreeMap<>();
        headings.points().forEach((point, columns) -> at(columns).ifPresent(state -> states.put(point, state)));
        history(states);
        return states;
    }

    private Optional<ProgressState> at(List<Integer> columns) {
        Optional<ProgressState> state = Optional.empty();
        for (int index : columns) {
            String text = cells.text(index);
            if (text.isEmpty() || text.equalsIgnoreCase("not stated")) {
                continue;
            }
            Optional<ProgressState> read = key.labelled(text);
            if (read.isEmpty()) {
                cells.add(
                        index,
                        Weight.REFUSED,
                        "The progress key has no state “" + text + "”.",
                        "Use one of: " + String.join("; ", key.labels()) + ".");
            } else if (state.isPresent() && !state.equals(read)) {
                cells.add(
                        index,
                        Weight.REFUSED,
                        "Two columns of one reporting point say different states.",
                        "Keep the right one.");
            }
            state = state.isPresent() ? state : read;
        }
        return state;
    }

    /** A history is brought in as it was published; a step that would be refused today is worth a look. */
    private void history(Map<LocalDate, ProgressState> states) {
        @Nullable ProgressState before = null;
        for (Map.Entry<LocalDate, ProgressState> point : states.entrySet()) {
            Meaning from = before == null ? null : before.meaning();
            if (ProgressGraph.between(from, point.getValue().meaning()).isEmpty()) {
                cells.add(
                        headings.points()
                                .getOrDefault(point.getKey(), List.of(0))
                                .getFirst(),
                        Weight.TO_CHECK,
                        before == null
                                ? "The first state is “" + point.getValue().label() + "”."
                                : "“" + point.getValue().label() + "” follows “" + before.label() + "”.",
                        "Check it: such a step is not usual.");
            }
            before = point.getValue();
        }
    }
}
