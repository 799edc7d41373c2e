package uk.sidebyside.partnership.web;

import java.time.Clock;
import java.time.LocalDate;
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
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.partnership.HoldingBack;
import uk.sidebyside.partnership.HoldsWords;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.TellBacks;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.join.Opportunities;
import uk.sidebyside.partnership.rules.Became;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.TellBackPoint;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.Closing;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.voice.said.ViewId;

/** What people said and what became of it, and telling them. {@link ShowController} shows it to everybody. */
@Controller
@AllowedToLeads
class ToldController {
    private final PieceDesk desk;
    private final YouSaid youSaid;
    private final TellBacks tellBacks;
    private final Portfolio portfolio;
    private final HoldingBack holding;
    private final Opportunities opportunities;
    private final Closings closings;
    private final Reached reached;
    private final Clock clock;

    ToldController(
            PieceDesk desk,
            YouSaid youSaid,
            TellBacks tellBacks,
            Portfolio portfolio,
            HoldingBack holding,
            Opportunities opportunities,
            Closings closings,
            Reached reached,
            Clock clock) {
        this.desk = desk;
        this.youSaid = youSaid;
        this.tellBacks = tellBacks;
        this.portfolio = portfolio;
        this.holding = holding;
        this.opportunities = opportunities;
        this.closings = closings;
        this.reached = reached;
        this.clock = clock;
    }

    @GetMapping("/partnership/piece/{id}/told")
    @AllowedToPartners
    ModelAndView told(@PathVariable UUID id, @RequestParam(defaultValue = "") List<String> out, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.open(area, id);
        PieceHead head = desk.head(area, piece);
        List<Evidence> quotes = portfolio.evidence(area, piece.id()).stream()
                .filter(item -> item.content() instanceof Evidence.Quote)
                .toList();
        Closing asked =
                closings.about(area, Portfolio.ofPiece(area, piece.id())).orElse(null);
        return FormAnswers.page(
                "partnership/told",
                new ToldPage(
                        head,
                        youSaid.of(area, piece.id()),
                        head.mayLead() ? youSaid.suggested(area, piece.id()) : List.of(),
                        tellBacks.of(area, piece.id()),
                        quotes,
                        portfolio.shown(area).stream()
                                .filter(entry -> entry.id().equals(piece.id()))
                                .findFirst()
                                .orElse(null),
                        piece.child() == null ? holding.of(area, piece.id()) : List.of(),
                        opportunities.of(area, piece.id()),
                        asked,
                        asked == null ? "" : otherwise(area, head, asked),
                        out.stream()
                                .flatMap(code -> HoldsWords.Where.find(code).stream())
                                .distinct()
                                .toList()));
    }

    /** How to reach whoever got no e-mail that asks how it was. */
    private String otherwise(AreaId area, PieceHead head, Closing asked) {
        if (head.piece().child() == null) {
            return reached.withoutEmail(area, head).all();
        }
        return asked.reason().isBlank() || !head.mayLead() ? "" : reached.all(area, head.piece());
    }

    @GetMapping("/partnership/piece/{id}/told/add")
    ModelAndView add(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID view, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(saidForm(area, desk.toLead(area, id), view));
    }

