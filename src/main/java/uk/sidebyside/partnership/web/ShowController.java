package uk.sidebyside.partnership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PieceEndings;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.join.Opportunities;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;

/** What everybody may read of a piece on a service, and how they can join it. */
@Controller
@AllowedToLeads
class ShowController {
    private final PieceDesk desk;
    private final Portfolio portfolio;
    private final PieceEndings endings;
    private final Opportunities opportunities;
    private final Clock clock;

    ShowController(
            PieceDesk desk, Portfolio portfolio, PieceEndings endings, Opportunities opportunities, Clock clock) {
        this.desk = desk;
        this.portfolio = portfolio;
        this.endings = endings;
        this.opportunities = opportunities;
        this.clock = clock;
    }

    @GetMapping("/partnership/piece/{id}/show")
    ModelAndView show(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(showForm(area, desk.toLead(area, id)));
    }

    @PostMapping("/partnership/piece/{id}/show")
    ModelAndView shown(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                showForm(area, piece),
                input,
                () -> portfolio.show(
                        area,
                        piece.id(),
                        new Portfolio.Words(
                                input.text("story"),
                                input.text("impact"),
                                input.text("good").equals("yes"),
                                input.text("disagreement"))),
                saved -> "/partnership/portfolio/" + saved.value(),
                Wording::of);
    }

    private FormPage showForm(AreaId area, Piece piece) {
        if (piece.child() != null) {
            throw new NotFound();
        }
        var agreed = endings.agreed(area, piece.id());
        Portfolio.Words now = portfolio.words(area, piece.id()).orElse(new Portfolio.Words("", "", false, ""));
        String not = agreed == null || agreed.doNotAgree() == 0
                ? "Nobody disagreed with the latest draft."
                : PartnershipWords.count(agreed.doNotAgree(), "person does", "people do")
                        + " not agree. Everybody reads that, and what you write here.";
        return FormPage.asking(
                        "Show “" + piece.title() + "” to everybody",
                        "",
                        piece.at() + "/told",
                        piece.at() + "/show",
                        "Show it")
                .with(new FormPage.Area("story", "What happened?", "", now.story(), 8, 4000, false))
                .with(new FormPage.Area(
                        "impact", "Who is better off, and how do you know?", "", now.impact(), 4, 2000, true))
                .with(new FormPage.Area(
                        "disagreement", "What did those say who do not agree?", not, now.disagreement(), 4, 4000, true))
                .with(new FormPage.OneOf(
                        "good",
                        "Is it a story that others can learn from?",
                        "",
                        Choices.yesOrNo("Yes, list it among good practice", "No"),
                        now.goodPractice() ? "yes" : "no"));
    }

    @GetMapping("/partnership/piece/{id}/quote")
    ModelAndView quote(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(quoteForm(desk.toLead(principal.inArea(), id)));
    }

    @PostMapping("/partnership/piece/{id}/quote")
    ModelAndView quoted(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                quoteForm(piece),
                input,
                () -> portfolio.quote(
                        area,
                        piece.id(),
                        input.fingerprint(),
                        input.text("words"),
                        input.text("shownAs"),
                        input.day("givenOn"),
                        input.day("expiresOn")),
                saved -> piece.at() + "/told",
                Wording::of);
    }

    private FormPage quoteForm(Piece piece) {
        if (piece.child() != null) {
            throw new NotFound();
        }
        return FormPage.asking(
                        "Add somebody’s own words",
                        "Only with their consent to show them to everybody. They can take it back whenever they like.",
                        piece.at() + "/told",
                        piece.at() + "/quote",
                        "Add")
                .with(new FormPage.Area("words", "Their words, unchanged", "", "", 4, 2000, false))
                .with(new FormPage.Line(
                        "shownAs",
                        "Who said it, as they agreed to be named",
                        "Never more than they agreed to",
                        "",
                        false))
                .with(new FormPage.Day("givenOn", "They agreed on", DateEntry.of(LocalDate.now(clock)), false))
                .with(new FormPage.Day("expiresOn", "They agreed until", DateEntry.BLANK, true));
    }

    @PostMapping("/partnership/piece/{id}/quote/{quote}/take-back")
    ModelAndView quoteTakenBack(@PathVariable UUID id, @PathVariable UUID quote, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        String out = portfolio.takeBack(area, piece.id(), new EvidenceId(quote)).stream()
                .map(where -> "out=" + where.code())
                .collect(Collectors.joining("&"));
        return FormAnswers.on(piece.at() + "/told" + (out.isEmpty() ? "" : "?" + out));
    }

    @GetMapping("/partnership/piece/{id}/opportunity")
    ModelAndView offer(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(offerForm(desk.toLead(principal.inArea(), id)));
    }

    @PostMapping("/partnership/piece/{id}/opportunity")
    ModelAndView offered(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                offerForm(piece),
                input,
                () -> opportunities.offer(
                        area,
                        piece.id(),
                        new Opportunities.Words(
                                input.text("title"),
                                input.text("what"),
                                input.text("timeAsked"),
                                input.text("expenses"),
                                input.text("payment"),
                                input.text("support"),
                                Choices.several(input, "ways", Way::find),
                                input.day("closesOn"))),
                saved -> "/partnership/opportunity/" + saved.value(),
                Wording::of);
    }

    private static FormPage offerForm(Piece piece) {
        if (piece.child() != null) {
            throw new NotFound();
        }
        return FormPage.asking(
                        "Open “" + piece.title() + "” to everybody",
                        "Anybody can join, without an account. Say what you ask of them and what you give.",
                        piece.at() + "/people",
                        piece.at() + "/opportunity",
                        "Publish it")
                .with(new FormPage.Line("title", "What can people do?", "", "", false))
                .with(new FormPage.Area("what", "What is it about?", "", "", 4, 2000, false))
                .with(new FormPage.Line("timeAsked", "How much time does it take?", "", "", false))
                .with(new FormPage.Line("expenses", "Which expenses are paid?", "Like travel and childcare", "", false))
                .with(new FormPage.Line("payment", "What is paid for their time?", "If nothing is, say so", "", false))
                .with(new FormPage.Line("support", "Which support is there?", "", "", false))
                .with(new FormPage.Several(
                        "ways", "How can people take part?", Choices.ways(), List.of("in-person", "online")))
                .with(new FormPage.Day("closesOn", "Open until", DateEntry.BLANK, false));
    }
}
