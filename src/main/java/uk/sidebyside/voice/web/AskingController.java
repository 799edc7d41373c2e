package uk.sidebyside.voice.web;

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
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.Asking;
import uk.sidebyside.voice.said.Ask;
import uk.sidebyside.voice.said.AskId;
import uk.sidebyside.voice.said.Questions;

/** Asking everybody about an action of a plan or a service. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR})
class AskingController {
    private final Asking asking;
    private final VoiceChoices choices;

    AskingController(Asking asking, VoiceChoices choices) {
        this.asking = asking;
        this.choices = choices;
    }

    @GetMapping("/voice/asks")
    ModelAndView list(Principal principal) {
        return FormAnswers.page("voice/asked", new AsksPage(asking.inArea(principal.inArea())));
    }

    @GetMapping("/voice/asks/new")
    ModelAndView begin(Principal principal) {
        return FormAnswers.show(form(principal.inArea(), "/voice/asks/new", null));
    }

    @PostMapping("/voice/asks/new")
    ModelAndView ask(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                form(area, "/voice/asks/new", null),
                input,
                () -> asking.ask(area, input.fingerprint(), words(area, input)),
                saved -> "/voice/asks",
                Wording::of);
    }

    @GetMapping("/voice/asks/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        Ask ask = asking.byId(principal.inArea(), new AskId(id));
        return FormAnswers.show(form(principal.inArea(), "/voice/asks/" + id + "/edit", ask));
    }

    @PostMapping("/voice/asks/{id}/edit")
    ModelAndView edited(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Ask ask = asking.byId(area, new AskId(id));
        return FormAnswers.send(
                form(area, "/voice/asks/" + id + "/edit", ask).version(input.version()),
                input,
                () -> asking.change(area, ask.id(), input.version(), words(area, input)),
                saved -> "/voice/asks",
                Wording::of);
    }

    private static Asking.Words words(AreaId area, Input input) {
        return new Asking.Words(
                VoiceChoices.ref(area, input, "about"),
                input.text("title"),
                input.text("intro"),
                Questions.SERVICE,
                input.text("readers"),
                VoiceChoices.seat(input, "readerSeat"),
                input.day("fromOn"),
                input.day("closesOn"),
                input.day("tellBackOn"));
    }

    private FormPage form(AreaId area, String action, @Nullable Ask now) {
        FormPage page = FormPage.asking(
                        now == null ? "Ask everybody" : "Change what everybody is asked",
                        "Anybody can answer without an account. They read who reads it and by when they are told.",
                        "/voice/asks",
                        action,
                        now == null ? "Ask it" : "Save")
                .with(new FormPage.Select(
                        "about",
                        "What is it about?",
                        "",
                        VoiceChoices.targets(asking.targets(), "Choose one"),
                        now == null ? "" : now.about().local(),
                        false))
                .with(new FormPage.Line(
                        "title",
                        "Title",
                        "In a few words, as families would say it.",
                        now == null ? "" : now.title(),
                        false))
                .with(new FormPage.Area(
                        "intro",
                        "What is fixed, and what can still change",
                        "",
                        now == null ? "" : now.intro(),
                        4,
                        1000,
                        true))
                .with(new FormPage.Line(
                        "readers",
                        "Who reads the answers",
                        "A name or a team, as it is shown.",
                        now == null ? "" : now.readers(),
                        false))
                .with(new FormPage.Select(
                        "readerSeat",
                        "Whose post is reminded of the day",
                        "",
                        choices.posts(area, "Nobody’s"),
                        now == null || now.readerSeat() == null
                                ? ""
                                : now.readerSeat().value().toString(),
                        true))
                .with(new FormPage.Day(
                        "fromOn", "From", now == null ? DateEntry.BLANK : DateEntry.of(now.fromOn()), false))
                .with(new FormPage.Day(
                        "closesOn", "Until", now == null ? DateEntry.BLANK : DateEntry.of(now.closesOn()), false))
                .with(new FormPage.Day(
                        "tellBackOn",
                        "Everybody is told by",
                        now == null ? DateEntry.BLANK : DateEntry.of(now.tellBackOn()),
                        false));
        return now == null ? page : page.version(now.version());
    }
}
