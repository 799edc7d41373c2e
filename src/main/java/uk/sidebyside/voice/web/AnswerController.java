package uk.sidebyside.voice.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.children.EhcPlans;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.thread.LinkTargets;
import uk.sidebyside.voice.Playbacks;
import uk.sidebyside.voice.Responses;
import uk.sidebyside.voice.Telling;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.rules.Respond;
import uk.sidebyside.voice.rules.ResponseKind;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/** Playing back, answering, promising another day, and telling. */
@Controller
@AllowedToHearers
class AnswerController {
    private final OpenedViews opened;
    private final Views views;
    private final Playbacks playbacks;
    private final Responses responses;
    private final Telling telling;
    private final EhcPlans plans;

    AnswerController(
            OpenedViews opened,
            Views views,
            Playbacks playbacks,
            Responses responses,
            Telling telling,
            EhcPlans plans) {
        this.opened = opened;
        this.views = views;
        this.playbacks = playbacks;
        this.responses = responses;
        this.telling = telling;
        this.plans = plans;
    }

    private Views.Heard heard(Principal principal, UUID id) {
        Views.Heard heard = opened.of(principal.inArea(), id, "to answer what was said");
        if (!views.mayAnswer(heard.sitting())) {
            throw new NotFound();
        }
        return heard;
    }

    private static String at(Views.Heard heard) {
        return "/voice/" + heard.sitting().id().value();
    }

    private static List<View> its(Views.Heard heard) {
        return heard.views().stream().map(Views.Told::view).toList();
    }

    @GetMapping("/voice/{id}/play-back")
    ModelAndView askToPlayBack(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(playBackForm(heard(principal, id)));
    }

    @PostMapping("/voice/{id}/play-back")
    ModelAndView playBack(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Views.Heard heard = heard(principal, id);
        var play = new Playbacks.PlayBack(
                input.fingerprint(),
                chosen(input),
                input.text("understood"),
                input.text("how").equals("spoken"),
                input.day("playedOn"));
        return FormAnswers.send(
                playBackForm(heard),
                input,
                () -> playbacks.playBack(principal.inArea(), heard.sitting().id(), play),
                saved -> at(heard),
                Wording::of);
    }

    private static FormPage playBackForm(Views.Heard heard) {
        return FormPage.asking(
                        "Have we understood?",
                        "Say in your own words what you have understood. Its giver reads it and can put it right, before anything is decided.",
                        at(heard),
                        at(heard) + "/play-back",
                        "Play it back")
                .with(new FormPage.Several("views", "What you play back", VoiceChoices.views(its(heard)), List.of()))
                .with(new FormPage.Area(
                        "understood",
                        "What you have understood",
                        "Short sentences, as you would say it to them.",
                        "",
                        4,
                        2000,
                        false))
                .with(new FormPage.OneOf(
                        "how",
                        "How do you ask them?",
                        "",
                        List.of(
                                Choice.of("page", "On their receipt or page"),
                                Choice.of("spoken", "I have talked it through with them, and it was right")),
                        "page"))
                .with(new FormPage.Day("playedOn", "If you talked: on which day", DateEntry.BLANK, true));
    }

    private static List<ViewId> chosen(Input input) {
        return input.ids("views").stream().map(ViewId::new).toList();
    }

    @GetMapping("/voice/{id}/respond")
    ModelAndView askToRespond(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(respondForm(heard(principal, id)));
    }

    @PostMapping("/voice/{id}/respond")
    ModelAndView respond(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Views.Heard heard = heard(principal, id);
        return FormAnswers.send(
                respondForm(heard),
                input,
                () -> input.text("kind").isBlank()
                        ? Saving.refused(List.of(Finding.of("kind", "response.needs.kind", "docs/rules/voice.md")))
                        : responses.respond(
                                area,
                                new Responses.Answer(
                                        input.fingerprint(), chosen(input), written(input), where(area, input))),
                saved -> at(heard),
                Wording::of);
    }

    private static List<Ref> where(AreaId area, Input input) {
        Ref one = VoiceChoices.ref(area, input, "where");
        return one == null ? List.of() : List.of(one);
    }

    private static Respond.Written written(Input input) {
        ResponseKind kind = Arrays.stream(ResponseKind.values())
                .filter(one -> one.code().equals(input.text("kind")))
                .findFirst()
                .orElse(ResponseKind.NOT_POSSIBLE);
        boolean thinking = kind == ResponseKind.THINKING;
        return new Respond.Written(
                kind,
                thinking ? "" : input.text("changed").strip(),
                thinking ? "" : input.text("reason").strip(),
                thinking ? "" : input.text("tried").strip(),
                thinking ? "" : input.text("talk").strip(),
                thinking ? input.day("untilOn") : null);
    }

