package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.PlanRegister.Risk;

/**
 * The five-minute update of one line: to write, or to check before it is sent.
 *
 * @param states those that may follow
 * @param theirs what somebody else reported in the meantime; empty where nobody did
 */
public record UpdatePage(
        Line line,
        List<LineState> states,
        List<Risk> risks,
        UpdateForm form,
        FormErrors errors,
        Map<String, String> theirs) {

    public List<Choice> choices() {
        return states.stream()
                .map(state -> Choice.of(state.code(), state.label()))
                .toList();
    }

    public List<Option> citations() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "None of these")));
        risks.stream()
                .filter(risk -> risk.closedOn() == null && risk.id() != null)
                .forEach(risk -> options.add(Option.of(String.valueOf(risk.id().value()), risk.words())));
        return options;
    }

    public @Nullable LineState chosen() {
        return stateOf(form.state());
    }

    public @Nullable LineState stateOf(@Nullable String code) {
        return states.stream()
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    public String theirState() {
        LineState state = stateOf(theirs.get("state"));
        return state == null ? "another state" : state.label();
    }

    public boolean someDelayed() {
        return states.stream().anyMatch(LineState::delayed);
    }
}
