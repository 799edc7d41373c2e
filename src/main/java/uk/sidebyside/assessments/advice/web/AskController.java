package uk.sidebyside.assessments.advice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import uk.sidebyside.assessments.advice.AdviceCare;
import uk.sidebyside.assessments.advice.AdvicePoints;
import uk.sidebyside.assessments.advice.AdviceRequests;
import uk.sidebyside.assessments.advice.ReportFiles;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.AreaId;

/** The council asks for advice of one case: once, of all whom it needs. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class AskController {
    private static final String OF_CASE = "/advice/cases/{id}";

    private final AdviceRequests requests;
    private final AdvicePoints points;
    private final AdviceCare care;
    private final ReportFiles files;
    private final Clock clock;

    AskController(AdviceRequests requests, AdvicePoints points, AdviceCare care, ReportFiles files, Clock clock) {
        this.files = files;
        this.care = care;
        this.requests = requests;
        this.points = points;
        this.clock = clock;
    }

    @GetMapping(OF_CASE)
    ModelAndView ofCase(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "assessments/advice/ofCase",
                new CaseAdvicePage(
                        requests.about(area, id),
                        requests.ofCase(area, id),
                        files.ofCase(area, id),
                        care.recorded(area, id),
                        LocalDate.now(clock)));
    }

    @GetMapping(OF_CASE + "/ask")
    ModelAndView ask(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(principal.inArea(), id));
    }

    @PostMapping(OF_CASE + "/ask")
    ModelAndView asked(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                form(area, id),
                input,
                () -> requests.ask(
                        area,
                        new AdviceRequests.Ask(
                                input.fingerprint(), id, input.ids("to"), input.text("asks"), input.day("receivedOn"))),
                saved -> "/advice/cases/" + id,
                AdviceWords::of);
    }

    private FormPage form(AreaId area, UUID id) {
        AdviceRequests.About about = requests.about(area, id);
        List<Choice> to = points.all(area).stream()
                .map(point -> Choice.of(
                        point.id().toString(),
                        point.title() + " (" + point.letter().label() + ", "
                                + point.letter().regulation() + ")"))
                .toList();
        return FormPage.asking(
                        "Ask for advice for " + about.reference(),
                        "You ask once. Each body has six weeks from the day on which it reaches its point of access.",
                        "/advice/cases/" + id,
                        "/advice/cases/" + id + "/ask",
                        "Ask them")
                .with(new FormPage.Several("to", "Whom do you ask?", to, List.of()))
                .with(new FormPage.Day(
                        "receivedOn", "On which day does it reach them?", DateEntry.of(LocalDate.now(clock)), false))
                .with(new FormPage.Area(
                        "asks",
                        "What do you most want to know?",
                        "Write without the child’s name: writers read this before they are let in",
                        "",
                        4,
                        2000,
                        true));
    }
}
