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
import uk.sidebyside.assessments.advice.AdviceOfOneCase;
import uk.sidebyside.assessments.advice.AdvicePoints;
import uk.sidebyside.assessments.advice.AdviceRequests;
import uk.sidebyside.assessments.rules.DeemedReceipt;
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
    private static final String OTHER = "other";

    private final AdviceRequests requests;
    private final AdvicePoints points;
    private final AdviceCare care;
    private final AdviceOfOneCase all;
    private final Clock clock;

    AskController(AdviceRequests requests, AdvicePoints points, AdviceCare care, AdviceOfOneCase all, Clock clock) {
        this.all = all;
        this.care = care;
        this.requests = requests;
        this.points = points;
        this.clock = clock;
    }

    @GetMapping(OF_CASE)
    ModelAndView ofCase(@PathVariable UUID id, Principal principal) {
        return FormAnswers.page(
                "assessments/advice/ofCase",
                new CaseAdvicePage(all.open(principal.inArea(), id), LocalDate.now(clock)));
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
                                input.fingerprint(),
                                id,
                                input.ids("to"),
                                input.text("asks"),
                                input.day("askedOn"),
                                DeemedReceipt.Way.of(input.text("way")).orElse(null),
                                input.day("receivedOn"),
                                new AdviceRequests.Anyway(
                                        input.several("anyway").contains(OTHER),
                                        input.ids("ended"),
                                        input.text("because")))),
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
        FormPage form = FormPage.asking(
                        "Ask for advice for " + about.reference(),
                        "You ask once. Each body has six weeks from the day on which it reaches its point of access.",
                        "/advice/cases/" + id,
                        "/advice/cases/" + id + "/ask",
                        "Ask them")
                .with(new FormPage.Several("to", "Whom do you ask?", to, List.of()))
                .with(new FormPage.Day(
                        "askedOn",
                        "On which day do you ask, or did you ask before it was kept here?",
                        DateEntry.of(LocalDate.now(clock)),
                        false))
                .with(new FormPage.OneOf(
                        "way",
                        "How does it go to them?",
                        "By post it is expected on the next working day; after 5 pm and on a day off too",
                        List.of(
                                Choice.of(DeemedReceipt.Way.EMAIL.code(), "By a letter from here, or by e-mail"),
                                Choice.of(DeemedReceipt.Way.FIRST_CLASS_POST.code(), "By first class post"),
                                Choice.of(DeemedReceipt.Way.BY_HAND.code(), "By hand")),
                        DeemedReceipt.Way.EMAIL.code()))
                .with(new FormPage.Day(
                        "receivedOn", "On which day did it reach them, where you know it?", DateEntry.BLANK, true));
        return anyway(form, care.recorded(area, id).enough())
                .with(new FormPage.Area(
                        "asks",
                        "What do you most want to know?",
                        "Write without the child’s name: writers read this before they are let in",
                        "",
                        4,
                        2000,
                        true));
    }

    /** Where earlier advice was agreed to be enough, whoever asks says whether that stands. */
    private static FormPage anyway(FormPage form, List<AdviceCare.Agreed> enough) {
        List<Choice> standing = enough.stream()
                .filter(AdviceCare.Agreed::stands)
                .map(one -> Choice.of(one.id().toString(), one.what()))
                .toList();
        return standing.isEmpty()
                ? form
                : form.with(new FormPage.Several(
                                "ended",
                                "Earlier advice was agreed to be enough. With which of it is one of the three not satisfied any more?",
                                standing,
                                List.of()))
                        .with(new FormPage.Area(
                                "because", "Who is not satisfied any more, and why?", "", "", 2, 1000, true))
                        .with(new FormPage.Several(
                                "anyway",
                                "Do you ask for other advice than that?",
                                List.of(Choice.of(OTHER, "Yes, for other advice. What was agreed stands")),
                                List.of()));
    }
}
