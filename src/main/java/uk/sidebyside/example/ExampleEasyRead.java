package uk.sidebyside.example;

import org.springframework.stereotype.Component;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.plan.Lead;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineEditing;
import uk.sidebyside.plan.PlanEditing;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;

/** Easy Read versions of York's areas and of some of its actions. One has grown old, as they do. */
@Component
@OnlyWithAnExample
class ExampleEasyRead {
    private final Plans plans;
    private final PlanEditing editing;
    private final LineEditing lines;

    ExampleEasyRead(Plans plans, PlanEditing editing, LineEditing lines) {
        this.plans = plans;
        this.editing = editing;
        this.lines = lines;
    }

    Chapter chapter() {
        return new Chapter("Easy Read", this::told, this::tell);
    }

    private boolean told(Story story) {
        return plans.tree(story.area(), (String) null).areas().stream()
                .anyMatch(area -> !area.easyRead().isBlank());
    }

    private void tell(Story story) {
        PlanTree tree = plans.tree(story.area(), (String) null);
        for (Row row : story.sheet().rows("easy-read.csv")) {
            story.clock().on(row.day("on"), () -> write(story, tree, row));
        }
    }

    private void write(Story story, PlanTree tree, Row row) {
        if (row.text("kind").equals("area")) {
            var area = tree.area(row.number("number")).orElseThrow();
            editing.easyRead(story.area(), area.id(), row.text("text"), area.version())
                    .orThrow();
            return;
        }
        Line line = tree.line(row.text("number")).orElseThrow();
        Line.Dates dates = line.dates();
        var words = new LineEditing.Words(
                line.title(),
                line.plain(),
                line.impact(),
                dates.startOn(),
                dates.startWords(),
                dates.endOn(),
                dates.endWords(),
                row.text("text"));
        var leads = line.leads().stream().map(Lead::seat).toList();
        lines.change(story.area(), new LineEditing.ChangeLine(line.id(), words, leads, line.version()))
                .orThrow();
    }
}
