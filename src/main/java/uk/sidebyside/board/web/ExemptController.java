package uk.sidebyside.board.web;

import java.util.UUID;
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
import uk.sidebyside.board.ExemptParts;
import uk.sidebyside.board.MeetingId;
import uk.sidebyside.board.Pack;
import uk.sidebyside.board.Packs;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** The part of a pack that few may read. Whoever may not finds no page here. */
@Controller
@AllowedTo({Role.CHAIR, Role.ADMINISTRATOR})
class ExemptController {
    private final ExemptParts exempt;
    private final Packs packs;

    ExemptController(ExemptParts exempt, Packs packs) {
        this.exempt = exempt;
        this.packs = packs;
    }

    @GetMapping("/board/meetings/{id}/pack/exempt")
    @AllowedTo({Role.CHAIR, Role.BOARD_MEMBER, Role.ADMINISTRATOR})
    ModelAndView part(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        var part = exempt.of(area, new MeetingId(id));
        Pack pack = packs.of(area, new MeetingId(id));
        boolean mayWrite = !pack.closed() && principal.hasAny(Role.CHAIR, Role.ADMINISTRATOR);
        return Forms.page("board/exempt", new ExemptPage(pack, part, PackDocument.of(part), mayWrite));
    }

    @GetMapping("/board/meetings/{id}/pack/exempt/add")
    ModelAndView add(@PathVariable UUID id, Principal principal) {
        return Forms.show(form(readable(principal, id)));
    }

    @PostMapping("/board/meetings/{id}/pack/exempt/add")
    ModelAndView added(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        MeetingId meeting = readable(principal, id);
        var command = new ExemptParts.Add(
                input.fingerprint(), meeting, input.text("title"), input.text("why"), input.text("words"));
        return Forms.send(
                form(meeting), input, () -> exempt.add(principal.inArea(), command), done -> address(meeting));
    }

    private MeetingId readable(Principal principal, UUID id) {
        var meeting = new MeetingId(id);
        exempt.of(principal.inArea(), meeting);
        return meeting;
    }

    private static FormPage form(MeetingId meeting) {
        return FormPage.asking(
                        "Keep an item apart",
                        "Its words are in no pack. Members of the body that meets and administrators read them, and nobody else.",
                        address(meeting),
                        address(meeting) + "/add",
                        "Keep it apart")
                .with(new FormPage.Line(
                        "title", "What is it about?", "Everybody who has the pack reads this. Name nobody.", "", false))
                .with(new FormPage.Area(
                        "why",
                        "Why is it kept apart?",
                        "Everybody who has the pack reads this too.",
                        "",
                        3,
                        500,
                        false))
                .with(new FormPage.Area(
                        "words", "The item", "Only members of the body read this.", "", 10, 8000, false));
    }

    @PostMapping("/board/meetings/{id}/pack/exempt/{item}/remove")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID item, Principal principal) {
        var meeting = new MeetingId(id);
        // An open pack alone shows the button; whoever sends it all the same finds nothing to remove.
        if (exempt.remove(principal.inArea(), meeting, item) instanceof Saving.Refused<?>) {
            throw new NotFound();
        }
        return Forms.on(address(meeting));
    }

    private static String address(MeetingId meeting) {
        return "/board/meetings/" + meeting.value() + "/pack/exempt";
    }
}
