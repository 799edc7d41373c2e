package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.rules.OfferTimes.Offered;
import uk.sidebyside.shared.AreaId;

/** Sessions of a piece: times to choose from, and the one that was chosen. */
@Controller
@AllowedToLeads
class SessionController {
    private static final int TIMES = 4;

    private final PieceDesk desk;
    private final PieceSessions sessions;
    private final Reached reached;

    SessionController(PieceDesk desk, PieceSessions sessions, Reached reached) {
        this.desk = desk;
        this.sessions = sessions;
        this.reached = reached;
    }

    @GetMapping("/partnership/piece/{id}/sessions")
    @AllowedToPartners
    ModelAndView sessions(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "partnership/sessions",
                desk.reading(
                        area,
                        id,
                        head -> new SessionsPage(
                                head, sessions.of(area, head.piece().id()), reached.withoutEmail(area, head))));
    }

    @GetMapping("/partnership/piece/{id}/sessions/offer")
    ModelAndView offer(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(offerForm(area, desk.toLead(area, id)));
    }

    @PostMapping("/partnership/piece/{id}/sessions/offer")
    ModelAndView offered(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        FormErrors unreadable = unreadable(input);
        FormPage form = offerForm(area, piece);
        if (unreadable.any()) {
            return FormAnswers.refused(form.again(input, form.faults(input).and(unreadable), java.util.Map.of()));
        }
        return FormAnswers.send(
                form,
                input,
                () -> sessions.offer(
                        area,
                        piece.id(),
                        new PieceSessions.Offer(
                                input.text("title"), input.text("place"), times(input), input.text("because"))),
                saved -> piece.at() + "/sessions",
                finding -> Wording.of(finding));
    }

    /** A time is a day with a beginning and an end, or nothing of it. */
    private static FormErrors unreadable(Input input) {
        FormErrors errors = FormErrors.none();
        for (int i = 1; i <= TIMES; i++) {
            boolean day = !input.date("day" + i).isBlank();
            boolean any =
                    !input.text("from" + i).isBlank() || !input.text("to" + i).isBlank();
            if (!day && any) {
                errors = errors.and("day" + i, Wording.NEEDS_DAY);
            }
            for (String part : List.of("from", "to")) {
                String typed = input.text(part + i);
                boolean blank = typed.isBlank();
                if (blank ? day || any : Choices.time(typed).isEmpty()) {
                    errors = errors.and(part + i, "Enter a time, like 17:30");
                }
            }
        }
        return errors;
    }

    private static List<Offered> times(Input input) {
        List<Offered> times = new ArrayList<>();
        for (int i = 1; i <= TIMES; i++) {
            LocalDate day = input.day("day" + i);
            Optional<LocalTime> from = Choices.time(input.text("from" + i));
            Optional<LocalTime> to = Choices.time(input.text("to" + i));
            if (day != null && from.isPresent() && to.isPresent()) {
                times.add(new Offered(day, from.get(), to.get()));
            }
        }
        return times;
    }

    private FormPage offerForm(AreaId area, Piece piece) {
        FormPage form = FormPage.asking(
                        "Offer times for a session",
                        "Offer at least two: one in school hours and one in the evening. Everybody says when they can.",
                        piece.at() + "/sessions",
                        piece.at() + "/sessions/offer",
                        "Offer them")
                .with(new FormPage.Line("title", "What is it about?", "", "", false))
                .with(new FormPage.Line("place", "Where?", "A room, a link or a phone number", "", true));
        for (int i = 1; i <= TIMES; i++) {
            form = form.with(new FormPage.Day("day" + i, "Day " + i, DateEntry.BLANK, i > 2))
                    .with(new FormPage.Line("from" + i, "Time " + i + " begins", "Like 17:30", "", i > 2))
                    .with(new FormPage.Line("to" + i, "Time " + i + " ends", "Like 19:00", "", i > 2));
        }
        return reached.all(
                area,
                piece,
                form.with(
                        new FormPage.Area("because", "If all are at one part of the day: why?", "", "", 2, 400, true)));
    }

    @GetMapping("/partnership/piece/{id}/sessions/{session}/settle")
    ModelAndView settle(@PathVariable UUID id, @PathVariable UUID session, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.show(settleForm(piece, sessions.byId(area, piece.id(), session)));
    }

    @PostMapping("/partnership/piece/{id}/sessions/{session}/settle")
    ModelAndView settled(
            @PathVariable UUID id,
            @PathVariable UUID session,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                settleForm(piece, sessions.byId(area, piece.id(), session)),
                input,
                () -> sessions.settle(area, piece.id(), session, input.id("option")),
                saved -> piece.at() + "/sessions",
                Wording::of);
    }

    private static FormPage settleForm(Piece piece, PieceSessions.Session session) {
        return FormPage.asking(
                        "Choose the time of “" + session.title() + "”",
                        PartnershipWords.noneSuits(session),
                        piece.at() + "/sessions",
                        piece.at() + "/sessions/" + session.id() + "/settle",
                        "This is the time")
                .with(new FormPage.OneOf(
                        "option",
                        "Which time?",
                        "",
                        session.options().stream()
                                .map(option -> uk.sidebyside.pages.govuk.Choice.of(
                                        option.id().toString(),
                                        PartnershipWords.time(option.time()) + ": " + PartnershipWords.who(option)))
                                .toList(),
                        session.chosen() == null ? "" : session.chosen().toString()));
    }

    @PostMapping("/partnership/piece/{id}/sessions/{session}/call-off")
    ModelAndView callOff(@PathVariable UUID id, @PathVariable UUID session, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        sessions.callOff(area, piece.id(), session);
        return FormAnswers.on(piece.at() + "/sessions");
    }
}
