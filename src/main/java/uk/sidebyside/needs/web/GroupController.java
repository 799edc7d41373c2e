package uk.sidebyside.needs.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.needs.GroupActions;
import uk.sidebyside.needs.GroupId;
import uk.sidebyside.needs.WorkingGroup;
import uk.sidebyside.needs.WorkingGroups;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.thread.LinkId;

/** Working groups: shown to everybody, set up and kept by those who lead. */
@Controller
@AllowedTo({Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
class GroupController {
    private final WorkingGroups groups;
    private final GroupActions actions;
    private final NeedsChoices choices;
    private final Clock clock;

    GroupController(WorkingGroups groups, GroupActions actions, NeedsChoices choices, Clock clock) {
        this.groups = groups;
        this.actions = actions;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/needs/groups")
    @AllowedTo(Role.PUBLIC)
    ModelAndView all(Principal principal) {
        return FormAnswers.page("needs/groups", new GroupsPage(groups.inArea(principal.inArea()), writes(principal)));
    }

    @GetMapping("/needs/group/{id}")
    @AllowedTo(Role.PUBLIC)
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        WorkingGroup group = groups.byId(area, new GroupId(id));
        var agreed = actions.of(area, group.id());
        return FormAnswers.page(
                "needs/group",
                new GroupPage(
                        group,
                        groups.worksOn(area, group.id()),
                        groups.meetings(area, group.id()),
                        agreed,
                        agreed.stream()
                                .filter(actions::mayFinish)
                                .map(WorkingGroup.Action::id)
                                .collect(Collectors.toSet()),
                        LocalDate.now(clock),
                        !principal.seats().isEmpty(),
                        writes(principal)));
    }

    private static boolean writes(Principal principal) {
        return principal.hasAny(Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR);
    }

    @GetMapping("/needs/group/new")
    ModelAndView establish() {
        return FormAnswers.show(form("Set up a working group", "/needs/groups", "/needs/group/new", null));
    }

    @PostMapping("/needs/group/new")
    ModelAndView established(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return FormAnswers.send(
                form("Set up a working group", "/needs/groups", "/needs/group/new", null),
                input,
                () -> groups.establish(principal.inArea(), input.fingerprint(), words(input)),
                GroupController::at,
                Wording::of);
    }

    @GetMapping("/needs/group/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(groups.byId(principal.inArea(), new GroupId(id))));
    }

    @PostMapping("/needs/group/{id}/edit")
    ModelAndView edited(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        WorkingGroup group = groups.byId(principal.inArea(), new GroupId(id));
        return FormAnswers.send(
                form(group).version(input.version()),
                input,
                () -> groups.change(principal.inArea(), group.id(), input.version(), words(input)),
                GroupController::at,
                Wording::of);
    }

    private FormPage form(WorkingGroup group) {
        return form("Change “" + group.name() + "”", at(group.id()), at(group.id()) + "/edit", group)
                .version(group.version());
    }

    private FormPage form(String title, String back, String action, @Nullable WorkingGroup now) {
        FormPage form = FormPage.asking(title, "", back, action, "Save")
                .with(new FormPage.Line("name", "Name of the group", "", now == null ? "" : now.name(), false))
                .with(new FormPage.Area(
                        "purpose", "What is it for?", "", now == null ? "" : now.purpose(), 3, 1000, false))
                .with(new FormPage.Day(
                        "establishedOn",
                        "Set up on",
                        DateEntry.of(now == null ? LocalDate.now(clock) : now.establishedOn()),
                        false));
        return now == null
                ? form
                : form.with(
                        new FormPage.Day("endedOn", "Last day, if it has ended", DateEntry.of(now.endedOn()), true));
    }

    private static WorkingGroups.Words words(Input input) {
        return new WorkingGroups.Words(
                input.text("name"), input.text("purpose"), input.day("establishedOn"), input.day("endedOn"));
    }

    @GetMapping("/needs/group/{id}/member")
    ModelAndView member(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(memberForm(principal.inArea(), new GroupId(id)));
    }

    @PostMapping("/needs/group/{id}/member")
    ModelAndView joined(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                memberForm(area, new GroupId(id)),
                input,
                () -> groups.join(area, new GroupId(id), NeedsChoices.seat(input, "seat"), input.text("invitedAs")),
                GroupController::at,
                Wording::of);
    }

    private FormPage memberForm(AreaId area, GroupId id) {
        WorkingGroup group = groups.byId(area, id);
        return FormPage.asking(
                        "Who joins “" + group.name() + "”?",
                        "Choose a post, or say what somebody who is invited is. Write no name.",
                        at(id),
                        at(id) + "/member",
                        "Add")
                .with(new FormPage.Select("seat", "Post", "", choices.posts(area, "No post"), "", true))
                .with(new FormPage.Line(
                        "invitedAs", "Invited", "Like a parent of a child at primary school", "", true));
    }

    @PostMapping("/needs/group/{id}/member/{member}/end")
    ModelAndView left(@PathVariable UUID id, @PathVariable UUID member, Principal principal) {
        groups.leave(principal.inArea(), new GroupId(id), member);
        return FormAnswers.on(at(new GroupId(id)));
    }

    @GetMapping("/needs/group/{id}/link")
    ModelAndView tie(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(tieForm(groups.byId(principal.inArea(), new GroupId(id))));
    }

    @PostMapping("/needs/group/{id}/link")
    ModelAndView tied(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                tieForm(groups.byId(area, new GroupId(id))),
                input,
                () -> groups.tie(area, new GroupId(id), NeedsChoices.ref(area, input), input.text("note")),
                GroupController::at,
                Wording::of);
    }

    private FormPage tieForm(WorkingGroup group) {
        return FormPage.asking(
                        "What does “" + group.name() + "” work on?",
                        "",
                        at(group.id()),
                        at(group.id()) + "/link",
                        "Link it")
                .with(new FormPage.Select(
                        "to", "What it works on", "", NeedsChoices.targets(groups.targets()), "", false))
                .with(new FormPage.Area("note", "How", "", "", 3, 1000, true));
    }

    @PostMapping("/needs/group/{id}/unlink/{link}")
    ModelAndView untied(@PathVariable UUID id, @PathVariable UUID link, Principal principal) {
        groups.untie(principal.inArea(), new GroupId(id), new LinkId(link));
        return FormAnswers.on(at(new GroupId(id)));
    }

    static String at(GroupId id) {
        return "/needs/group/" + id.value();
    }
}
