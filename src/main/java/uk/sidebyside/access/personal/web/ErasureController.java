package uk.sidebyside.access.personal.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.personal.PersonalRecords;
import uk.sidebyside.access.personal.PersonalRecords.Erased;
import uk.sidebyside.pages.FormErrors;

/** Erasing a person who asked for it (UK GDPR, article 17): says first what goes, what stays and what is in the way. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class ErasureController {
    private final PersonalRecords records;
    private final Seats seats;

    ErasureController(PersonalRecords records, Seats seats) {
        this.records = records;
        this.seats = seats;
    }

    @GetMapping("/admin/people/{person}/erase")
    ModelAndView ask(Principal principal, @PathVariable UUID person) {
        Person found = other(principal, person);
        List<String> open =
                Principals.call(operator(principal), () -> records.openDuties(principal.inArea(), found.id()));
        return page(found, open, FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping("/admin/people/{person}/erase")
    ModelAndView erase(
            Principal principal,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String sure,
            RedirectAttributes next) {
        Person found = other(principal, person);
        if (!sure.equals("yes")) {
            FormErrors errors = FormErrors.none().and("sure", "Tick the box if you want to erase this person");
            return page(found, List.of(), errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Erased erased =
                Principals.call(operator(principal), () -> records.eraseOnRequest(principal.inArea(), found.id()));
        if (!erased.done()) {
            return page(found, erased.openDuties(), FormErrors.none(), HttpStatus.CONFLICT);
        }
        next.addFlashAttribute(
                "done",
                erased.elsewhere()
                        ? "The person is erased here. Another partnership knows them too and keeps their account"
                        : "The person is erased");
        return new ModelAndView("redirect:/admin/people");
    }

    /** Somebody of the area who is not the administrator who asks: one's own erasure takes a second person. */
    private Person other(Principal principal, UUID person) {
        return seats.people(principal.inArea()).stream()
                .filter(one -> one.id().value().equals(person))
                .filter(one -> !one.id().equals(principal.person()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Principal operator(Principal principal) {
        return Principal.operator(principal.inArea(), "erasure on request");
    }

    private static ModelAndView page(Person person, List<String> open, FormErrors errors, HttpStatus status) {
        var view = new ModelAndView(
                "access/erase", "page", new ErasurePage(person.id().value().toString(), person.name(), open, errors));
        view.setStatus(status);
        return view;
    }
}
