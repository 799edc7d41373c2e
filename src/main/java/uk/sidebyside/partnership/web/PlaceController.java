package uk.sidebyside.partnership.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.CalendarFile;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.PartnershipCalendar;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;

/** The place of somebody who takes part: what is done, what they are asked, and what came of it. */
@Controller
@AllowedTo(Role.PUBLIC)
class PlaceController {
    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final AtPlace places;
    private final PlaceReading reading;
    private final Participants participants;
    private final PieceSessions sessions;
    private final Agreements agreements;
    private final Checks checks;
    private final SiteAddress site;
    private final Clock clock;

    PlaceController(
            AtPlace places,
            PlaceReading reading,
            Participants participants,
            PieceSessions sessions,
            Agreements agreements,
            Checks checks,
            SiteAddress site,
            Clock clock) {
        this.places = places;
        this.reading = reading;
        this.participants = participants;
        this.sessions = sessions;
        this.agreements = agreements;
        this.checks = checks;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/partnership/place/{where}")
    ModelAndView place(@PathVariable String where, Principal principal) {
        return places.open(
                principal,
                where,
                open -> FormAnswers.page(
                        "partnership/place", reading.read(principal.inArea(), open, LocalDate.now(clock))));
    }

    @GetMapping("/partnership/place/{where}/times/{session}")
    ModelAndView times(@PathVariable String where, @PathVariable UUID session, Principal principal) {
        AreaId area = principal.inArea();
        return places.open(
                principal,
                where,
                open -> FormAnswers.show(
                        timesForm(area, open, sessions.byId(area, open.piece().id(), session))));
    }

    @PostMapping("/partnership/place/{where}/times/{session}")
    ModelAndView chosen(
            @PathVariable String where,
            @PathVariable UUID session,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return places.open(
                principal,
                where,
                open -> FormAnswers.send(
                        timesForm(area, open, sessions.byId(area, open.piece().id(), session)),
                        input,
                        () -> sessions.choose(area, open.place().participant(), session, input.ids("times")),
                        saved -> open.address(),
                        Wording::of));
    }

    private static FormPage timesForm(AreaId area, AtPlace.Open open, PieceSessions.Session session) {
        var mine = open.place().participant();
        return FormPage.asking(
                        session.title(),
                        "Choose every time that you could come. If none suits, choose none and tell us.",
                        open.address(),
                        open.address() + "/times/" + session.id(),
                        "Send")
                .with(new FormPage.Several(
                        "times",
                        "When could you come?",
                        session.options().stream()
                                .map(option -> Choice.of(option.id().toString(), PartnershipWords.time(option.time())))
                                .toList(),
                        session.options().stream()
                                .filter(option -> option.who().contains(mine))
                                .map(option -> option.id().toString())
                                .toList()));
    }

    /** One session as a file for a calendar, for whoever has no account. */
    @GetMapping("/partnership/place/{where}/session/{session}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String where, @PathVariable UUID session, Principal principal) {
        AreaId area = principal.inArea();
        return places.open(principal, where, open -> {
            PieceSessions.Session one = sessions.byId(area, open.piece().id(), session);
            PieceSessions.Option time = one.settled();
            if (time == null) {
                throw new NotFound();
            }
            String text = CalendarFile.of(
                    one.title(), List.of(PartnershipCalendar.entry(one, time)), path -> site.of(area, "/partnership"));
            return ResponseEntity.ok()
                    .contentType(ICALENDAR)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("session.ics")
                                    .build()
                                    .toString())
                    .body(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    @GetMapping("/partnership/place/{where}/agree")
    ModelAndView agree(@PathVariable String where, Principal principal) {
        return places.open(principal, where, open -> FormAnswers.show(agreeForm(principal.inArea(), open)));
    }

    @PostMapping("/partnership/place/{where}/agree")
    ModelAndView agreed(
            @PathVariable String where, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return places.open(
                principal,
                where,
                open -> FormAnswers.send(
                        agreeForm(area, open),
                        input,
                        () -> agreements.answer(
                                area,
                                open.place().participant(),
                                AgreementAnswer.find(input.text("answer")).orElse(null),
                                input.text("words")),
                        saved -> open.address(),
                        Wording::of));
    }

    private FormPage agreeForm(AreaId area, AtPlace.Open open) {
        List<Agreements.Draft> drafts = agreements.drafts(area, open.piece().id());
        if (drafts.isEmpty()) {
            throw new NotFound();
        }
        return AgreeController.agreementFields(FormPage.asking(
                drafts.getLast().title(),
                "You may agree, agree with comments, or not agree. If you do not agree, that is shown.",
                open.address(),
                open.address() + "/agree",
                "Send"));
    }

    /** All of them together: those who take part are asked once. */
    @GetMapping("/partnership/place/{where}/checks")
    ModelAndView check(@PathVariable String where, Principal principal) {
        return places.open(principal, where, open -> FormAnswers.show(checkForm(principal.inArea(), open)));
    }

    @PostMapping("/partnership/place/{where}/checks")
    ModelAndView checked(
            @PathVariable String where, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return places.open(
                principal,
                where,
                open -> FormAnswers.send(
                        checkForm(area, open),
                        input,
                        () -> checks.answerAllAsParticipant(
                                area,
                                open.place().participant(),
                                asked(area, open).stream()
                                        .map(one -> AgreeController.said(
                                                input, one.check().key()))
                                        .toList()),
                        saved -> open.address(),
                        Wording::of));
    }

    private List<Checks.Question> asked(AreaId area, AtPlace.Open open) {
        return checks.asParticipant(area, open.piece(), open.place().participant());
    }

    private FormPage checkForm(AreaId area, AtPlace.Open open) {
        List<Checks.Question> asked = asked(area, open);
        if (asked.isEmpty()) {
            throw new NotFound();
        }
        FormPage form = FormPage.asking(
                "How do you see it?",
                "The worker answers the same question. You see what they said once you have answered.",
                open.address(),
                open.address() + "/checks",
                "Send");
        for (Checks.Question one : asked) {
            form = AgreeController.question(form, one.check().key(), one.check().participant(), one.own());
        }
        return form;
    }

    @GetMapping("/partnership/place/{where}/way")
    ModelAndView way(@PathVariable String where, Principal principal) {
        return places.open(principal, where, open -> FormAnswers.show(wayForm(principal.inArea(), open)));
    }

    @PostMapping("/partnership/place/{where}/way")
    ModelAndView wayChosen(
            @PathVariable String where, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return places.open(
                principal,
                where,
                open -> FormAnswers.send(
                        wayForm(area, open).version(input.version()),
                        input,
                        () -> participants.chooseWay(
                                area,
                                open.place().participant(),
                                input.version(),
                                Way.find(input.text("way")).orElse(null),
                                input.text("through")),
                        saved -> open.address(),
                        Wording::of));
    }

    private FormPage wayForm(AreaId area, AtPlace.Open open) {
        Participant me = reading.me(area, open);
        return FormPage.asking(
                        "How do you want to take part?",
                        "You can change this whenever you like.",
                        open.address(),
                        open.address() + "/way",
                        "Save")
                .with(new FormPage.OneOf(
                        "way", "How?", "", Choices.ways(), me.way().code()))
                .with(new FormPage.Line("through", "Who speaks for you, if somebody does?", "", me.through(), true))
                .version(me.version());
    }

    @PostMapping("/partnership/place/{where}/leave")
    ModelAndView leave(@PathVariable String where, Principal principal) {
        AreaId area = principal.inArea();
        return places.open(principal, where, open -> {
            participants.leave(area, open.place().participant(), "");
            return FormAnswers.on(open.address());
        });
    }
}
