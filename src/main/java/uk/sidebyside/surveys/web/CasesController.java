package uk.sidebyside.surveys.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.CaseId;
import uk.sidebyside.surveys.CaseLog;
import uk.sidebyside.surveys.LoggedCase;
import uk.sidebyside.surveys.SurveyDesk;
import uk.sidebyside.surveys.rules.Case;

/** How to complain, for everybody; and the log of complaints and compliments, for those who keep it. */
@Controller
@AllowedToAskers
class CasesController {
    private final CaseLog log;
    private final ServiceChoice services;
    private final Clock clock;

    CasesController(CaseLog log, ServiceChoice services, Clock clock) {
        this.log = log;
        this.services = services;
        this.clock = clock;
    }

    @AllowedTo(Role.PUBLIC)
    @GetMapping("/complaints")
    ModelAndView howTo(Principal principal) {
        return FormAnswers.page("surveys/complaints", new ComplaintsPage(SurveyDesk.runs(principal)));
    }

    @GetMapping("/complaints/log")
    ModelAndView all(@RequestParam(defaultValue = "") String service, Principal principal) {
        return FormAnswers.page(
                "surveys/cases", new CasesPage(log.inArea(principal.inArea()), service, LocalDate.now(clock)));
    }

    @GetMapping("/complaints/log.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String service, Principal principal) {
        var page = new CasesPage(log.inArea(principal.inArea()), service, LocalDate.now(clock));
        return SurveyFiles.csv(
                "complaints-and-compliments.csv",
                List.of(
                        "number",
                        "kind",
                        "service",
                        "received_on",
                        "follow_up_on",
                        "outcome",
                        "closed_on",
                        "summary",
                        "what_came_of_it",
                        "learning"),
                page.shown().stream()
                        .map(one -> Arrays.<@Nullable Object>asList(
                                one.number(),
                                SurveyWords.kind(one.kind()),
                                one.service(),
                                one.receivedOn(),
                                one.followUpOn(),
                                SurveyWords.outcome(one.outcome()),
                                one.closedOn(),
                                one.summary(),
                                one.outcomeWords(),
                                one.learning()))
                        .toList());
    }

    @GetMapping("/complaints/log/new")
    ModelAndView add(Principal principal) {
        return FormAnswers.show(newCase(principal.inArea()));
    }

    @PostMapping("/complaints/log/new")
    ModelAndView added(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return FormAnswers.send(
                newCase(principal.inArea()),
                input,
                () -> log.log(principal.inArea(), read(input)),
                CasesController::at,
                SurveyWords::of);
    }

    private static CaseLog.Log read(Input input) {
        String kind = input.text("kind");
        return new CaseLog.Log(
                input.fingerprint(),
                kind.isBlank() ? null : Case.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                ServiceChoice.read(input),
                input.text("summary"),
                input.day("receivedOn"),
                input.day("followUpOn"));
    }

    private FormPage newCase(AreaId area) {
        FormPage page = FormPage.asking(
                        "Log a complaint or a compliment",
                        "The log does not answer it. Whoever complained gets their answer by the procedure of the"
                                + " organisation, which “How to complain” names. Leave out names.",
                        "/complaints/log",
                        "/complaints/log/new",
                        "Save")
                .with(new FormPage.OneOf(
                        "kind",
                        "What is it?",
                        "",
                        List.of(Choice.of("complaint", "A complaint"), Choice.of("compliment", "A compliment")),
                        ""));
        return asking(area, page, "", "", DateEntry.of(LocalDate.now(clock)), DateEntry.BLANK);
    }

    private FormPage asking(
            AreaId area, FormPage page, String service, String summary, DateEntry received, DateEntry followUp) {
        return services.ask(page, area, service)
                .with(new FormPage.Area(
                        "summary",
                        "What is it about?",
                        "Without names, and without anything by which a family can be known.",
                        summary,
                        4,
                        2000,
                        false))
                .with(new FormPage.Day("receivedOn", "Day on which it came", received, false))
                .with(new FormPage.Day("followUpOn", "Day on which it is followed up", followUp, false));
    }

    @GetMapping("/complaints/log/{id}")
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        return FormAnswers.page(
                "surveys/case", new CasePage(log.byId(principal.inArea(), new CaseId(id)), LocalDate.now(clock)));
    }

    @GetMapping("/complaints/log/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(principal.inArea(), log.byId(principal.inArea(), new CaseId(id))));
    }

    @PostMapping("/complaints/log/{id}/edit")
    ModelAndView edited(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        LoggedCase one = log.byId(principal.inArea(), new CaseId(id));
        return FormAnswers.send(
                form(principal.inArea(), one).version(input.version()),
                input,
                () -> log.change(principal.inArea(), one.id(), input.version(), read(input)),
                CasesController::at,
                SurveyWords::of);
    }

    private FormPage form(AreaId area, LoggedCase one) {
        return asking(
                area,
                FormPage.asking(
                                SurveyWords.kind(one.kind()) + " " + one.number(),
                                "",
                                at(one.id()),
                                at(one.id()) + "/edit",
                                "Save")
                        .version(one.version()),
                one.service(),
                one.summary(),
                DateEntry.of(one.receivedOn()),
                DateEntry.of(one.followUpOn()));
    }

    @GetMapping("/complaints/log/{id}/close")
    ModelAndView toClose(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(closing(log.byId(principal.inArea(), new CaseId(id))));
    }

    @PostMapping("/complaints/log/{id}/close")
    ModelAndView closed(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        LoggedCase one = log.byId(principal.inArea(), new CaseId(id));
        String outcome = input.text("outcome");
        return FormAnswers.send(
                closing(one).version(input.version()),
                input,
                () -> log.close(
                        principal.inArea(),
                        new CaseLog.Close(
                                one.id(),
                                input.version(),
                                outcome.isBlank() ? null : Case.Outcome.valueOf(outcome),
                                input.text("outcomeWords"),
                                input.text("learning"),
                                input.day("closedOn"))),
                CasesController::at,
                SurveyWords::of);
    }

    private FormPage closing(LoggedCase one) {
        List<Option> outcomes = new ArrayList<>(List.of(Option.of("", "Choose one")));
        Arrays.stream(Case.Outcome.values())
                .filter(each -> Case.fits(one.kind(), each))
                .forEach(each -> outcomes.add(Option.of(each.name(), SurveyWords.outcome(each))));
        return FormPage.asking(
                        "What came of " + SurveyWords.kind(one.kind()).toLowerCase(Locale.UK) + " " + one.number()
                                + "?",
                        one.summary(),
                        at(one.id()),
                        at(one.id()) + "/close",
                        "Save")
                .version(one.version())
                .with(new FormPage.Select(
                        "outcome",
                        "Outcome",
                        "",
                        outcomes,
                        one.outcome() == null ? "" : one.outcome().name(),
                        true))
                .with(new FormPage.Area(
                        "outcomeWords", "What came of it, as people were told", "", one.outcomeWords(), 4, 2000, false))
                .with(new FormPage.Area(
                        "learning",
                        "What was learned?",
                        "What is done differently from now on, or kept.",
                        one.learning(),
                        4,
                        2000,
                        false))
                .with(new FormPage.Day(
                        "closedOn",
                        "Day on which it was closed",
                        DateEntry.of(one.closedOn() == null ? LocalDate.now(clock) : one.closedOn()),
                        false));
    }

    private static String at(CaseId id) {
        return "/complaints/log/" + id.value();
    }
}
