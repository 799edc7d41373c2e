package uk.sidebyside.partnership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
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
import uk.sidebyside.access.unsent.UnsentPages;
import uk.sidebyside.notices.CalendarFile;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.PartnershipCalendar;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.WaysChosen;
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** The place of somebody who takes part: what is done, what they are asked, and what came of it. */
@Controller
@AllowedTo(Role.PUBLIC)
class PlaceController {
    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final AtPlace places;
    private final PlaceReading reading;
    private final PlaceForms forms;
    private final Says says;
    private final PieceSessions sessions;
    private final SiteAddress site;
    private final UnsentPages unsent;
    private final Clock clock;

    PlaceController(
            AtPlace places,
            PlaceReading reading,
            PlaceForms forms,
            Says says,
            PieceSessions sessions,
            SiteAddress site,
            UnsentPages unsent,
            Clock clock) {
        this.places = places;
        this.reading = reading;
        this.forms = forms;
        this.says = says;
        this.sessions = sessions;
        this.site = site;
        this.unsent = unsent;
        this.clock = clock;
    }

    /** What somebody who takes part says. */
    @org.springframework.stereotype.Component
    record Says(Participants participants, WaysChosen ways, Agreements agreements, Checks checks) {}

    private ModelAndView show(Principal principal, String where, Function<AtPlace.Open, FormPage> form) {
        return places.open(principal, where, open -> unsent.show(form.apply(open)));
    }

    /** Stores what was typed, in the name that the place is opened in, and leads back to the place. */
    private <T> ModelAndView send(
            Principal principal,
            String where,
            Input input,
            Function<AtPlace.Open, FormPage> form,
            BiFunction<AtPlace.Open, Input, Saving<T>> store) {
        return places.write(principal, where, open -> {
            FormPage page = form.apply(open);
            return unsent.sent(
                    page,
                    input,
                    FormAnswers.send(
                            page, input, () -> store.apply(open, input), saved -> open.address(), Wording::of));
        });
    }

    /** What a browser sends by itself while somebody types. */
    @PostMapping("/partnership/place/{where}/{form:agree|checks|way}/unsent")
    ResponseEntity<Void> keep(
            @PathVariable String where,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        AreaId area = principal.inArea();
        return places.quietly(
                principal,
                where,
                open -> unsent.keep(
                        switch (form) {
                            case "agree" -> forms.agree(area, open);
                            case "checks" -> forms.checks(area, open, new Input(typed));
                            default -> forms.way(area, open);
                        },
                        typed,
                        request));
    }