    /** Words of the child's plan first, then what other rooms have. */
    private List<LinkTargets.Target> offered(Views.Heard heard) {
        List<LinkTargets.Target> offered = new ArrayList<>();
        AreaId area = heard.sitting().about().area();
        heard.sitting().child().ifPresent(child -> plans.excerpts(area, new ChildId(child)).stream()
                .filter(words -> words.untilOn() == null)
                .forEach(words -> offered.add(new LinkTargets.Target(
                        ChildRefs.excerpt(area, words.id()),
                        "The plan, " + words.section().words() + ": " + cut(words.words())))));
        offered.addAll(responses.targets());
        return offered;
    }

    private static String cut(String words) {
        return words.length() <= 100 ? words : words.substring(0, 99) + "…";
    }

    private FormPage respondForm(Views.Heard heard) {
        List<View> some = new ArrayList<>(
                its(heard).stream().filter(view -> view.state().open()).toList());
        if (some.isEmpty()) {
            some.addAll(its(heard));
        }
        some.addAll(responses.waitingBeside(heard.sitting()));
        return FormPage.asking(
                        "Say what became of it",
                        "Its giver reads every word of this. One answer may be for several views.",
                        at(heard),
                        at(heard) + "/respond",
                        "Give this answer")
                .with(new FormPage.Several("views", "What you answer", VoiceChoices.views(some), List.of()))
                .with(new FormPage.OneOf("kind", "What became of it?", "", VoiceChoices.kinds(), ""))
                .with(new FormPage.Area("changed", "What changed (for used and partly used)", "", "", 3, 2000, true))
                .with(new FormPage.Select(
                        "where",
                        "Where it was used (for used and partly used)",
                        "",
                        VoiceChoices.targets(offered(heard), "Nowhere yet"),
                        "",
                        true))
                .with(new FormPage.Area(
                        "reason",
                        "Why not, or not all of it",
                        "A reason that its giver would understand.",
                        "",
                        3,
                        2000,
                        true))
                .with(new FormPage.Area("tried", "Which other ways you looked at", "", "", 3, 2000, true))
                .with(new FormPage.Area(
                        "talk",
                        "How they can talk about it",
                        "Whom to ask, and how: a name, a number, a time.",
                        "",
                        2,
                        1000,
                        true))
                .with(new FormPage.Day("untilOn", "Still thinking: until when", DateEntry.BLANK, true));
    }

    @GetMapping("/voice/{id}/day")
    ModelAndView askForDay(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(dayForm(heard(principal, id)));
    }

    @PostMapping("/voice/{id}/day")
    ModelAndView day(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Views.Heard heard = heard(principal, id);
        return FormAnswers.send(
                dayForm(heard),
                input,
                () -> telling.moveDay(principal.inArea(), heard.sitting().id(), input.day("dueOn"), input.text("why")),
                saved -> at(heard),
                Wording::of);
    }

    private static FormPage dayForm(Views.Heard heard) {
        return FormPage.asking(
                        "Promise another day",
                        "They were promised "
                                + VoicePages.day(heard.round().tellBack().nowDueOn())
                                + ". They will read the new day and the reason. On time is judged by the first day.",
                        at(heard),
                        at(heard) + "/day",
                        "Promise this day")
                .with(new FormPage.Day("dueOn", "New day", DateEntry.BLANK, false))
                .with(new FormPage.Area("why", "Why it takes longer", "", "", 3, 1000, false));
    }

    @GetMapping("/voice/{id}/told")
    ModelAndView askWhenTold(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(toldForm(heard(principal, id)));
    }

    @PostMapping("/voice/{id}/told")
    ModelAndView told(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Views.Heard heard = heard(principal, id);
        Round.Channel channel = Arrays.stream(Round.Channel.values())
                .filter(one -> one.name().equals(input.text("channel")))
                .findFirst()
                .orElse(null);
        return FormAnswers.send(
                toldForm(heard),
                input,
                () -> telling.tell(
                        principal.inArea(), heard.sitting().id(), input.day("toldOn"), channel, input.text("note")),
                saved -> at(heard),
                Wording::of);
    }

    private static FormPage toldForm(Views.Heard heard) {
        return FormPage.asking(
                        "Write down that they were told",
                        "Who reads the answer on their receipt says so there, and needs no entry here.",
                        at(heard),
                        at(heard) + "/told",
                        "Save")
                .with(new FormPage.Day("toldOn", "Day", DateEntry.BLANK, false))
                .with(new FormPage.Select("channel", "How", "", VoiceChoices.channels(), "", false))
                .with(new FormPage.Area("note", "What was said", "", "", 3, 1000, true));
    }
}
