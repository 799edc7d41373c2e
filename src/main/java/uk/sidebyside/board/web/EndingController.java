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
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.board.Bodies;
import uk.sidebyside.board.Body;
import uk.sidebyside.board.BodyId;
import uk.sidebyside.board.Endings;
import uk.sidebyside.board.Governance;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** Where an administrator ends a body, who leads it, and whom it reports to. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class EndingController {
    private final Endings endings;
    private final Bodies bodies;
    private final Choices choices;
    private final Clock clock;

    EndingController(Endings endings, Bodies bodies, Choices choices, Clock clock) {
        this.endings = endings;
        this.bodies = bodies;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/admin/bodies/{id}/end")
    ModelAndView body(@PathVariable UUID id, Principal principal) {
        return Forms.show(bodyForm(principal.inArea(), id));
    }

    @PostMapping("/admin/bodies/{id}/end")
    ModelAndView bodyEnded(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        UUID takesOver = input.id("takesOver");
        return Forms.send(
                bodyForm(area, id),
                input,
                () -> endings.body(
                        area, new BodyId(id), input.day("lastDay"), takesOver == null ? null : new BodyId(takesOver)),
                done -> "/admin/bodies");
    }

    private FormPage bodyForm(AreaId area, UUID id) {
        Body body = setUp(area).body(new BodyId(id)).orElseThrow(NotFound::new);
        FormPage page = asking(
                "End " + body.name(),
                "Its places, who leads it and its lines of reporting end on the same day. What it did stays on record.",
                id,
                "/end",
                "End this body");
        return body.holdsThePlan()
                ? page.with(new FormPage.Select(
                        "takesOver",
                        "Which body do the plan's leads report to from now on?",
                        "",
                        choices.otherBodies(area, body),
                        "",
                        false))
                : page;
    }

    @GetMapping("/admin/bodies/{id}/reports-to/{line}/end")
    ModelAndView line(@PathVariable UUID id, @PathVariable UUID line, Principal principal) {
        return Forms.show(lineForm(principal.inArea(), id, line));
    }

    @PostMapping("/admin/bodies/{id}/reports-to/{line}/end")
    ModelAndView lineEnded(
            @PathVariable UUID id,
            @PathVariable UUID line,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return Forms.send(
                lineForm(area, id, line),
                input,
                () -> endings.line(area, new BodyId(id), line, input.day("lastDay")),
                done -> address(id));
    }

    private FormPage lineForm(AreaId area, UUID id, UUID line) {
        Governance.ReportingLine known = setUp(area).from(new BodyId(id)).stream()
                .filter(each -> each.id().equals(line))
                .findFirst()
                .orElseThrow(NotFound::new);
        return asking(
                "End a line of reporting",
                known.fromName() + " reports to " + known.words() + ".",
                id,
                "/reports-to/" + line + "/end",
                "End it");
    }

    @GetMapping("/admin/bodies/{id}/leaders/{organisation}/end")
    ModelAndView leader(@PathVariable UUID id, @PathVariable UUID organisation, Principal principal) {
        return Forms.show(leaderForm(principal.inArea(), id, organisation));
    }

    @PostMapping("/admin/bodies/{id}/leaders/{organisation}/end")
    ModelAndView leaderEnded(
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return Forms.send(
                leaderForm(area, id, organisation),
                input,
                () -> endings.leader(area, new BodyId(id), new OrganisationId(organisation), input.day("lastDay")),
                done -> address(id));
    }

    private FormPage leaderForm(AreaId area, UUID id, UUID organisation) {
        Body body = setUp(area).body(new BodyId(id)).orElseThrow(NotFound::new);
        Body.Leader leader = body.leaders().stream()
                .filter(each -> each.organisation().value().equals(organisation))
                .findFirst()
                .orElseThrow(NotFound::new);
        return asking(
                "End who leads",
                leader.name() + " leads " + body.name() + " together with the others that are named.",
                id,
                "/leaders/" + organisation + "/end",
                "End it");
    }

    private FormPage asking(String title, String intro, UUID id, String action, String button) {
        return FormPage.asking(title, intro, address(id), address(id) + action, button)
                .with(new FormPage.Day("lastDay", "Last day", DateEntry.of(LocalDate.now(clock)), false));
    }

    private Governance setUp(AreaId area) {
        return bodies.setUp(area);
    }

    private static String address(UUID id) {
        return "/admin/bodies/" + id;
    }
}