    @PostMapping("/partnership/piece/{id}/told/add")
    ModelAndView added(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID view,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                saidForm(area, piece, view),
                input,
                () -> youSaid.add(area, piece.id(), view == null ? null : new ViewId(view), words(input)),
                saved -> piece.at() + "/told",
                Wording::of);
    }

    private FormPage saidForm(AreaId area, Piece piece, @Nullable UUID view) {
        YouSaid.Suggested suggested = view == null
                ? null
                : youSaid.suggested(area, piece.id()).stream()
                        .filter(one -> one.view().id().value().equals(view))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        String at = piece.at() + "/told/add" + (view == null ? "" : "?view=" + view);
        return fields(
                FormPage.asking(
                        "You said, we did, because",
                        "Say it so that nobody can tell who said it. Everybody may read it once you publish it.",
                        piece.at() + "/told",
                        at,
                        "Save"),
                suggested == null || suggested.theirs().isBlank()
                        ? ""
                        : "Say it in other words. In their own, which stay theirs: “" + suggested.theirs() + "”",
                suggested == null ? new YouSaid.Words("", null, "", "") : suggested.words());
    }

    /** @param theirs what to write from; blank where there is nothing */
    private static FormPage fields(FormPage form, String theirs, YouSaid.Words now) {
        return form.with(new FormPage.Area("said", "What did people say?", theirs, now.said(), 3, 1000, false))
                .with(new FormPage.OneOf(
                        "became",
                        "What became of it?",
                        "",
                        Choices.of(Became.values(), Became::code, Became::label),
                        now.became() == null ? "" : now.became().code()))
                .with(new FormPage.Area("did", "What did you do?", "", now.did(), 3, 1000, true))
                .with(new FormPage.Area(
                        "because", "Because", "Why not, or not all of it", now.because(), 3, 1000, true));
    }

    private static YouSaid.Words words(Input input) {
        return new YouSaid.Words(
                input.text("said"),
                Became.find(input.text("became")).orElse(null),
                input.text("did"),
                input.text("because"));
    }

    @GetMapping("/partnership/piece/{id}/told/{line}/edit")
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID line, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.show(lineForm(piece, youSaid.toChange(area, piece.id(), line)));
    }

    @PostMapping("/partnership/piece/{id}/told/{line}/edit")
    ModelAndView edited(
            @PathVariable UUID id,
            @PathVariable UUID line,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                lineForm(piece, youSaid.toChange(area, piece.id(), line)).version(input.version()),
                input,
                () -> youSaid.change(area, piece.id(), line, input.version(), words(input)),
                saved -> piece.at() + "/told",
                Wording::of);
    }

    private static FormPage lineForm(Piece piece, YouSaid.Line line) {
        return fields(
                        FormPage.asking(
                                "You said, we did, because",
                                "",
                                piece.at() + "/told",
                                piece.at() + "/told/" + line.id() + "/edit",
                                "Save"),
                        "",
                        new YouSaid.Words(line.said(), line.became(), line.did(), line.because()))
                .version(line.version());
    }

    @PostMapping("/partnership/piece/{id}/told/publish")
    ModelAndView publish(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        youSaid.publish(area, piece.id(), true);
        return FormAnswers.on(piece.at() + "/told");
    }

    @PostMapping("/partnership/piece/{id}/told/take-back")
    ModelAndView takeBack(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        youSaid.publish(area, piece.id(), false);
        return FormAnswers.on(piece.at() + "/told");
    }

    @GetMapping("/partnership/piece/{id}/tell-back/{point}")
    ModelAndView tell(@PathVariable UUID id, @PathVariable String point, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(tellForm(area, desk.toLead(area, id), point(point)));
    }

    @PostMapping("/partnership/piece/{id}/tell-back/{point}")
    ModelAndView saidBack(
            @PathVariable UUID id,
            @PathVariable String point,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        TellBackPoint at = point(point);
        return FormAnswers.send(
                tellForm(area, piece, at),
                input,
                () -> tellBacks.tell(
                        area,
                        piece.id(),
                        at,
                        Channel.find(input.text("channel")).orElse(null),
                        input.day("onDay"),
                        input.text("words")),
                saved -> piece.at() + "/told",
                Wording::of);
    }

    private static TellBackPoint point(String code) {
        for (TellBackPoint point : TellBackPoint.values()) {
            if (point.code().equals(code)) {
                return point;
            }
        }
        throw new NotFound();
    }

    private FormPage tellForm(AreaId area, Piece piece, TellBackPoint point) {
        FormPage form = FormPage.asking(
                        "Tell people what came of it: " + point.label().toLowerCase(java.util.Locale.ROOT),
                        "Say what changed, and also what did not.",
                        piece.at() + "/told",
                        piece.at() + "/tell-back/" + point.code(),
                        "Save")
                .with(new FormPage.OneOf("channel", "How did you tell them?", "", Choices.channels(), ""))
                .with(new FormPage.Day("onDay", "When?", DateEntry.of(LocalDate.now(clock)), false))
                .with(new FormPage.Area("words", "What did you tell them?", "", "", 5, 2000, false));
        return reached.all(area, piece, form);
    }
}
