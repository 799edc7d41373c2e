package uk.sidebyside.needs.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.needs.GroupActionId;
import uk.sidebyside.needs.GroupActions;
import uk.sidebyside.needs.GroupId;
import uk.sidebyside.needs.GroupMeetingId;
import uk.sidebyside.needs.WorkingGroup;
import uk.sidebyside.needs.WorkingGroups;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** What working groups do: they meet, agree actions, and somebody says that one is done. */
@Controller
@AllowedTo({Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
class GroupWorkController {
    private final WorkingGroups groups;
    private final GroupActions actions;
    private final NeedsChoices choices;

    GroupWorkController(WorkingGroups groups, GroupActions actions, NeedsChoices choices) {
        this.groups = groups;
        this.actions = actions;
        this.choices = choices;
    }

    @GetMapping("/needs/group/{id}/meeting")
    ModelAndView meet(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(newMeeting(groups.byId(principal.inArea(), new GroupId(id))));
    }

    @PostMapping("/needs/group/{id}/meeting")
    ModelAndView met(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        WorkingGroup group = groups.byId(area, new GroupId(id));
        return FormAnswers.send(
                newMeeting(group),
                input,
                () -> groups.meet(area, input.fingerprint(), group.id(), met(input)),
                GroupController::at,
                Wording::of);
    }

    private static FormPage newMeeting(WorkingGroup group) {
        String at = GroupController.at(group.id());
        return meeting("A meeting of “" + group.name() + "”", at, at + "/meeting", null);
    }

    @GetMapping("/needs/meeting/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(oldMeeting(groups.meeting(principal.inArea(), new GroupMeetingId(id))));
    }

    @PostMapping("/needs/meeting/{id}/edit")
    ModelAndView edited(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        WorkingGroup.Meeting meeting = groups.meeting(principal.inArea(), new GroupMeetingId(id));
        return FormAnswers.send(
                oldMeeting(meeting).version(input.version()),
                input,
                () -> groups.change(principal.inArea(), meeting.id(), input.version(), met(input)),
                GroupController::at,
                Wording::of);
    }

    private static FormPage oldMeeting(WorkingGroup.Meeting meeting) {
        return meeting(
                        "The meeting of " + NeedsWords.day(meeting.heldOn()),
                        GroupController.at(meeting.group()),
                        "/needs/meeting/" + meeting.id().value() + "/edit",
                        meeting)
                .version(meeting.version());
    }

    private static FormPage meeting(String title, String back, String action, WorkingGroup.@Nullable Meeting now) {
        return FormPage.asking(title, "", back, action, "Save")
                .with(new FormPage.Day(
                        "heldOn", "Day", now == null ? DateEntry.BLANK : DateEntry.of(now.heldOn()), false))
                .with(new FormPage.Line("place", "Where", "", now == null ? "" : now.place(), true))
                .with(new FormPage.Area(
                        "notes",
                        "What was agreed",
                        "Leave it empty before the meeting. Those who hold a post can read it.",
                        now == null ? "" : now.notes(),
                        6,
                        4000,
                        true));
    }

    private static WorkingGroups.Met met(Input input) {
        return new WorkingGroups.Met(input.day("heldOn"), input.text("place"), input.text("notes"));
    }

    @GetMapping("/needs/group/{id}/action")
    ModelAndView agree(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(actionForm(area, groups.byId(area, new GroupId(id))));
    }

    @PostMapping("/needs/group/{id}/action")
    ModelAndView agreed(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        WorkingGroup group = groups.byId(area, new GroupId(id));
        return FormAnswers.send(
                actionForm(area, group),
                input,
                () -> actions.agree(
                        area,
                        new GroupActions.Agree(
                                input.fingerprint(),
                                group.id(),
                                input.text("what"),
                                NeedsChoices.seat(input, "owner"),
                                input.day("dueOn"))),
                agreed -> GroupController.at(group.id()),
                Wording::of);
    }

    private FormPage actionForm(AreaId area, WorkingGroup group) {
        String at = GroupController.at(group.id());
        return FormPage.asking("Agree an action of “" + group.name() + "”", "", at, at + "/action", "Agree it")
                .with(new FormPage.Area("what", "What is to be done", "", "", 3, 1000, false))
                .with(new FormPage.Select("owner", "Who does it?", "", choices.posts(area, "Choose a post"), "", false))
                .with(new FormPage.Day("dueOn", "By", DateEntry.BLANK, false));
    }

    @GetMapping("/needs/action/{id}/done")
    @AllowedToWriters
    ModelAndView finish(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(doneForm(mine(principal, id)));
    }

    @PostMapping("/needs/action/{id}/done")
    @AllowedToWriters
    ModelAndView done(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        WorkingGroup.Action action = mine(principal, id);
        return FormAnswers.send(
                doneForm(action).version(input.version()),
                input,
                () -> actions.done(principal.inArea(), action.id(), input.version(), input.text("outcome")),
                saved -> GroupController.at(action.group()),
                Wording::of);
    }

    private WorkingGroup.Action mine(Principal principal, UUID id) {
        WorkingGroup.Action action = actions.byId(principal.inArea(), new GroupActionId(id));
        if (!actions.mayFinish(action)) {
            throw new NotFound();
        }
        return action;
    }

    private static FormPage doneForm(WorkingGroup.Action action) {
        return FormPage.asking(
                        "Say that action " + action.number() + " is done",
                        action.what(),
                        GroupController.at(action.group()),
                        "/needs/action/" + action.id().value() + "/done",
                        "Save")
                .version(action.version())
                .with(new FormPage.Area("outcome", "What was done", "", action.outcome(), 3, 1000, false));
    }
}
