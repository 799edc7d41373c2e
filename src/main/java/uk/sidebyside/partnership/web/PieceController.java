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
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Looks;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.partnership.PartnershipWork;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PieceEndings;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.agreed.Strand;
import uk.sidebyside.partnership.rules.GroupReached;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.AreaId;

/** Pieces of work: the list, what waits, and how one begins, changes and ends. */
@Controller
@AllowedToLeads
class PieceController {
    private final Pieces pieces;
    private final PieceEndings endings;
    private final PieceDesk desk;
    private final PartnershipWork work;
    private final Looks looks;
    private final Choices choices;
    private final Clock clock;

    PieceController(
            Pieces pieces,
            PieceEndings endings,
            PieceDesk desk,
            PartnershipWork work,
            Looks looks,
            Choices choices,
            Clock clock) {
        this.pieces = pieces;
        this.endings = endings;
        this.desk = desk;
        this.work = work;
        this.looks = looks;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/partnership/pieces")
    @AllowedToPartners
    ModelAndView all(Principal principal) {
        AreaId area = principal.inArea();
        List<Piece> services = pieces.inArea(area).stream()
                .filter(piece -> piece.child() == null)
                .toList();
        return FormAnswers.page("partnership/pieces", new PiecesPage(services, pieces.mayBegin()));
    }

    @GetMapping("/partnership/work")
    @AllowedToPartners
    ModelAndView work(Principal principal) {
        LocalDate today = LocalDate.now(clock);
        PartnershipWork.Due due = work.of(principal.inArea(), today);
        looks.list(principal.inArea(), due.children(), "to see what is to be done on pieces of work");
        return FormAnswers.page("partnership/work", new WorkPage(due, today));
    }

    @GetMapping("/partnership/piece/{id}")
    @AllowedToPartners
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page("partnership/piece", desk.page(area, desk.open(area, id)));
    }

    @GetMapping("/partnership/piece/new")
    ModelAndView begin(Principal principal) {
        mayBegin();
        return FormAnswers.show(serviceForm(principal.inArea()));
    }

    private void mayBegin() {
        if (!pieces.mayBegin()) {
            throw new NotFound();
        }
    }

    @PostMapping("/partnership/piece/new")
    ModelAndView begun(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        mayBegin();
        var input = new Input(typed);
        AreaId area = principal.inArea();
        UUID service = input.id("service");
        return FormAnswers.send(
                serviceForm(area),
                input,
                () -> pieces.begin(
                        area,
                        new Pieces.Begin(
                                Level.STRATEGIC,
                                service == null ? null : new ServiceId(service),
                                null,
                                words(area, input),
                                !input.text("everybody").equals("no"),
                                input.text("heldBack"))),
                PieceController::at,
                Wording::of);
    }

    private FormPage serviceForm(AreaId area) {
        return fields(
                        area,
                        FormPage.asking(
                                        "Begin a piece of work on a service",
                                        "Those who take part see what you write here. Its title is public, unless you hold it back.",
                                        "/partnership/pieces",
                                        "/partnership/piece/new",
                                        "Begin")
                                .with(new FormPage.Select("service", "Service", "", choices.services(area), "", false)),
                        Level.STRATEGIC,
                        null)
                .with(new FormPage.OneOf(
                        "everybody",
                        "Who can read that it is under way?",
                        "Everybody, unless you hold it back. Nothing that people say, and no name, is public by that",
                        Choices.yesOrNo(
                                "Everybody: its title, its service, what is made, since when and at which step it is",
                                "It is held back, and everybody reads why"),
                        "yes"))
                .with(new FormPage.Area(
                        "heldBack",
                        "If it is held back, why?",
                        "Everybody reads this in place of its title. No names, and nothing that says what it is",
                        "",
                        2,
                        400,
                        true));
    }

    @GetMapping("/partnership/child/{child}/piece")
    ModelAndView beginWithChild(@PathVariable UUID child, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(childForm(area, toBeginWith(area, child)));
    }

    /** @throws NotFound for whoever does not work with the child */
    private Child toBeginWith(AreaId area, UUID child) {
        Child about = looks.open(area, new ChildId(child), "to begin a piece of work together");
        if (!pieces.mayBeginWith(area, about.id())) {
            throw new NotFound();
        }
        return about;
    }

    @PostMapping("/partnership/child/{child}/piece")
    ModelAndView begunWithChild(
            @PathVariable UUID child, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Child about = toBeginWith(area, child);
        return FormAnswers.send(
                childForm(area, about),
                input,
                () -> pieces.begin(area, new Pieces.Begin(Level.INDIVIDUAL, null, about.id(), words(area, input))),
                PieceController::at,
                Wording::of);
    }

    private FormPage childForm(AreaId area, Child child) {
        String at = "/partnership/child/" + child.id().value() + "/piece";
        return fields(
                area,
                FormPage.asking(
                        "Begin a piece of work with " + child.knownAs(),
                        "Those who take part see what you write here.",
                        "/partnership/child/" + child.id().value(),
                        at,
                        "Begin"),
                Level.INDIVIDUAL,
                null);
    }

    @GetMapping("/partnership/piece/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(principal.inArea(), desk.toLead(principal.inArea(), id)));
    }

