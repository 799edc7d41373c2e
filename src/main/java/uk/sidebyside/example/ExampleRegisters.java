package uk.sidebyside.example;

import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.LookBacks;
import uk.sidebyside.plan.PlanEditing;
import uk.sidebyside.plan.PlanId;
import uk.sidebyside.plan.PlanRegister;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.plan.Workstreams;

/** What is kept beside the plan: the activity log, commitments, risks, workstreams, the look-back and figures. */
@Component
@OnlyWithAnExample
class ExampleRegisters {
    private final Plans plans;
    private final PlanEditing editing;
    private final PlanRegister register;
    private final Workstreams workstreams;
    private final LookBacks lookBacks;
    private final ExampleMeasures measures;

    ExampleRegisters(
            Plans plans,
            PlanEditing editing,
            PlanRegister register,
            Workstreams workstreams,
            LookBacks lookBacks,
            ExampleMeasures measures) {
        this.plans = plans;
        this.editing = editing;
        this.register = register;
        this.workstreams = workstreams;
        this.lookBacks = lookBacks;
        this.measures = measures;
    }

    Chapter chapter() {
        return new Chapter("what is kept beside the plan", this::told, this::tell);
    }

    private boolean told(Story story) {
        PlanTree tree = plans.tree(story.area(), (String) null);
        return !register.risks(story.area(), tree.head().id()).isEmpty();
    }

    private void tell(Story story) {
        PlanTree tree = plans.tree(story.area(), (String) null);
        PlanId plan = tree.head().id();
        Map<String, LineId> lines = tree.lines().collect(Collectors.toMap(Line::ref, Line::id));
        story.clock().on(tree.head().startOn(), () -> {
            activity(story, plan);
            commitments(story, plan);
        });
        risks(story, plan);
        milestones(story, tree, lines);
        lookBack(story, plan);
        measures.show(story, tree, lines);
    }

    private void activity(Story story, PlanId plan) {
        for (Row row : story.sheet().rows("activity.csv")) {
            register.log(
                            story.area(),
                            plan,
                            new PlanRegister.Activity(
                                    YearMonth.parse(row.text("month")).atDay(1),
                                    true,
                                    row.text("kind"),
                                    row.text("audience"),
                                    row.text("words"),
                                    "",
                                    row.text("questions"),
                                    null))
                    .orThrow();
        }
    }

    private void commitments(Story story, PlanId plan) {
        for (Row row : story.sheet().rows("commitments.csv")) {
            boolean assurance = row.text("kind").equals("assurance");
            register.commit(story.area(), plan, assurance, row.text("words"), row.text("answer"))
                    .orThrow();
        }
    }

    private void risks(Story story, PlanId plan) {
        for (Row row : story.sheet().rows("risks.csv")) {
            register.keep(
                            story.area(),
                            plan,
                            new PlanRegister.Risk(
                                    null,
                                    row.text("kind").equals("assumption"),
                                    row.text("words"),
                                    row.text("effect"),
                                    story.cast().seat(row.text("owner")),
                                    row.day("raised_on"),
                                    row.day("review_on"),
                                    row.dayOrNull("closed_on"),
                                    true,
                                    1))
                    .orThrow();
        }
    }

    private void milestones(Story story, PlanTree tree, Map<String, LineId> lines) {
        for (Row row : story.sheet().rows("workstreams.csv")) {
            var area = tree.area(row.number("area")).orElseThrow();
            editing.workstream(
                    story.area(), area.id(), row.text("title"), story.cast().seat(row.text("lead")));
            workstreams
                    .keep(
                            story.area(),
                            new Workstreams.Milestone(
                                    null,
                                    Story.known(lines, row.text("line")),
                                    false,
                                    row.text("milestone"),
                                    story.cast().seat(row.text("owner")),
                                    row.day("due_on"),
                                    row.dayOrNull("done_on"),
                                    1))
                    .orThrow();
        }
    }

    private void lookBack(Story story, PlanId plan) {
        var id = lookBacks
                .begin(
                        story.area(),
                        plan,
                        "Plans without proper health advice",
                        "Every EHC plan issued since September 2018 that did not hold proper health advice. "
                                + "The cases are invented.")
                .orThrow();
        for (Row row : story.sheet().rows("look-back.csv")) {
            lookBacks.keep(
                    story.area(),
                    id,
                    new LookBacks.Item(
                            null,
                            row.text("case_ref"),
                            row.text("remedy"),
                            story.cast().seat(row.text("owner")),
                            row.day("due_on"),
                            row.dayOrNull("done_on")));
        }
    }
}
