package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.PlanTree;

/** Lines of a plan, chosen by the address. */
public record LinesPage(
        PlanTree tree,
        LineFilter filter,
        @Nullable String version,
        @Nullable String chosen) {

    public List<Line> lines() {
        return tree.lines().filter(filter::shows).toList();
    }

    public String sentence() {
        return Say.count(lines().size(), "action", "actions") + " of "
                + tree.lines().count() + (filter.any() ? " fit what you chose." : ".");
    }

    public List<Option> states() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Any state")));
        tree.states().forEach(state -> options.add(Option.of(state.code(), state.label())));
        return options;
    }

    public List<Option> leads() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Anybody")));
        tree.lines()
                .flatMap(line -> line.leads().stream())
                .distinct()
                .sorted((a, b) -> a.words().compareTo(b.words()))
                .forEach(lead -> options.add(Option.of(lead.seat().value().toString(), lead.words())));
        return options;
    }

    public String at(String path) {
        return PlanPage.at(path, chosen);
    }

    public String csv() {
        return at("/plan/lines.csv" + filter.query());
    }
}