    @GetMapping("/partnership/place/{where}")
    ModelAndView place(@PathVariable String where, Principal principal) {
        try {
            return places.read(
                    principal,
                    where,
                    open -> FormAnswers.page(
                            "partnership/place", reading.read(principal.inArea(), open, LocalDate.now(clock))));
        } catch (NotFound notShown) {
            if (!principal.signedIn()) {
                throw notShown;
            }
            // What is not shared, was taken back or never was reads alike.
            return new ModelAndView("partnership/noPlace", HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping("/partnership/place/{where}/easy-read")
    ModelAndView easyRead(@PathVariable String where, Principal principal) {
        return places.read(
                principal,
                where,
                open -> FormAnswers.page(
                        "partnership/easyRead", reading.easyRead(principal.inArea(), open, LocalDate.now(clock))));
    }

    @GetMapping("/partnership/place/{where}/history")
    ModelAndView history(@PathVariable String where, @RequestParam(defaultValue = "1") int page, Principal principal) {
        return places.read(
                principal,
                where,
                open -> FormAnswers.page(
                        "partnership/placeHistory",
                        PlaceHistoryPage.of(reading.read(principal.inArea(), open, LocalDate.now(clock)), page)));
    }

    @GetMapping("/partnership/place/{where}/times/{session}")
    ModelAndView times(@PathVariable String where, @PathVariable UUID session, Principal principal) {
        return show(principal, where, open -> forms.times(principal.inArea(), open, session));
    }

    @PostMapping("/partnership/place/{where}/times/{session}")
    ModelAndView chosen(
            @PathVariable String where,
            @PathVariable UUID session,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        AreaId area = principal.inArea();
        return send(
                principal,
                where,
                new Input(typed),
                open -> forms.times(area, open, session),
                (open, input) -> sessions.choose(
                        area, open.place().participant(), session, input.ids("times"), input.text("words")));
    }

    /** What a browser sends by itself while somebody says when they could come. */
    @PostMapping("/partnership/place/{where}/times/{session}/unsent")
    ResponseEntity<Void> keepTimes(
            @PathVariable String where,
            @PathVariable UUID session,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        AreaId area = principal.inArea();
        return places.quietly(principal, where, open -> unsent.keep(forms.times(area, open, session), typed, request));
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
        return show(principal, where, open -> forms.agree(principal.inArea(), open));
    }

    @PostMapping("/partnership/place/{where}/agree")
    ModelAndView agreed(
            @PathVariable String where,
            @RequestParam(defaultValue = "0") int draft,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        AreaId area = principal.inArea();
        return send(
                principal, where, new Input(typed), open -> forms.agree(area, open), (open, input) -> says.agreements()
                        .answer(
                                area,
                                open.place().participant(),
                                draft,
                                AgreementAnswer.find(input.text("answer")).orElse(null),
                                input.text("words")));
    }

    /** All of them together: those who take part are asked once. */
    @GetMapping("/partnership/place/{where}/checks")
    ModelAndView check(@PathVariable String where, Principal principal) {
        AreaId area = principal.inArea();
        Input nothing = new Input(new LinkedMultiValueMap<>());
        return places.open(
                principal,
                where,
                open -> forms.asked(area, open, nothing).isEmpty()
                        ? FormAnswers.on(open.address())
                        : unsent.show(forms.checks(area, open, nothing)));
    }

    @PostMapping("/partnership/place/{where}/checks")
    ModelAndView checked(
            @PathVariable String where, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var sent = new Input(typed);
        return send(principal, where, sent, open -> forms.checks(area, open, sent), (open, input) -> says.checks()
                .answerAllAsParticipant(
                        area,
                        open.place().participant(),
                        forms.asked(area, open, input).stream()
                                .map(one ->
                                        AgreeController.said(input, one.check().key()))
                                .toList()));
    }

    @GetMapping("/partnership/place/{where}/way")
    ModelAndView way(@PathVariable String where, Principal principal) {
        return show(principal, where, open -> forms.way(principal.inArea(), open));
    }

    @PostMapping("/partnership/place/{where}/way")
    ModelAndView wayChosen(
            @PathVariable String where, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var sent = new Input(typed);
        AreaId area = principal.inArea();
        return send(
                principal,
                where,
                sent,
                open -> forms.way(area, open).version(sent.version()),
                (open, input) -> says.ways()
                        .choose(
                                area,
                                open.place().participant(),
                                input.version(),
                                new WaysChosen.Chosen(
                                        Way.find(input.text("way")).orElse(null),
                                        input.text("through"),
                                        yesOrNo(input.text("anything")),
                                        input.text("needs"))));
    }

    private static @Nullable Boolean yesOrNo(String said) {
        return said.isBlank() ? null : said.equals("yes");
    }

    @GetMapping("/partnership/place/{where}/leave")
    ModelAndView leaving(@PathVariable String where, Principal principal) {
        AreaId area = principal.inArea();
        return places.read(
                principal,
                where,
                open -> reading.me(area, open).here()
                        ? FormAnswers.show(forms.leave(area, open))
                        : FormAnswers.on(open.address()));
    }

    @PostMapping("/partnership/place/{where}/leave")
    ModelAndView leave(@PathVariable String where, Principal principal) {
        AreaId area = principal.inArea();
        return places.open(principal, where, open -> {
            says.participants().leave(area, open.place().participant(), "");
            return FormAnswers.on(open.address());
        });
    }
}
