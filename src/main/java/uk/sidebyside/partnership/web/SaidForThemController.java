package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.PlaceLinks;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.shared.AreaId;

/**
 * What somebody who takes part says by phone or on paper, written down by whoever leads: to the checks, and which times suit. What they
 * say to a draft is with the drafts, see {@link AgreeController}. Whom no e-mail reaches gets their link here.
 */
@Controller
@AllowedToLeads
class SaidForThemController {
    private static final Input NOTHING = new Input(new LinkedMultiValueMap<>());

    private final PieceDesk desk;
    private final PeopleController people;
    private final Asked asked;
    private final PlaceLinks links;
    private final Reached reached;
    private final SiteAddress site;

    SaidForThemController(
            PieceDesk desk, PeopleController people, Asked asked, PlaceLinks links, Reached reached, SiteAddress site) {
        this.desk = desk;
        this.people = people;
        this.asked = asked;
        this.links = links;
        this.reached = reached;
        this.site = site;
    }

    /** What somebody who takes part is asked. */
    @org.springframework.stereotype.Component
    record Asked(Participants participants, Agreements agreements, Checks checks, PieceSessions sessions) {}

    @GetMapping("/partnership/piece/{id}/people/{who}/said")
    ModelAndView said(@PathVariable UUID id, @PathVariable UUID who, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        Participant one = here(area, piece, who);
        return FormAnswers.page(
                "partnership/saidForThem",
                new SaidForThemPage(
                        desk.head(area, piece),
                        one,
                        asked.agreements().all(area, piece.id()),
                        asked.sessions().of(area, piece.id()).stream()
                                .filter(PieceSessions.Session::open)
                                .toList(),
                        asked.checks().toWriteDown(area, piece, one.id()),
                        asked.checks().asWorker(area, piece).stream().anyMatch(each -> each.own() == null),
                        asked.participants()
                                .contacts(area, piece.id())
                                .getOrDefault(one.id(), Participants.Contact.NONE),
                        links.standing(area, piece, one.id())));
    }

    /** @throws NotFound also of whoever does not take part any more */
    private Participant here(AreaId area, Piece piece, UUID who) {
        Participant one = people.one(area, piece, who);
        if (!one.here()) {
            throw new NotFound();
        }
        return one;
    }

    private static String at(Piece piece, Participant one, String end) {
        return piece.at() + "/people/" + one.id().value() + end;
    }

    @GetMapping("/partnership/piece/{id}/people/{who}/checks")
    ModelAndView checks(@PathVariable UUID id, @PathVariable UUID who, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        Participant one = here(area, piece, who);
        List<Checks.Question> open = questions(area, piece, one, NOTHING);
        return open.isEmpty()
                ? FormAnswers.on(at(piece, one, "/said"))
                : FormAnswers.show(checksForm(area, piece, one, open));
    }

    @PostMapping("/partnership/piece/{id}/people/{who}/checks")
    ModelAndView checked(
            @PathVariable UUID id,
            @PathVariable UUID who,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        Participant one = here(area, piece, who);
        List<Checks.Question> sent = questions(area, piece, one, input);
        return FormAnswers.send(
                checksForm(area, piece, one, sent),
                input,
                () -> asked.checks()
                        .answerAllAsParticipant(
                                area,
                                one.id(),
                                typed(sent.stream()
                                        .map(each -> AgreeController.said(
                                                input, each.check().key()))
                                        .toList())),
                saved -> at(piece, one, "/said"),
                Wording::of);
    }

    /** Those of which they said something; where they said nothing at all, all of them are asked for. */
    private static List<Checks.Said> typed(List<Checks.Said> said) {
        List<Checks.Said> typed = said.stream()
                .filter(one -> one.answer() != null || !one.words().isBlank())
                .toList();
        return typed.isEmpty() ? said : typed;
    }

    /** Those that can be written down; and what was sent, so that nothing is dropped in silence. */
    private List<Checks.Question> questions(AreaId area, Piece piece, Participant one, Input input) {
        List<String> open = asked.checks().toWriteDown(area, piece, one.id()).stream()
                .map(each -> each.check().key())
                .toList();
        return asked.checks().asParticipant(area, piece, one.id()).stream()
                .filter(each -> open.contains(each.check().key())
                        || input.has("answer-" + each.check().key()))
                .toList();
    }

