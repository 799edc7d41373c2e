package uk.sidebyside.surveys.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.Closing;
import uk.sidebyside.surveys.ClosingId;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.surveys.SurveyDesk;

/** Whether people were asked how it was, each time that a plan, a review or a piece of work closed. */
@Controller
@AllowedToAskers
class ClosingsController {
    private final Closings closings;
    private final ServiceChoice services;
    private final Clock clock;

    ClosingsController(Closings closings, ServiceChoice services, Clock clock) {
        this.closings = closings;
        this.services = services;
        this.clock = clock;
    }

    @AllowedToMembers
    @GetMapping("/surveys/asked")
    ModelAndView all(Principal principal) {
        List<Closing> told = closings.oneByOne(principal.inArea());
        return FormAnswers.page(
                "surveys/asked",
                new ClosingsPage(
                        closings.inArea(principal.inArea()), told, closings.seen(told), SurveyDesk.runs(principal)));
    }

    @AllowedToMembers
    @GetMapping("/surveys/asked.csv")
    ResponseEntity<byte[]> csv(Principal principal) {
        return SurveyFiles.csv(
                "asked-or-not.csv",
                List.of("kind", "service", "closed_on", "asked", "asked_on", "reason"),
                closings.oneByOne(principal.inArea()).stream()
                        .map(one -> Arrays.<@org.jspecify.annotations.Nullable Object>asList(
                                one.kind().code(),
                                one.service(),
                                one.closedOn(),
                                one.asked().code(),
                                one.askedOn(),
                                one.reason()))
                        .toList());
    }

    @GetMapping("/surveys/asked/new")
    ModelAndView add(Principal principal) {
        return FormAnswers.show(noting(principal.inArea()));
    }

    @PostMapping("/surveys/asked/new")
    ModelAndView added(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return FormAnswers.send(
                noting(principal.inArea()),
                input,
                () -> closings.note(principal.inArea(), input.fingerprint(), note(input)),
                saved -> "/surveys/asked",
                SurveyWords::of);
    }

    private static Closings.@org.jspecify.annotations.Nullable Note note(Input input) {
        return input.text("kind").isBlank()
                ? null
                : new Closings.Note(
                        Closing.Kind.of(input.text("kind")),
                        ServiceChoice.read(input),
                        input.day("closedOn"),
                        null,
                        asked(input),
                        input.day("askedOn"),
                        input.text("reason"));
    }

    private static Closing.@org.jspecify.annotations.Nullable Asked asked(Input input) {
        return input.text("asked").isBlank() ? null : Closing.Asked.of(input.text("asked"));
    }

    private FormPage noting(AreaId area) {
        FormPage page = FormPage.asking(
                        "Note what was closed",
                        "For what is kept elsewhere. Say nothing by which a child can be known.",
                        "/surveys/asked",
                        "/surveys/asked/new",
                        "Save")
                .with(new FormPage.OneOf(
                        "kind",
                        "What was closed?",
                        "",
                        Arrays.stream(Closing.Kind.values())
                                .map(each -> Choice.of(each.code(), each.label()))
                                .toList(),
                        ""));
        return services.ask(page, area, "")
                .with(new FormPage.Day(
                        "closedOn", "Day on which it was closed", DateEntry.of(LocalDate.now(clock)), false))
                .with(askedOneOf(""))
                .with(new FormPage.Day("askedOn", "Day on which they were asked", DateEntry.BLANK, true))
                .with(reason(""));
    }

    private static FormPage.Field askedOneOf(String value) {
        return new FormPage.OneOf(
                "asked",
                "Were people asked how it was?",
                "",
                Arrays.stream(Closing.Asked.values())
                        .map(each -> Choice.of(each.code(), each.label()))
                        .toList(),
                value);
    }

    private static FormPage.Field reason(String value) {
        return new FormPage.Area("reason", "Why not, or how they were asked", "", value, 3, 1000, true);
    }

    @GetMapping("/surveys/asked/{id}")
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(closings.byId(principal.inArea(), new ClosingId(id))));
    }

    @PostMapping("/surveys/asked/{id}")
    ModelAndView edited(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Closing closing = closings.byId(principal.inArea(), new ClosingId(id));
        return FormAnswers.send(
                form(closing).version(input.version()),
                input,
                () -> closings.say(
                        principal.inArea(),
                        closing.id(),
                        input.version(),
                        asked(input),
                        input.day("askedOn"),
                        input.text("reason")),
                saved -> "/surveys/asked",
                SurveyWords::of);
    }

    private static FormPage form(Closing closing) {
        return FormPage.asking(
                        closing.kind().label() + ", " + closing.service(),
                        "Closed on " + SurveyWords.day(closing.closedOn()) + ".",
                        "/surveys/asked",
                        "/surveys/asked/" + closing.id().value(),
                        "Save")
                .version(closing.version())
                .with(askedOneOf(closing.asked().code()))
                .with(new FormPage.Day(
                        "askedOn",
                        "Day on which they were asked",
                        closing.askedOn() == null ? DateEntry.BLANK : DateEntry.of(closing.askedOn()),
                        true))
                .with(reason(closing.reason()));
    }
}
