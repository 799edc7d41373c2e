package uk.sidebyside.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import uk.sidebyside.board.BodyId;
import uk.sidebyside.board.FamilyVoice;
import uk.sidebyside.board.FamilyVoices;
import uk.sidebyside.board.Meeting;
import uk.sidebyside.board.MeetingId;
import uk.sidebyside.board.Meetings;
import uk.sidebyside.board.Words;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.plan.Saving;
import uk.sidebyside.shared.AreaId;

/** Meetings, and the section of their papers that the family seats write. */
@Controller
@AllowedTo(Role.PUBLIC)
class MeetingController {
    private final Meetings meetings;
    private final FamilyVoices voices;
    private final Choices choices;
    private final Clock clock;

    MeetingController(Meetings meetings, FamilyVoices voices, Choices choices, Clock clock) {
        this.meetings = meetings;
        this.voices = voices;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/board/meetings")
    ModelAndView list(Principal principal) {
        return Forms.page(
                "board/meetings",
                new MeetingsPage(
                        meetings.inArea(principal.inArea()), LocalDate.now(clock), principal.has(Role.ADMINISTRATOR)));
    }

    @GetMapping("/board/meetings/{id}")
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        Meeting meeting = meetings.byId(principal.inArea(), new MeetingId(id));
        boolean member = !principal.seats().isEmpty() || principal.has(Role.INSPECTOR);
        boolean family = member && voices.mayWrite(principal.inArea(), meeting.id());
        return Forms.page("board/meeting", new MeetingPage(meeting, member, family, principal.has(Role.ADMINISTRATOR)));
    }

    @GetMapping("/board/meetings/plan")
    @AllowedTo(Role.ADMINISTRATOR)
    ModelAndView plan(Principal principal) {
        return Forms.show(form(principal.inArea()));
    }

    @PostMapping("/board/meetings/plan")
    @AllowedTo(Role.ADMINISTRATOR)
    ModelAndView planned(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return Forms.send(form(area), input, () -> save(area, input), id -> "/board/meetings/" + id.value());
    }

    private Saving<MeetingId> save(AreaId area, Input input) {
        LocalDate on = input.day("heldOn");
        UUID body = input.id("body");
        if (on == null || body == null) {
            return Saving.refused(
                    List.of(uk.sidebyside.shared.Finding.of("heldOn", "meeting.needs.day", "docs/rules/board.md")));
        }
        List<Meeting.Item> agenda = input.text("agenda")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Meeting.Item(Words.shortened(line, 190), Meeting.Purpose.DISCUSSION, null))
                .toList();
        return Saving.saved(meetings.plan(
                area,
                new Meetings.PlanMeeting(
                        input.submission(),
                        new BodyId(body),
                        on,
                        time(input.text("from")),
                        time(input.text("to")),
                        input.text("place"),
                        agenda)));
    }

    private static java.time.@Nullable LocalTime time(String typed) {
        try {
            return typed.isBlank()
                    ? null
                    : java.time.LocalTime.parse(
                            typed.strip().replace('.', ':'), java.time.format.DateTimeFormatter.ofPattern("H:mm"));
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    private FormPage form(AreaId area) {
        return FormPage.asking("Plan a meeting", "", "/board/meetings", "/board/meetings/plan", "Plan the meeting")
                .with(new FormPage.Select("body", "Which body meets?", "", choices.bodies(area), "", false))
                .with(new FormPage.Day("heldOn", "Day", DateEntry.BLANK, false))
                .with(new FormPage.Line("from", "Begins at", "For example, 10:00", "", true))
                .with(new FormPage.Line("to", "Ends at", "For example, 12:00", "", true))
                .with(new FormPage.Line("place", "Place", "", "", true))
                .with(new FormPage.Area("agenda", "Agenda", "One item a line.", "", 6, 4000, true));
    }

    /** Whoever may not write it finds no page here: council staff and administrators too. */
    @GetMapping("/board/meetings/{id}/family-voice")
    @AllowedTo({Role.FAMILY_SEAT, Role.CHAIR})
    ModelAndView voice(@PathVariable UUID id, Principal principal) {
        return Forms.show(voiceForm(principal.inArea(), writable(principal, id)));
    }

    @PostMapping("/board/meetings/{id}/family-voice")
    @AllowedTo({Role.FAMILY_SEAT, Role.CHAIR})
    ModelAndView written(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        MeetingId meeting = writable(principal, id);
        var command = new FamilyVoices.Write(
                input.submission(), meeting, input.text("words"), input.text("reasonForNone"), input.version());
        return Forms.send(
                voiceForm(area, meeting).version(input.version()),
                input,
                () -> voices.write(area, command),
                saved -> "/board/meetings/" + id);
    }

    private MeetingId writable(Principal principal, UUID id) {
        var meeting = new MeetingId(id);
        if (!voices.mayWrite(principal.inArea(), meeting)) {
            throw new NotFound();
        }
        return meeting;
    }

    private FormPage voiceForm(AreaId area, MeetingId id) {
        FamilyVoice now = voices.current(area, id).orElse(null);
        String address = "/board/meetings/" + id.value();
        FormPage page = FormPage.asking(
                        "Family voice",
                        "Only the family seats write this. The board reads your words as you write them.",
                        address,
                        address + "/family-voice",
                        "Save")
                .version(now == null ? 0 : now.number());
        if (!voices.mayOnlyGiveTheReason(area, id)) {
            page = page.with(new FormPage.Area(
                    "words", "What families say", "", now == null ? "" : now.words(), 10, 8000, true));
        }
        return page.with(new FormPage.Area(
                "reasonForNone",
                "If there is nothing this time, why?",
                "",
                now == null ? "" : now.reasonForNone(),
                3,
                1000,
                true));
    }

    @GetMapping("/board/meetings/{id}/family-voice/history")
    @AllowedTo({
        Role.ACTION_OWNER,
        Role.WORKSTREAM_LEAD,
        Role.BOARD_MEMBER,
        Role.FAMILY_SEAT,
        Role.CHAIR,
        Role.SCRUTINEER,
        Role.INSPECTOR,
        Role.ADMINISTRATOR
    })
    ModelAndView history(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Meeting meeting = meetings.byId(area, new MeetingId(id));
        return Forms.page("board/familyVoice", new FamilyVoicePage(meeting, voices.history(area, meeting.id())));
    }
}
