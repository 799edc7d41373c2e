package uk.sidebyside.partnership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import uk.sidebyside.access.unsent.UnsentPages;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.WaysKept;
import uk.sidebyside.partnership.rules.WayKept;
import uk.sidebyside.shared.AreaId;

/** Whether somebody could take part in the way that they chose: asked at their place, or written down by whoever leads. */
@Controller
@AllowedTo(Role.PUBLIC)
class WayKeptController {
    private final AtPlace places;
    private final PlaceReading reading;
    private final PieceDesk desk;
    private final PeopleController people;
    private final WaysKept ways;
    private final UnsentPages unsent;

    WayKeptController(
            AtPlace places,
            PlaceReading reading,
            PieceDesk desk,
            PeopleController people,
            WaysKept ways,
            UnsentPages unsent) {
        this.places = places;
        this.reading = reading;
        this.desk = desk;
        this.people = people;
        this.ways = ways;
        this.unsent = unsent;
    }

    @GetMapping("/partnership/place/{where}/way-kept")
    ModelAndView asked(@PathVariable String where, Principal principal) {
        return places.open(principal, where, open -> unsent.show(mine(principal.inArea(), open)));
    }

    /** What a browser sends by itself while somebody types. */
    @PostMapping("/partnership/place/{where}/way-kept/unsent")
    ResponseEntity<Void> keep(
            @PathVariable String where,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal,
            HttpServletRequest request) {
        return places.quietly(principal, where, open -> unsent.keep(mine(principal.inArea(), open), typed, request));
    }

    @PostMapping("/partnership/place/{where}/way-kept")
    ModelAndView said(
            @PathVariable String where, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return places.open(principal, where, open -> {
            FormPage page = mine(area, open).version(input.version());
            return unsent.sent(
                    page,
                    input,
                    FormAnswers.send(
                            page,
                            input,
                            () -> ways.say(
                                    area, open.place().participant(), input.version(), said(input), words(input)),
                            saved -> open.address(),
                            Wording::of));
        });
    }

    private FormPage mine(AreaId area, AtPlace.Open open) {
        Participant me = reading.me(area, open);
        return form(
                FormPage.asking(
                        "Could you take part in the way that you chose?",
                        "You chose: " + me.wayWords() + ".",
                        open.address(),
                        open.address() + "/way-kept",
                        "Send"),
                "Could you?",
                me);
    }

    @GetMapping("/partnership/piece/{id}/people/{who}/way-kept")
    @AllowedToLeads
    ModelAndView write(@PathVariable UUID id, @PathVariable UUID who, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.show(theirs(piece, people.one(area, piece, who)));
    }

    @PostMapping("/partnership/piece/{id}/people/{who}/way-kept")
    @AllowedToLeads
    ModelAndView written(
            @PathVariable UUID id,
            @PathVariable UUID who,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        Participant one = people.one(area, piece, who);
        return FormAnswers.send(
                theirs(piece, one).version(input.version()),
                input,
                () -> ways.say(area, one.id(), input.version(), said(input), words(input)),
                saved -> piece.at() + "/people",
                Wording::of);
    }

    private static FormPage theirs(Piece piece, Participant one) {
        return form(
                FormPage.asking(
                        "Could “" + one.shownAs() + "” take part in the way that they chose?",
                        "They chose: " + one.wayWords() + ". Ask them, and write down what they say.",
                        piece.at() + "/people",
                        piece.at() + "/people/" + one.id().value() + "/way-kept",
                        "Save"),
                "Could they?",
                one);
    }

    private static FormPage form(FormPage form, String question, Participant one) {
        return form.with(new FormPage.OneOf(
                        "kept",
                        question,
                        "",
                        List.of(Choice.of(WayKept.KEPT.code(), "Yes"), Choice.of(WayKept.NOT_KEPT.code(), "No")),
                        one.kept().said().code()))
                .with(new FormPage.Area(
                        "words", "If not, how was it?", "", one.kept().words(), 3, 400, true))
                .version(one.version());
    }

    private static @Nullable WayKept said(Input input) {
        return WayKept.find(input.text("kept")).orElse(null);
    }

    private static String words(Input input) {
        return input.text("words");
    }
}
