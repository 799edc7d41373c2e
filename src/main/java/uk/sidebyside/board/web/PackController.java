package uk.sidebyside.board.web;

import java.time.Clock;
import java.time.LocalDate;
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
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.board.BodyId;
import uk.sidebyside.board.ExemptParts;
import uk.sidebyside.board.Issues;
import uk.sidebyside.board.MeetingId;
import uk.sidebyside.board.Pack;
import uk.sidebyside.board.Packs;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** The papers of a meeting: read by the partnership, put together and closed by the chair or an administrator. */
@Controller
@AllowedTo({Role.CHAIR, Role.ADMINISTRATOR})
class PackController {
    private final Packs packs;
    private final Issues issues;
    private final Areas areas;
    private final Choices choices;
    private final PackForm forms;
    private final ExemptParts exempt;
    private final Clock clock;

    PackController(
            Packs packs, Issues issues, Areas areas, Choices choices, PackForm forms, ExemptParts exempt, Clock clock) {
        this.packs = packs;
        this.issues = issues;
        this.areas = areas;
        this.choices = choices;
        this.forms = forms;
        this.exempt = exempt;
        this.clock = clock;
    }

    @GetMapping("/board/meetings/{id}/pack")
    @AllowedToMembers
    ModelAndView pack(@PathVariable UUID id, Principal principal) {
        return Forms.page("board/pack", page(principal, id, FormErrors.none()));
    }

    @GetMapping("/board/meetings/{id}/pack/edit")
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return Forms.show(forms.of(area, packs.of(area, new MeetingId(id))));
    }

    @PostMapping("/board/meetings/{id}/pack/edit")
    ModelAndView save(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Pack pack = packs.of(area, new MeetingId(id));
        var command = new Packs.Write(new MeetingId(id), input.version(), forms.text(area, pack, input));
        FormPage page = forms.of(area, pack).version(input.version());
        return Forms.send(page, input, () -> packs.save(area, command), saved -> address(id));
    }

    @PostMapping("/board/meetings/{id}/pack/close")
    ModelAndView close(@PathVariable UUID id, Principal principal) {
        return after(principal, id, packs.close(principal.inArea(), new MeetingId(id)));
    }

    @PostMapping("/board/meetings/{id}/pack/reopen")
    ModelAndView reopen(@PathVariable UUID id, Principal principal) {
        return after(principal, id, packs.reopen(principal.inArea(), new MeetingId(id)));
    }

    @PostMapping("/board/meetings/{id}/pack/issue")
    ModelAndView issue(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        List<BodyId> to = input.ids("bodies").stream().map(BodyId::new).toList();
        return after(principal, id, issues.pack(principal.inArea(), new MeetingId(id), to, input.submission()));
    }

    private ModelAndView after(Principal principal, UUID id, Saving<?> saving) {
        if (saving instanceof Saving.Refused<?> refused) {
            ModelAndView again =
                    Forms.page("board/pack", page(principal, id, FormErrors.of(refused.findings(), Wording::of)));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return Forms.on(address(id));
    }

    private PackPage page(Principal principal, UUID id, FormErrors errors) {
        AreaId area = principal.inArea();
        Pack pack = packs.of(area, new MeetingId(id));
        boolean mayWrite = principal.hasAny(Role.CHAIR, Role.ADMINISTRATOR);
        return new PackPage(
                areas.byId(area).name(),
                pack,
                PackDocument.of(pack.content()),
                errors,
                mayWrite,
                mayWrite ? choices.all(area) : List.of(),
                new PackPage.ReadBy(
                        LocalDate.now(clock),
                        exempt.mayRead(area, pack.meeting())
                                ? exempt.of(area, pack.meeting().id())
                                : null),
                UUID.randomUUID());
    }

    private static String address(UUID id) {
        return "/board/meetings/" + id + "/pack";
    }
}
