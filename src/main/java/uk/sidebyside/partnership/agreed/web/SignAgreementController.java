package uk.sidebyside.partnership.agreed.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.partnership.agreed.Agreement;
import uk.sidebyside.partnership.agreed.Agreement.Party;
import uk.sidebyside.partnership.agreed.Agreements;
import uk.sidebyside.shared.Saving;

/** Where somebody signs for their organisation. To anybody who holds no post of it, the page is not there. */
@Controller
@RequestMapping("/joint-partnership/agreement/{number}/sign/{party}")
@AllowedTo(Role.SIGNED_IN)
class SignAgreementController {
    private final Agreements agreements;
    private final Seats seats;

    SignAgreementController(Agreements agreements, Seats seats) {
        this.agreements = agreements;
        this.seats = seats;
    }

    @GetMapping
    ModelAndView show(@PathVariable int number, @PathVariable UUID party, Principal principal) {
        Agreement agreement = agreements.numbered(principal.inArea(), number);
        Party own = own(principal, agreement, party);
        if (own.signed()) {
            return FormAnswers.on(agreement.address());
        }
        return page(agreement, own, post(principal), "", FormErrors.none());
    }

    @PostMapping
    ModelAndView sign(
            @PathVariable int number,
            @PathVariable UUID party,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        Agreement agreement = agreements.numbered(principal.inArea(), number);
        Party own = own(principal, agreement, party);
        var input = new Input(typed);
        Saving<Integer> saving = agreements.sign(
                principal.inArea(),
                number,
                party,
                new Agreements.Sign(
                        input.text("role"),
                        input.text("contact"),
                        input.several("agreed").contains("yes")),
                statement(own));
        return saving instanceof Saving.Refused<Integer> no
                ? page(
                        agreement,
                        own,
                        input.text("role"),
                        input.text("contact"),
                        FormErrors.of(no.findings(), Wordings::of))
                : FormAnswers.on(agreement.address());
    }

    /** What the principal may sign, or has signed. */
    private Party own(Principal principal, Agreement agreement, UUID party) {
        return agreement.parties().stream()
                .filter(one -> one.id().equals(party))
                .filter(one -> principal.person().equals(one.signedBy())
                        || agreements.mine(principal.inArea(), agreement).contains(one))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String post(Principal principal) {
        return seats.byId(principal.inArea()).entrySet().stream()
                .filter(seat -> principal.holds(seat.getKey()))
                .map(Map.Entry::getValue)
                .map(Seat::title)
                .findFirst()
                .orElse("");
    }

    private static String statement(Party party) {
        return "I have read this agreement. I sign it for " + party.name() + ".";
    }

    private static ModelAndView page(Agreement agreement, Party party, String role, String contact, FormErrors errors) {
        ModelAndView view = FormAnswers.page(
                "partnership/agreed/sign",
                new SignAgreementPage(agreement, party, statement(party), role, contact, errors));
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }
}
