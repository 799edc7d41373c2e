package uk.sidebyside.assessments.advice.web;

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
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.AdviceChecks;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdvicePoint;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.assessments.advice.AdviceRequests;
import uk.sidebyside.assessments.advice.AdviceWriting;
import uk.sidebyside.assessments.advice.ReportFiles;
import uk.sidebyside.assessments.advice.Routing;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.training.TrainingPlaces;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** Whoever is asked for advice: their list, one request, who writes it, and whose it is. */
@Controller
@AllowedToWriters
class AdviceController {
    private static final String ONE = "/advice/{id}";
    private static final String WITH_DRAFT = "given";

    private final AdviceRequests requests;
    private final Routing routing;
    private final AdviceWriting writing;
    private final AdviceChecks checks;
    private final ReportFiles files;
    private final TrainingPlaces training;
    private final Clock clock;

    AdviceController(
            AdviceRequests requests,
            Routing routing,
            AdviceWriting writing,
            AdviceChecks checks,
            ReportFiles files,
            TrainingPlaces training,
            Clock clock) {
        this.files = files;
        this.training = training;
        this.requests = requests;
        this.routing = routing;
        this.writing = writing;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping("/advice")
    ModelAndView mine(@RequestParam(required = false) @Nullable UUID after, Principal principal) {
        AreaId area = principal.inArea();
        AdviceRequests.Own own = requests.own(area, after, AdvicePage.ON_A_PAGE + 1);
        return FormAnswers.page(
                "assessments/advice/mine",
                new AdvicePage(
                        own.mine(),
                        own.sent(),
                        requests.runs(),
                        requests.leads(),
                        training.toCome(area),
                        LocalDate.now(clock)));
    }

    @GetMapping("/advice/good")
    ModelAndView good() {
        return FormAnswers.page("assessments/advice/good", new GoodPage());
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        AdviceRequest request = requests.find(area, new AdviceId(id));
        AdviceRequests.May may = requests.may(request);
        boolean opensCase = requests.opensCase(area, request);
        boolean read = request.answeredOn() != null && (opensCase || writing.reads(area, request));
        return FormAnswers.page(
                "assessments/advice/request",
                new RequestPage(
                        request,
                        requests.moves(area, request.id()),
                        may,
                        opensCase,
                        routing.waitsToBeLetIn(area, request),
                        routing.mayLetIn(area, request),
                        files.of(area, request),
                        read,
                        read && checks.mayCheck(request),
                        LocalDate.now(clock)));
    }

    private static boolean writes(AdviceRequest request, Principal principal) {
        return request.writer() != null && principal.holds(request.writer());
    }

    @GetMapping(ONE + "/sent")
    ModelAndView sent(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        AdviceWriting.Sent sent = writing.sent(area, new AdviceId(id));
        return FormAnswers.page(
                "assessments/advice/sent",
                new SentPage(
                        sent,
                        checks.mayCheck(sent.request()),
                        requests.opensCase(area, sent.request()),
                        writes(sent.request(), principal),
                        files.of(area, sent.request())));
    }

    @GetMapping(ONE + "/route")
    ModelAndView route(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(routeForm(principal.inArea(), new AdviceId(id)));
    }

    @PostMapping(ONE + "/route")
    ModelAndView routed(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                routeForm(area, new AdviceId(id)),
                input,
                () -> routing.route(
                        area,
                        new AdviceId(id),
                        seat(input, "writer"),
                        input.text("draft").equals(WITH_DRAFT)),
                saved -> routing.sees(area, saved) ? "/advice/" + id : "/advice",
                AdviceWords::of);
    }

    static SeatId seat(Input input, String name) {
        UUID id = input.id(name);
        return new SeatId(id == null ? new UUID(0, 0) : id);
    }

    /** Its writer alone says what becomes of what is not sent. */
    private static FormPage draft(FormPage form) {
        return form.with(new FormPage.OneOf(
                "draft",
                "What becomes of what you have typed, pasted or attached and not sent?",
                "",
                List.of(
                        Choice.of("deleted", "It is deleted. They begin anew, or with what was sent before"),
                        Choice.of(WITH_DRAFT, "They get it, and can change it and send it")),
                "deleted"));
    }

    private FormPage routeForm(AreaId area, AdviceId id) {
        AdviceRequest request = requests.find(area, id);
        List<Option> writers = new ArrayList<>(List.of(Option.of("", "Choose a post")));
        for (Seat seat : routing.writers(area, request.body())) {
            writers.add(Option.of(seat.id().value().toString(), AdviceWords.post(seat)));
        }
        boolean writes = requests.may(request).write();
        FormPage form = FormPage.asking(
                        "Who writes this advice?",
                        request.title() + ". It stays due on " + AdviceWords.day(request.dueOn())
                                + ": the six weeks began when it reached " + request.bodyName() + "."
                                + (writes || request.writer() == null ? "" : " " + AdviceWords.DRAFT_GOES),
                        request.at(),
                        request.at() + "/route",
                        "Give it to them")
                .with(new FormPage.Select(
                        "writer",
                        "Post",
                        "They get a letter, and the child’s own words to read once they are let in",
                        writers,
                        request.writer() == null ? "" : request.writer().value().toString(),
                        false));
        return writes ? draft(form) : form;
    }

    @GetMapping(ONE + "/not-ours")
    ModelAndView notOurs(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(notOursForm(principal.inArea(), new AdviceId(id)));
    }

    @PostMapping(ONE + "/not-ours")
    ModelAndView passedOn(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                notOursForm(area, new AdviceId(id)),
                input,
                () -> routing.notOurs(area, new AdviceId(id), input.id("point"), input.text("because")),
                saved -> "/advice",
                AdviceWords::of);
    }

    private FormPage notOursForm(AreaId area, AdviceId id) {
        AdviceRequest request = requests.find(area, id);
        if (!request.state().may(AdviceState.Event.NOT_OURS)) {
            throw new NotFound();
        }
        List<Option> points = new ArrayList<>(List.of(Option.of("", "Choose whose it is")));
        for (AdvicePoint point : routing.others(area, request)) {
            points.add(Option.of(point.id().toString(), point.title()));
        }
        return FormPage.asking(
                        "Pass it on: whose is it?",
                        request.title() + ". Passing it on does not stop the clock. It stays due on "
                                + AdviceWords.day(request.dueOn()) + ". " + AdviceWords.DRAFT_GOES,
                        request.at(),
                        request.at() + "/not-ours",
                        "Pass it on")
                .with(new FormPage.Select("point", "Whose is it?", "", points, "", false))
                .with(new FormPage.Area(
                        "because",
                        "Why is it not yours?",
                        "Without anything about the child, such as “Children over 11 are seen by the other team”",
                        "",
                        3,
                        1000,
                        false));
    }

    @PostMapping(ONE + "/let-in")
    @AllowedTo(Role.CASE_OFFICER)
    ModelAndView letIn(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        routing.letIn(area, requests.find(area, new AdviceId(id)));
        return FormAnswers.on("/advice/" + id);
    }
}
