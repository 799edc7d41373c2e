package uk.sidebyside.partnership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PieceTalks;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.shared.AreaId;

/** Keeping people in the loop, asking them, and deciding. */
@Controller
@AllowedToLeads
class TalkController {
    private final PieceDesk desk;
    private final PieceTalks talks;
    private final Reached reached;
    private final Clock clock;

    TalkController(PieceDesk desk, PieceTalks talks, Reached reached, Clock clock) {
        this.desk = desk;
        this.talks = talks;
        this.reached = reached;
        this.clock = clock;
    }

    @GetMapping("/partnership/piece/{id}/news")
    @AllowedToPartners
    ModelAndView news(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "partnership/news",
                desk.reading(
                        area,
                        id,
                        head -> new NewsPage(
                                head, talks.news(area, head.piece().id()), reached.withoutEmail(area, head))));
    }

    @GetMapping("/partnership/piece/{id}/news/tell")
    ModelAndView tell(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(tellForm(principal.inArea(), desk.toLead(principal.inArea(), id)));
    }

    @PostMapping("/partnership/piece/{id}/news/tell")
    ModelAndView told(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                tellForm(area, piece),
                input,
                () -> talks.tell(
                        area,
                        piece.id(),
                        Channel.find(input.text("channel")).orElse(null),
                        input.day("onDay"),
                        input.text("words")),
                saved -> piece.at() + "/news",
                Wording::of);
    }

    private FormPage tellForm(AreaId area, Piece piece) {
        String byMail = piece.child() == null
                ? "“By email” sends it to those who gave an address."
                : "“By email” writes to their accounts that there is news, without the words and the child’s name.";
        FormPage form = FormPage.asking(
                        "Tell people how it goes",
                        "Everybody who takes part reads it. " + byMail,
                        piece.at() + "/news",
                        piece.at() + "/news/tell",
                        "Tell them")
                .with(new FormPage.OneOf("channel", "How?", "", Choices.channels(), "email"))
                .with(new FormPage.Day("onDay", "When?", DateEntry.of(LocalDate.now(clock)), false))
                .with(new FormPage.Area("words", "What do you tell them?", "", "", 5, 2000, false));
        return reached.all(area, piece, form);
    }

    @GetMapping("/partnership/piece/{id}/decide")
    @AllowedToPartners
    ModelAndView decide(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.open(area, id);
        return FormAnswers.page(
                "partnership/decide",
                new DecidePage(
                        desk.head(area, piece), talks.requests(area, piece.id()), talks.decisions(area, piece.id())));
    }

    @GetMapping("/partnership/piece/{id}/decide/ask")
    ModelAndView ask(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(askForm(principal.inArea(), desk.toLead(principal.inArea(), id)));
    }

    @PostMapping("/partnership/piece/{id}/decide/ask")
    ModelAndView asked(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                askForm(area, piece),
                input,
                () -> talks.ask(
                        area,
                        piece.id(),
                        input.text("what"),
                        Channel.find(input.text("channel")).orElse(null),
                        input.day("askedOn")),
                saved -> piece.at() + "/decide",
                Wording::of);
    }

    private FormPage askForm(AreaId area, Piece piece) {
        FormPage form = FormPage.asking(
                        "Ask before you decide",
                        "Write down that you asked them: nothing is sent from here. It can be decided from the day after.",
                        piece.at() + "/decide",
                        piece.at() + "/decide/ask",
                        "Save")
                .with(new FormPage.Area("what", "What do you ask them about?", "", "", 3, 1000, false))
                .with(new FormPage.OneOf("channel", "How?", "", Choices.channels(), ""))
                .with(new FormPage.Day("askedOn", "When?", DateEntry.of(LocalDate.now(clock)), false));
        return reached.all(area, piece, form);
    }

    @GetMapping("/partnership/piece/{id}/decide/record")
    ModelAndView record(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(decideForm(area, desk.toLead(area, id)));
    }

    @PostMapping("/partnership/piece/{id}/decide/record")
    ModelAndView recorded(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                decideForm(area, piece),
                input,
                () -> talks.decide(
                        area,
                        piece.id(),
                        input.id("request"),
                        input.day("decidedOn"),
                        input.text("what"),
                        input.text("because")),
                saved -> piece.at() + "/decide",
                Wording::of);
    }

    private FormPage decideForm(AreaId area, Piece piece) {
        List<Option> asked = new ArrayList<>(List.of(Option.of("", "Choose one")));
        talks.requests(area, piece.id())
                .forEach(request -> asked.add(Option.of(
                        request.id().toString(), PartnershipWords.day(request.on()) + ": " + request.what())));
        return FormPage.asking(
                        "What was decided?",
                        "Those who take part read it.",
                        piece.at() + "/decide",
                        piece.at() + "/decide/record",
                        "Save")
                .with(new FormPage.Select("request", "When were they asked about it?", "", asked, "", true))
                .with(new FormPage.Day("decidedOn", "Decided on", DateEntry.of(LocalDate.now(clock)), false))
                .with(new FormPage.Area("what", "What was decided?", "", "", 3, 1000, false))
                .with(new FormPage.Area("because", "Why, and what did they say?", "", "", 3, 2000, false));
    }
}