    @PostMapping("/partnership/piece/{id}/edit")
    ModelAndView edited(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                form(area, piece).version(input.version()),
                input,
                () -> pieces.change(area, piece.id(), input.version(), words(area, input)),
                PieceController::at,
                Wording::of);
    }

    private FormPage form(AreaId area, Piece piece) {
        return fields(
                        area,
                        FormPage.asking("Change “" + piece.title() + "”", "", piece.at(), piece.at() + "/edit", "Save"),
                        piece.level(),
                        piece)
                .version(piece.version());
    }

    private FormPage fields(AreaId area, FormPage form, Level level, @Nullable Piece now) {
        FormPage asked = form.with(new FormPage.Line(
                        "title",
                        "What is it, in a few words?",
                        read(level, now),
                        now == null ? "" : now.title(),
                        false))
                .with(new FormPage.OneOf(
                        "kind",
                        "What is made?",
                        "",
                        Choices.kinds(level),
                        now == null ? "" : now.kind().code()))
                .with(new FormPage.Area("why", "Why is it done?", "", now == null ? "" : now.why(), 3, 2000, true))
                .with(new FormPage.Area(
                        "fixed",
                        "What is fixed?",
                        "What nobody here can change, like a law or a budget",
                        now == null ? "" : now.fixed(),
                        3,
                        2000,
                        false))
                .with(new FormPage.Area(
                        "canChange",
                        "What can change?",
                        "What those who take part decide with you",
                        now == null ? "" : now.canChange(),
                        3,
                        2000,
                        false));
        if (level == Level.INDIVIDUAL) {
            return asked;
        }
        return asked.with(new FormPage.Select(
                        "lead",
                        "Who leads it?",
                        "",
                        choices.posts(area),
                        now == null || now.lead() == null
                                ? ""
                                : now.lead().value().toString(),
                        true))
                .with(new FormPage.OneOf(
                        "small",
                        "How big is it?",
                        "",
                        Choices.yesOrNo(
                                "Small, like a leaflet: its questions are asked once, all together",
                                "Bigger: each question is asked at its step"),
                        now != null && now.small() ? "yes" : "no"))
                .with(new FormPage.Several(
                        "principles",
                        "Which principles does it show?",
                        choices.agreed(area, Strand.PRINCIPLES, now == null ? List.of() : now.principles()),
                        now == null ? List.of() : now.principles()))
                .with(new FormPage.Several(
                        "benefits",
                        "What does it bring?",
                        choices.agreed(area, Strand.BENEFITS, now == null ? List.of() : now.benefits()),
                        now == null ? List.of() : now.benefits()))
                .with(new FormPage.Several(
                        "ages",
                        "Which ages is it for?",
                        Choices.of(AgeBand.values(), AgeBand::code, AgeBand::label),
                        now == null
                                ? List.of()
                                : now.ages().stream().map(AgeBand::code).toList()))
                .with(new FormPage.Several(
                        "groups",
                        "Which groups took part who are asked less often?",
                        Choices.of(GroupReached.values(), GroupReached::code, GroupReached::label),
                        now == null
                                ? List.of()
                                : now.groups().stream().map(GroupReached::code).toList()));
    }

    /** Who reads the title. */
    private static String read(Level level, @Nullable Piece now) {
        if (level == Level.INDIVIDUAL) {
            return "";
        }
        return now != null && now.heldBack()
                ? "It is held back: everybody reads why, and not this"
                : "Everybody reads this, unless it is held back. No names of people";
    }

    private Pieces.Words words(AreaId area, Input input) {
        UUID lead = input.id("lead");
        return new Pieces.Words(
                input.text("title"),
                PieceKind.find(input.text("kind")).orElse(null),
                lead == null ? null : new SeatId(lead),
                input.text("small").equals("yes"),
                input.text("why"),
                input.text("fixed"),
                input.text("canChange"),
                choices.agreed(area, Strand.PRINCIPLES, input, "principles"),
                choices.agreed(area, Strand.BENEFITS, input, "benefits"),
                Choices.several(input, "ages", AgeBand::find),
                Choices.several(input, "groups", GroupReached::find));
    }

    @GetMapping("/partnership/piece/{id}/finish")
    ModelAndView finish(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.page(
                "partnership/finish", new FinishPage(piece, endings.missing(area, piece), UUID.randomUUID()));
    }

    @PostMapping("/partnership/piece/{id}/finish")
    ModelAndView finished(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                finishForm(piece),
                input,
                () -> endings.finish(area, piece.id(), input.text("words")),
                done -> at(done) + "/told",
                Wording::of);
    }

    private static FormPage finishForm(Piece piece) {
        return FormPage.asking(
                        "Finish “" + piece.title() + "”",
                        "",
                        piece.at() + "/finish",
                        piece.at() + "/finish",
                        "Finish it")
                .with(new FormPage.Area("words", "What came of it?", "In a sentence or two", "", 3, 2000, true));
    }

    @GetMapping("/partnership/piece/{id}/stop")
    ModelAndView stop(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(stopForm(desk.toLead(principal.inArea(), id)));
    }

    @PostMapping("/partnership/piece/{id}/stop")
    ModelAndView stopped(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                stopForm(piece),
                input,
                () -> endings.stop(area, piece.id(), input.text("because")),
                done -> at(done) + "/told",
                Wording::of);
    }

    private static FormPage stopForm(Piece piece) {
        return FormPage.asking(
                        "Stop “" + piece.title() + "”",
                        "Those who took part are told why, and that is shown to everybody if you publish it.",
                        piece.at(),
                        piece.at() + "/stop",
                        "Stop it")
                .with(new FormPage.Area("because", "Why does it stop?", "", "", 4, 2000, false));
    }

    static String at(PieceId id) {
        return "/partnership/piece/" + id.value();
    }
}