    private FormPage checksForm(AreaId area, Piece piece, Participant one, List<Checks.Question> questions) {
        FormPage form = FormPage.asking(
                "Write down what “" + one.shownAs() + "” said to the questions",
                "Ask them, and write down what they say. What they did not answer you can leave out. It is marked as written"
                        + " down by you, and they can still say it themselves.",
                at(piece, one, "/said"),
                at(piece, one, "/checks"),
                "Save");
        for (Checks.Question each : questions) {
            Checks.Answer own = each.own();
            form = AgreeController.question(
                    form, each.check().key(), each.check().participant(), "", own == null || !own.note() ? null : own);
        }
        return reached.one(area, piece, one.id(), form);
    }

    @GetMapping("/partnership/piece/{id}/people/{who}/times/{session}")
    ModelAndView times(@PathVariable UUID id, @PathVariable UUID who, @PathVariable UUID session, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        Participant one = here(area, piece, who);
        PieceSessions.Session offered = asked.sessions().byId(area, piece.id(), session);
        return !offered.open() || offered.theirs(one.id())
                ? FormAnswers.on(at(piece, one, "/said"))
                : FormAnswers.show(timesForm(area, piece, one, offered));
    }

    @PostMapping("/partnership/piece/{id}/people/{who}/times/{session}")
    ModelAndView chosen(
            @PathVariable UUID id,
            @PathVariable UUID who,
            @PathVariable UUID session,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        Participant one = here(area, piece, who);
        return FormAnswers.send(
                timesForm(area, piece, one, asked.sessions().byId(area, piece.id(), session)),
                input,
                () -> asked.sessions().choose(area, one.id(), session, input.ids("times"), input.text("words")),
                saved -> at(piece, one, "/said"),
                Wording::of);
    }

    private FormPage timesForm(AreaId area, Piece piece, Participant one, PieceSessions.Session session) {
        FormPage form = PlaceForms.times(
                FormPage.asking(
                        "Write down when “" + one.shownAs() + "” could come: " + session.title(),
                        "Choose every time that suits them; choose none where none does. It is marked as written down by you,"
                                + " and they can still say it themselves.",
                        at(piece, one, "/said"),
                        at(piece, one, "/times/" + session.id()),
                        "Save"),
                "When could they come?",
                "You can also write here what else they said about the time.",
                session,
                one.id());
        return reached.one(area, piece, one.id(), form);
    }

    @GetMapping("/partnership/piece/{id}/people/{who}/link")
    ModelAndView link(@PathVariable UUID id, @PathVariable UUID who, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        Participant one = here(area, piece, who);
        return links.standing(area, piece, one.id()) == PlaceLinks.Standing.TO_MAKE
                ? FormAnswers.show(FormPage.asking(
                        "Make a link for “" + one.shownAs() + "”?",
                        "It opens their place, and whoever has it speaks as them. So hand it to them alone, on paper, and keep"
                                + " no copy. It is shown once. If they have a link already, that one opens nothing any more. It"
                                + " is kept that your post made it, and on which day.",
                        at(piece, one, "/said"),
                        at(piece, one, "/link"),
                        "Make the link"))
                : FormAnswers.on(at(piece, one, "/said"));
    }

    /** Shown once, since it is stored nowhere. */
    @PostMapping("/partnership/piece/{id}/people/{who}/link")
    ModelAndView linkMade(
            @PathVariable UUID id,
            @PathVariable UUID who,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        UUID form = new Input(typed).id("submission");
        if (form == null) {
            throw new NotFound();
        }
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        Participant one = here(area, piece, who);
        PlaceCode code = links.make(area, piece.id(), one.id(), Input.fingerprint(List.of(form, one.id())));
        return FormAnswers.page(
                "partnership/link",
                new LinkPage(
                        piece.title(),
                        one.shownAs(),
                        at(piece, one, "/said"),
                        site.of(area, "/partnership/place/" + code.text())));
    }
}
