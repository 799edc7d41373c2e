package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.needs.GroupActions;
import uk.sidebyside.needs.GroupId;
import uk.sidebyside.needs.WorkingGroup;
import uk.sidebyside.needs.WorkingGroups;
import uk.sidebyside.shared.Ref;

/** York's JSNA working group: set up in March 2020, with meetings since and actions of which one is late. */
@Component
@OnlyWithAnExample
class ExampleGroups {
    private static final String LEAD = "lead-1";

    private final WorkingGroups groups;
    private final GroupActions actions;

    ExampleGroups(WorkingGroups groups, GroupActions actions) {
        this.groups = groups;
        this.actions = actions;
    }

    void tell(Story story, Map<String, Ref> lines) {
        Map<String, GroupId> established = new HashMap<>();
        for (Row row : story.sheet().rows("needs-groups.csv")) {
            LocalDate on = row.day("established_on");
            story.as(LEAD, on, () -> {
                var words = new WorkingGroups.Words(row.text("name"), row.text("purpose"), on, null);
                GroupId id = groups.establish(story.area(), Story.id("group", row.text("key")), words)
                        .orThrow();
                established.put(row.text("key"), id);
                row.list("works_on").forEach(ref -> groups.tie(story.area(), id, Story.known(lines, ref), "")
                        .orThrow());
                row.list("members").forEach(seat -> groups.join(
                                story.area(), id, story.cast().seat(seat), "")
                        .orThrow());
                row.list("invited")
                        .forEach(who -> groups.join(story.area(), id, null, who).orThrow());
            });
        }
        for (Row row : story.sheet().rows("needs-meetings.csv")) {
            GroupId id = Story.known(established, row.text("group"));
            var met = new WorkingGroups.Met(row.day("on"), row.text("place"), row.text("notes"));
            story.as(LEAD, row.day("on"), () -> groups.meet(
                            story.area(), Story.id("group meeting", row.text("on")), id, met)
                    .orThrow());
        }
        story.sheet().rows("needs-actions.csv").forEach(row -> agree(story, established, row));
    }

    private void agree(Story story, Map<String, GroupId> established, Row row) {
        var agree = new GroupActions.Agree(
                Story.id("group action", row.text("what")),
                Story.known(established, row.text("group")),
                row.text("what"),
                story.cast().seat(row.text("owner")),
                row.day("due_on"));
        story.as(LEAD, row.day("agreed_on"), () -> actions.agree(story.area(), agree)
                .orThrow());
        if (row.has("done_on")) {
            story.as(row.text("owner"), row.day("done_on"), () -> {
                WorkingGroup.Action action = actions.of(story.area(), agree.group()).stream()
                        .filter(each -> each.what().equals(row.text("what")))
                        .findFirst()
                        .orElseThrow();
                actions.done(story.area(), action.id(), action.version(), row.text("outcome"))
                        .orThrow();
            });
        }
    }
}
