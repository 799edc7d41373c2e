package uk.sidebyside.audits.collected.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.audits.collected.AuditWords;
import uk.sidebyside.audits.collected.ShownAudits;
import uk.sidebyside.audits.collected.Submission;
import uk.sidebyside.audits.collected.SubmissionId;
import uk.sidebyside.audits.collected.Submissions;
import uk.sidebyside.audits.collected.Support;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.AreaId;

/** What services handed in: the centre's inbox, the receipt, the thanks and the support. */
@Controller
@AllowedToCentre
class HandedInController {
    private static final String ALL = "/audits/handed-in";

    private final Submissions submissions;
    private final Support support;
    private final ShownAudits shown;
    private final Areas areas;
    private final Clock clock;

    HandedInController(Submissions submissions, Support support, ShownAudits shown, Areas areas, Clock clock) {
        this.submissions = submissions;
        this.support = support;
        this.shown = shown;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping(ALL)
    @AllowedToPartners
    ModelAndView all(Principal principal) {
        AreaId area = principal.inArea();
        boolean centre = submissions.mayWork();
        return FormAnswers.page(
                "audits/collected/handedIn",
                new HandedInPage(
                        submissions.all(area),
                        centre ? support.withoutThanks(area) : Set.of(),
                        centre ? support.open(area) : List.of(),
                        centre,
                        LocalDate.now(clock)));
    }

    @GetMapping(ALL + "/{id}")
    @AllowedToPartners
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "audits/collected/receipt",
                new ReceiptPage(
                        submissions.open(area, new SubmissionId(id)), submissions.mayWork(), LocalDate.now(clock)));
    }

    @GetMapping(ALL + "/of/{audit}")
    @AllowedToPartners
    ModelAndView receipt(@PathVariable UUID audit, Principal principal) {
        return FormAnswers.on(
                ALL + "/" + submissions.receipt(principal.inArea(), audit).value());
    }

    @PostMapping(ALL + "/{id}/read")
    ModelAndView read(@PathVariable UUID id, Principal principal) {
        submissions.read(principal.inArea(), new SubmissionId(id));
        return FormAnswers.on(ALL + "/" + id);
    }

    @GetMapping(ALL + "/{id}/letter")
    @AllowedToPartners
    ModelAndView letter(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Submission one = submissions.byId(area, new SubmissionId(id));
        return FormAnswers.page(
                "audits/collected/letter",
                new LetterPage(
                        areas.byId(area).name(), one, support.letter(area, one).orElseThrow(NotFound::new)));
    }

    @GetMapping(ALL + "/{id}/thank")
    ModelAndView thank(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(letterForm(principal.inArea(), new SubmissionId(id)));
    }

    @PostMapping(ALL + "/{id}/thank")
    ModelAndView thanked(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        var of = new SubmissionId(id);
        return FormAnswers.send(
                letterForm(area, of),
                input,
                () -> support.send(
                        area,
                        of,
                        new Support.Words(
                                input.text("strengths"),
                                input.text("improve"),
                                input.text("support"),
                                input.text("contact"),
                                input.day("followUpOn"))),
                saved -> ALL + "/" + id + "/letter",
                Wording::of);
    }

    private FormPage letterForm(AreaId area, SubmissionId id) {
        Submission one = submissions.byId(area, id);
        var help = areas.byId(area).help();
        Support.Words draft = support.draft(area, id, help.name() + ", " + help.email());
        LocalDate followUp = draft.followUpOn();
        return FormPage.asking(
                        "Thank " + one.serviceName() + " for its audit",
                        "It begins with what they wrote themselves. Go over it in your own words. It is sent to "
                                + (one.handedInAs().isBlank() ? "nobody by email, and stands here" : one.handedInAs())
                                + ".",
                        one.at(),
                        one.at() + "/thank",
                        "Send it")
                .with(new FormPage.Area("strengths", "What is strong?", "", draft.strengths(), 6, 4000, false))
                .with(new FormPage.Area("improve", "What could be better?", "", draft.improve(), 6, 4000, false))
                .with(new FormPage.Area(
                        "support",
                        "Which support do you offer?",
                        "Who comes, what there is to read or use, which service to talk to",
                        draft.support(),
                        6,
                        4000,
                        false))
                .with(new FormPage.Line("contact", "Whom can they ask?", "", draft.contact(), false))
                .with(new FormPage.Day(
                        "followUpOn",
                        "When do you ask how it went?",
                        followUp == null ? DateEntry.BLANK : DateEntry.of(followUp),
                        false));
    }

    @GetMapping("/audits/support/{id}")
    ModelAndView support(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(supportForm(principal.inArea(), id));
    }

    @PostMapping("/audits/support/{id}")
    ModelAndView supported(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                supportForm(area, id),
                input,
                () -> support.followedUp(area, id, input.version(), input.text("cameOfIt")),
                saved -> ALL + "/" + support.offer(area, id).submission().value(),
                Wording::of);
    }

    private FormPage supportForm(AreaId area, UUID id) {
        Support.Offer offer = support.offer(area, id);
        Submission of = submissions.byId(area, offer.submission());
        return FormPage.asking(
                        "How did the support go?",
                        of.serviceName() + ": " + offer.title() + " Ask by " + AuditWords.day(offer.followUpOn()) + ".",
                        of.at(),
                        "/audits/support/" + id,
                        "Save")
                .with(new FormPage.Area("cameOfIt", "What came of it?", "", offer.cameOfIt(), 4, 2000, false))
                .version(offer.version());
    }

    @GetMapping(ALL + "/{id}/good-practice")
    ModelAndView good(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(goodForm(submissions.byId(principal.inArea(), new SubmissionId(id))));
    }

    @PostMapping(ALL + "/{id}/good-practice")
    ModelAndView shown(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Submission one = submissions.byId(area, new SubmissionId(id));
        return FormAnswers.send(
                goodForm(one),
                input,
                () -> shown.show(
                        area,
                        input.fingerprint(),
                        one.id(),
                        new ShownAudits.Words(
                                input.text("standard"), input.text("title"), input.text("story"), ages(input))),
                saved -> "/audits/good-practice",
                Wording::of);
    }

    private static FormPage goodForm(Submission one) {
        return FormPage.asking(
                        "Show good practice of " + one.serviceName(),
                        "Everybody reads it. Ask the service before, and name nobody.",
                        one.at(),
                        one.at() + "/good-practice",
                        "Show it")
                .with(new FormPage.OneOf(
                        "standard",
                        "What is it good practice in?",
                        "",
                        one.levels().stream()
                                .map(level -> Choice.of(level.standard(), level.title()))
                                .toList(),
                        ""))
                .with(new FormPage.Line("title", "What can others learn?", "In a few words", "", false))
                .with(new FormPage.Area(
                        "story", "What did the service do, and what came of it?", "", "", 5, 2000, false))
                .with(new FormPage.Several(
                        "ages",
                        "Which ages does it concern?",
                        Arrays.stream(AgeBand.values())
                                .map(band -> Choice.of(band.code(), band.label()))
                                .toList(),
                        List.of()));
    }

    private static List<AgeBand> ages(Input input) {
        return input.several("ages").stream()
                .flatMap(code -> AgeBand.find(code).stream())
                .toList();
    }

    @PostMapping("/audits/good-practice/{id}/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, Principal principal) {
        shown.withdraw(principal.inArea(), id);
        return FormAnswers.on("/audits/good-practice");
    }
}
