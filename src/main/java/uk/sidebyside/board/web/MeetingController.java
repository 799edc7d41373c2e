package uk.sidebyside.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.board.FamilyVoice;
import uk.sidebyside.board.FamilyVoices;
import uk.sidebyside.board.Meeting;
import uk.sidebyside.board.MeetingId;
import uk.sidebyside.board.Meetings;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** Meetings, and the section of their papers that the family seats write. */
@Controller
@AllowedTo(Role.PUBLIC)
class MeetingController {
    private final Meetings meetings;
    private final FamilyVoices voices;
    private final Clock clock;

    MeetingController(Meetings meetings, FamilyVoices voices, Clock clock) {
        this.meetings = meetings;
        this.voices = voices;
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
        return Forms.page(
                "board/meeting",
                new MeetingPage(meeting, member, family, principal.has(Role.ADMINISTRATOR), LocalDate.now(clock)));
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
                input.fingerprint(), meeting, input.text("words"), input.text("reasonForNone"), input.version());
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
    @AllowedToMembers
    ModelAndView history(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Meeting meeting = meetings.byId(area, new MeetingId(id));
        return Forms.page("board/familyVoice", new FamilyVoicePage(meeting, voices.history(area, meeting.id())));
    }
}
