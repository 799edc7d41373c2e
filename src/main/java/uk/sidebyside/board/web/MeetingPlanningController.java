package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import uk.sidebyside.board.BodyId;
import uk.sidebyside.board.Meeting;
import uk.sidebyside.board.MeetingId;
import uk.sidebyside.board.Meetings;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Where an administrator plans meetings, writes their agendas and calls them off. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class MeetingPlanningController {
    private static final String RULES = "docs/rules/board.md, meetings";

    private final Meetings meetings;
    private final Choices choices;

    MeetingPlanningController(Meetings meetings, Choices choices) {
        this.meetings = meetings;
        this.choices = choices;
    }

    @GetMapping("/board/meetings/plan")
    ModelAndView plan(Principal principal) {
        return Forms.show(form(principal.inArea()));
    }

    @PostMapping("/board/meetings/plan")
    ModelAndView planned(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return Forms.send(
                form(area), input, () -> save(area, input), id -> "/board/meetings/" + id.value() + "/agenda");
    }

    private Saving<MeetingId> save(AreaId area, Input input) {
        LocalDate on = input.day("heldOn");
        UUID body = input.id("body");
        TypedTime from = TypedTime.of(input.text("from"));
        TypedTime to = TypedTime.of(input.text("to"));
        List<Finding> findings = new ArrayList<>();
        if (body == null) {
            findings.add(Finding.of("body", "meeting.needs.body", RULES));
        }
        if (on == null) {
            findings.add(Finding.of("heldOn", "meeting.needs.day", RULES));
        }
        findings.addAll(hours(from, to));
        if (on == null || body == null || !findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return Saving.saved(meetings.plan(
                area,
                new Meetings.PlanMeeting(
                        input.fingerprint(),
                        new BodyId(body),
                        on,
                        from.time(),
                        to.time(),
                        input.text("place").strip(),
                        List.of())));
    }

    private static List<Finding> hours(TypedTime from, TypedTime to) {
        List<Finding> findings = new ArrayList<>();
        if (from.unreadable()) {
            findings.add(Finding.of("from", "meeting.time.unreadable", RULES));
        }
        if (to.unreadable()) {
            findings.add(Finding.of("to", "meeting.time.unreadable", RULES));
        }
        if (to.time() != null && from.time() == null && !from.unreadable()) {
            findings.add(Finding.of("from", "meeting.needs.start", RULES));
        }
        if (to.time() != null && from.time() != null && !to.time().isAfter(from.time())) {
            findings.add(Finding.of("to", "meeting.ends.before", RULES));
        }
        return findings;
    }

    private FormPage form(AreaId area) {
        return FormPage.asking(
                        "Plan a meeting",
                        "You write the agenda on the next page.",
                        "/board/meetings",
                        "/board/meetings/plan",
                        "Plan the meeting")
                .with(new FormPage.Select("body", "Which body meets?", "", choices.bodies(area), "", false))
                .with(new FormPage.Day("heldOn", "Day", DateEntry.BLANK, false))
                .with(new FormPage.Line("from", "Begins at", "For example, 10:00 or 2pm", "", true))
                .with(new FormPage.Line("to", "Ends at", "For example, 12:00 or 4pm", "", true))
                .with(new FormPage.Line("place", "Place", "", "", true));
    }

    @GetMapping("/board/meetings/{id}/agenda")
    ModelAndView agenda(@PathVariable UUID id, Principal principal) {
        return Forms.page("board/agenda", AgendaPage.of(meetings.byId(principal.inArea(), new MeetingId(id))));
    }

    @PostMapping("/board/meetings/{id}/agenda")
    ModelAndView agendaWritten(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        AgendaPage page = AgendaPage.typed(meetings.byId(area, new MeetingId(id)), new Input(typed));
        if (page.errors().any()) {
            return refused(page);
        }
        return switch (meetings.writeAgenda(area, new MeetingId(id), page.version(), page.items())) {
            case Saving.Saved<MeetingId> saved -> Forms.on(page.address());
            case Saving.Refused<MeetingId> no -> throw new IllegalStateException("Refused: " + no.findings());
            case Saving.Stale<MeetingId> stale ->
                refused(page.stale(stale.theirs().getOrDefault("agenda", ""), stale.version()));
        };
    }

    private static ModelAndView refused(AgendaPage page) {
        ModelAndView again = Forms.page("board/agenda", page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/board/meetings/{id}/call-off")
    ModelAndView callOff(@PathVariable UUID id, Principal principal) {
        return Forms.show(callOffForm(meetings.byId(principal.inArea(), new MeetingId(id))));
    }

    @PostMapping("/board/meetings/{id}/call-off")
    ModelAndView calledOff(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Meeting meeting = meetings.byId(area, new MeetingId(id));
        return Forms.send(
                callOffForm(meeting),
                input,
                () -> meetings.callOff(area, meeting.id(), input.text("why")),
                done -> "/board/meetings/" + id);
    }

    private static FormPage callOffForm(Meeting meeting) {
        String address = "/board/meetings/" + meeting.id().value();
        return FormPage.asking(
                        "Call the meeting off",
                        meeting.bodyName() + ", " + uk.sidebyside.board.Words.weekday(meeting.heldOn())
                                + ". Calendars show it as cancelled, with your reason.",
                        address,
                        address + "/call-off",
                        "Call it off")
                .with(new FormPage.Area("why", "Why is it called off?", "Everybody can read this.", "", 3, 500, false));
    }
}
