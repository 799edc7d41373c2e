package uk.sidebyside.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.Bodies;
import uk.sidebyside.board.Body;
import uk.sidebyside.board.BodyId;
import uk.sidebyside.board.Endings;
import uk.sidebyside.board.Governance;
import uk.sidebyside.board.rules.ReportsDue;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Where an administrator sets up the bodies, their places, whom they report to and when reports are due. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class BodiesController {
    private final Bodies bodies;
    private final Endings endings;
    private final SetUpForms forms;
    private final Clock clock;

    BodiesController(Bodies bodies, Endings endings, SetUpForms forms, Clock clock) {
        this.endings = endings;
        this.bodies = bodies;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/admin/bodies")
    ModelAndView list(Principal principal) {
        AreaId area = principal.inArea();
        return Forms.page(
                "board/bodies", new BodiesPage(bodies.setUp(area), bodies.reportsDue(area), endings.bodies(area)));
    }

    @GetMapping("/admin/bodies/{id}")
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        return Forms.page("board/body", page(principal, id));
    }

    private BodyPage page(Principal principal, UUID id) {
        Governance all = bodies.setUp(principal.inArea());
        Body body = all.body(new BodyId(id)).orElseThrow(NotFound::new);
        return new BodyPage(body, all.from(body.id()), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping("/admin/bodies/new")
    ModelAndView open() {
        return Forms.show(forms.open());
    }

    @PostMapping("/admin/bodies/new")
    ModelAndView opened(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return Forms.send(
                forms.open(), input, () -> open(principal.inArea(), input), id -> "/admin/bodies/" + id.value());
    }

    private Saving<BodyId> open(AreaId area, Input input) {
        String name = input.text("name").strip();
        Body.Kind kind =
                SetUpForms.chosen(Body.Kind.values(), input.text("kind")).orElse(null);
        String holds = input.text("holdsThePlan");
        LocalDate from = input.day("fromOn");
        List<Finding> missing = new ArrayList<>();
        missing(missing, name.isEmpty() || name.length() > 160, "name", "body.needs.name");
        missing(missing, kind == null, "kind", "body.needs.kind");
        missing(missing, !List.of("yes", "no").contains(holds), "holdsThePlan", "body.needs.holdsThePlan");
        missing(missing, from == null, "fromOn", "body.needs.day");
        if (kind == null || from == null || !missing.isEmpty()) {
            return Saving.refused(missing);
        }
        var command = new Bodies.OpenBody(name, kind, input.text("purpose"), holds.equals("yes"), from);
        return SetUpForms.saving(() -> bodies.open(area, command));
    }

    private static void missing(List<Finding> findings, boolean is, String field, String key) {
        if (is) {
            findings.add(SetUpForms.finding(field, key));
        }
    }

    @GetMapping("/admin/bodies/{id}/leaders")
    ModelAndView leader(@PathVariable UUID id, Principal principal) {
        return Forms.show(forms.leader(principal.inArea(), page(principal, id), today()));
    }

    @PostMapping("/admin/bodies/{id}/leaders")
    ModelAndView led(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        BodyPage page = page(principal, id);
        return Forms.send(
                forms.leader(principal.inArea(), page, today()),
                input,
                () -> lead(principal.inArea(), page.body(), input),
                done -> page.address());
    }

    private Saving<BodyId> lead(AreaId area, Body body, Input input) {
        UUID organisation = input.id("organisation");
        LocalDate from = input.day("fromOn");
        List<Finding> missing = new ArrayList<>();
        missing(missing, organisation == null, "organisation", "body.needs.organisation");
        missing(missing, leads(body, organisation), "organisation", "body.led.already");
        missing(missing, from == null, "fromOn", "body.needs.day");
        if (organisation == null || from == null || !missing.isEmpty()) {
            return Saving.refused(missing);
        }
        return SetUpForms.saving(() -> {
            bodies.leadJointly(area, body.id(), new OrganisationId(organisation), from);
            return body.id();
        });
    }

    private static boolean leads(Body body, @Nullable UUID organisation) {
        return body.leaders().stream()
                .anyMatch(each -> each.organisation().value().equals(organisation));
    }

    @GetMapping("/admin/bodies/{id}/places")
    ModelAndView place(@PathVariable UUID id, Principal principal) {
        return Forms.show(forms.place(principal.inArea(), page(principal, id), today()));
    }

    @PostMapping("/admin/bodies/{id}/places")
    ModelAndView placed(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        BodyPage page = page(principal, id);
        return Forms.send(
                forms.place(principal.inArea(), page, today()),
                input,
                () -> place(principal.inArea(), page.body(), input),
                done -> page.address());
    }

    private Saving<BodyId> place(AreaId area, Body body, Input input) {
        SeatId seat = Forms.seat(input, "seat");
        Body.PlaceKind kind =
                SetUpForms.chosen(Body.PlaceKind.values(), input.text("kind")).orElse(null);
        LocalDate from = input.day("fromOn");
        List<Finding> missing = new ArrayList<>();
        missing(missing, seat == null, "seat", "body.needs.seat");
        missing(missing, kind == null, "kind", "body.needs.place");
        missing(missing, from == null, "fromOn", "body.needs.day");
        missing(missing, !forms.mayHave(area, seat, kind), "seat", "body.needs.family.seat");
        if (seat == null || kind == null || from == null || !missing.isEmpty()) {
            return Saving.refused(missing);
        }
        return SetUpForms.saving(() -> {
            bodies.givePlace(area, body.id(), seat, kind, from);
            return body.id();
        });
    }

    @GetMapping("/admin/bodies/{id}/places/{seat}/end")
    ModelAndView end(@PathVariable UUID id, @PathVariable UUID seat, Principal principal) {
        BodyPage page = page(principal, id);
        return Forms.show(SetUpForms.end(page, placeOf(page.body(), seat), today()));
    }

    @PostMapping("/admin/bodies/{id}/places/{seat}/end")
    ModelAndView ended(
            @PathVariable UUID id,
            @PathVariable UUID seat,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        BodyPage page = page(principal, id);
        return Forms.send(
                SetUpForms.end(page, placeOf(page.body(), seat), today()),
                input,
                () -> end(principal.inArea(), page.body(), new SeatId(seat), input.day("lastDay")),
                done -> page.address());
    }

    private static Body.Place placeOf(Body body, UUID seat) {
        return body.places().stream()
                .filter(each -> each.seat().id().value().equals(seat))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Saving<BodyId> end(AreaId area, Body body, SeatId seat, @Nullable LocalDate lastDay) {
        if (lastDay == null) {
            return Saving.refused(List.of(SetUpForms.finding("lastDay", "body.needs.lastDay")));
        }
        return SetUpForms.saving(() -> {
            bodies.endPlace(area, body.id(), seat, lastDay);
            return body.id();
        });
    }

    @GetMapping("/admin/bodies/{id}/reports-to")
    ModelAndView reportsTo(@PathVariable UUID id, Principal principal) {
        return Forms.show(forms.reporting(principal.inArea(), page(principal, id), today()));
    }

    @PostMapping("/admin/bodies/{id}/reports-to")
    ModelAndView reporting(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        BodyPage page = page(principal, id);
        return Forms.send(
                forms.reporting(principal.inArea(), page, today()),
                input,
                () -> report(principal.inArea(), page, input),
                done -> page.address());
    }

    private Saving<BodyId> report(AreaId area, BodyPage page, Input input) {
        UUID other = input.id("other");
        String what = input.text("what").strip();
        String howOften = input.text("howOften").strip();
        LocalDate from = input.day("fromOn");
        List<Finding> missing = new ArrayList<>();
        missing(missing, other == null || other.equals(page.body().id().value()), "other", "body.needs.other");
        missing(missing, what.isEmpty(), "what", "body.needs.what");
        missing(missing, howOften.isEmpty() || howOften.length() > 80, "howOften", "body.needs.howOften");
        missing(missing, from == null, "fromOn", "body.needs.day");
        missing(missing, page.reports(other, what), "what", "body.reports.already");
        if (other == null || from == null || !missing.isEmpty()) {
            return Saving.refused(missing);
        }
        return SetUpForms.saving(() -> {
            bodies.reportTo(area, page.body().id(), new BodyId(other), what, howOften, from);
            return page.body().id();
        });
    }

    @GetMapping("/admin/bodies/reports-due")
    ModelAndView due(Principal principal) {
        return Forms.show(SetUpForms.due(bodies.reportsDue(principal.inArea())));
    }

    @PostMapping("/admin/bodies/reports-due")
    ModelAndView dueSet(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return Forms.send(
                SetUpForms.due(bodies.reportsDue(area)), input, () -> setDue(area, input), done -> "/admin/bodies");
    }

    private Saving<ReportsDue> setDue(AreaId area, Input input) {
        String day = input.text("workingDay").strip();
        if (!day.matches("[1-9]|1[0-9]|20")) {
            return Saving.refused(List.of(SetUpForms.finding("workingDay", "reports.working.day")));
        }
        var due = new ReportsDue(Integer.parseInt(day));
        bodies.setReportsDue(area, due);
        return Saving.saved(due);
    }
}
