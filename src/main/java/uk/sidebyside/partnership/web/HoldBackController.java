package uk.sidebyside.partnership.web;

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
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.partnership.HoldingBack;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.shared.AreaId;

/** A piece on a service is public from the start: whoever leads it holds it back, and shows it again. */
@Controller
@AllowedToLeads
class HoldBackController {
    private final PieceDesk desk;
    private final HoldingBack holding;

    HoldBackController(PieceDesk desk, HoldingBack holding) {
        this.desk = desk;
        this.holding = holding;
    }

    @GetMapping("/partnership/piece/{id}/hold-back")
    ModelAndView holdBack(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(desk.toLead(principal.inArea(), id)));
    }

    @PostMapping("/partnership/piece/{id}/hold-back")
    ModelAndView heldBack(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        return FormAnswers.send(
                form(piece),
                input,
                () -> holding.hold(area, piece.id(), input.text("because")),
                done -> piece.at() + "/told",
                Wording::of);
    }

    private static FormPage form(Piece piece) {
        Piece.OfService service = piece.service();
        if (service == null) {
            throw new NotFound();
        }
        return FormPage.asking(
                        "Hold “" + piece.title() + "” back",
                        "Everybody reads that one piece of work of " + service.name()
                                + " is held back, and why. Nothing else of it is public until you show it again: neither"
                                + " what people can join, nor what they said and we did, nor its story. Where it is told of"
                                + " in the words of a month, change those words too.",
                        piece.at() + "/told",
                        piece.at() + "/hold-back",
                        "Hold it back")
                .with(new FormPage.Area(
                        "because",
                        "Why is it held back?",
                        "Everybody reads this. No names, and nothing that says what it is",
                        piece.heldBackWhy() == null ? "" : piece.heldBackWhy(),
                        3,
                        400,
                        false));
    }

    @PostMapping("/partnership/piece/{id}/show-again")
    ModelAndView shownAgain(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Piece piece = desk.toLead(area, id);
        holding.show(area, piece.id());
        return FormAnswers.on(piece.at() + "/told");
    }
}
