package uk.sidebyside.plan.web;

import java.util.List;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.PlanTree;

/** A closed point that showed the wrong state. */
public record CorrectPage(
        Line line,
        List<PlanTree.Point> closed,
        List<LineState> states,
        PastController.CorrectForm form,
        FormErrors errors) {

    public List<Choice> points() {
        return closed.stream()
                .map(point -> Choice.of(point.id().value().toString(), point.label() + ": " + shown(point)))
                .toList();
    }

    private String shown(PlanTree.Point point) {
        return line.row().stream()
                .filter(cell -> cell.on().equals(point.on()))
                .map(cell -> Say.state(cell.state()))
                .findFirst()
                .orElse("Not stated");
    }

    public List<Choice> choices() {
        return states.stream()
                .filter(state -> !state.embedded())
                .map(state -> Choice.of(state.code(), state.label()))
                .toList();
    }

    public String chosenPoint() {
        return form.point() == null ? "" : form.point().toString();
    }
}
