package uk.sidebyside.assessments.advice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.advice.AdviceCare;
import uk.sidebyside.assessments.advice.AdviceDesk;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdvicePoint;
import uk.sidebyside.assessments.advice.AdvicePoints;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.assessments.advice.AdviceRequests;
import uk.sidebyside.assessments.advice.rules.AdviceState.Heap;
import uk.sidebyside.assessments.rules.Ground;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** The desk of whoever looks after requests for advice: what is late, new and due, and what is recorded beside them. */
@Controller
@AllowedToDesk
class DeskController {
    private static final String OF_CASE = "/advice/cases/{id}";

    private final AdviceDesk desk;
    private final AdviceCare care;
    private final AdviceRequests requests;
    private final AdvicePoints points;
    private final Organisations organisations;
    private final Clock clock;

    DeskController(
            AdviceDesk desk,
            AdviceCare care,
            AdviceRequests requests,
            AdvicePoints points,
            Organisations organisations,
            Clock clock) {
        this.desk = desk;
        this.care = care;
        this.requests = requests;
        this.points = points;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/advice/desk")
    ModelAndView desk(
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String heap,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam MultiValueMap<String, String> said,
            Principal principal) {
        AreaId area = principal.inArea();
        boolean all = requests.leads();
        List<AdvicePoint> mine =
                points.all(area).stream().filter(point -> all || point.health()).toList();
        Heap only = Arrays.stream(Heap.values())
                .filter(each -> each.code().equals(heap))
                .findFirst()
                .orElse(null);
        var asked = new AdviceDesk.Asked(provider, only, only == null ? null : after);
        return FormAnswers.page(
                "assessments/advice/desk",
                new DeskPage(
                        desk.shown(area, asked, DeskPage.ON_A_PAGE),
                        mine,
                        asked,
                        DeskPage.done(new Input(said)),
                        LocalDate.now(clock)));
    }

    @PostMapping("/advice/desk/chase")
    ModelAndView chase(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AdviceCare.Chased done = care.chase(principal.inArea(), new Input(typed).ids("request"));
        return FormAnswers.on("/advice/desk?asked=" + done.asked()
                + more("again", done.askedToday())
                + more("excused", done.excused())
                + more("answered", done.answered())
                + more("nobody", done.nobody()));
    }

    private static String more(String what, int number) {
        return number == 0 ? "" : "&" + what + "=" + number;
    }

    @GetMapping("/advice/{id}/exception")
    ModelAndView exception(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(exceptionForm(principal.inArea(), id));
    }

    @PostMapping("/advice/{id}/exception")
    ModelAndView excused(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                exceptionForm(area, id),
                input,
                () -> care.excuse(
                        area,
                        new AdviceId(id),
                        new AdviceCare.Excuse(
                                ground(input.text("ground")),
                                input.day("from"),
                                input.text("ground").equals(Ground.MISSED_APPOINTMENT.name())
                                        ? input.day("from")
                                        : input.day("to"),
                                input.day("expected"),
                                input.text("evidence"),
                                input.text("approvedBy"))),
                saved -> "/advice/" + id,
                AdviceWords::of);
    }

    private static @Nullable Ground ground(String name) {
        return Stream.of(Ground.PERSONAL_CIRCUMSTANCES, Ground.ABSENT_FOUR_WEEKS, Ground.MISSED_APPOINTMENT)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private FormPage exceptionForm(AreaId area, UUID id) {
        AdviceRequest request = requests.find(area, new AdviceId(id));
        if (!requests.may(request).lookAfter()) {
            throw new NotFound();
        }
        return FormPage.asking(
                        "Record an exception",
                        request.title() + ". It stays due on " + AdviceWords.day(request.dueOn())
                                + ". An exception says why it was not practical to keep to it (regulation 8(2)).",
                        request.at(),
                        request.at() + "/exception",
                        "Record it")
                .with(new FormPage.OneOf(
                        "ground",
                        "What happened?",
                        "A closed school is no ground for advice",
                        List.of(
                                Choice.of(
                                        Ground.PERSONAL_CIRCUMSTANCES.name(),
                                        "Exceptional circumstances of the child, parent or young person"),
                                Choice.of(
                                        Ground.ABSENT_FOUR_WEEKS.name(),
                                        "They were away from the area for 4 weeks in a row or more"),
                                Choice.of(
                                        Ground.MISSED_APPOINTMENT.name(),
                                        "The child did not come to an examination or test that the body had arranged")),
                        ""))
                .with(new FormPage.Day("from", "First day, or the day of the appointment", DateEntry.BLANK, false))
                .with(new FormPage.Day("to", "Last day", DateEntry.BLANK, true))
                .with(new FormPage.Day(
                        "expected",
                        "When is the advice expected now? Until then nobody is asked",
                        DateEntry.BLANK,
                        true))
                .with(new FormPage.Area("evidence", "What shows it?", "", "", 3, 1000, false))
                .with(new FormPage.Line("approvedBy", "Who approved it?", "By post or name", "", false));
    }

    @GetMapping(OF_CASE + "/section-g")
    @AllowedTo(Role.CASE_OFFICER)
    ModelAndView sectionG(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(sectionGForm(principal.inArea(), id));
    }

    @PostMapping(OF_CASE + "/section-g")
    @AllowedTo(Role.CASE_OFFICER)
    ModelAndView sectionGAgreed(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        UUID body = input.id("body");
        return FormAnswers.send(
                sectionGForm(area, id),
                input,
                () -> care.agreedG(
                        area,
                        new AdviceCare.AgreeG(
                                input.fingerprint(),
                                id,
                                body == null ? null : new OrganisationId(body),
                                input.text("by"),
                                input.day("on"))),
                saved -> "/advice/cases/" + id,
                AdviceWords::of);
    }

    private FormPage sectionGForm(AreaId area, UUID id) {
        List<Option> bodies = new ArrayList<>(List.of(Option.of("", "Choose the body")));
        for (Organisation one : organisations.inArea(area)) {
            if (one.succeededBy() == null && one.kind().equals("health")) {
                bodies.add(Option.of(one.id().value().toString(), one.name()));
            }
        }
        return FormPage.asking(
                        "Health agrees to section G",
                        requests.about(area, id).reference()
                                + ". Health provision in a plan has to be agreed by the body that commissions it"
                                + " (regulation 12(2)), before the plan is final. After a reassessment, and after newer"
                                + " advice, it agrees again. What you record last counts.",
                        "/advice/cases/" + id,
                        "/advice/cases/" + id + "/section-g",
                        "Record the agreement")
                .with(new FormPage.Select("body", "Which body agreed?", "", bodies, "", false))
                .with(new FormPage.Line("by", "Who agreed for it?", "By post or name", "", false))
                .with(new FormPage.Day("on", "When?", DateEntry.of(LocalDate.now(clock)), false));
    }
}
