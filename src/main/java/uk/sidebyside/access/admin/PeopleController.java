package uk.sidebyside.access.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.rules.InvitationRules;
import uk.sidebyside.access.signin.Accounts;
import uk.sidebyside.access.signin.SignInLinks;
import uk.sidebyside.access.signin.web.Sessions;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.EmailAddress;

/** People who join, are invited and leave. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class PeopleController {
    private final Seats seats;
    private final Areas areas;
    private final Accounts accounts;
    private final SignInLinks links;
    private final Sessions sessions;
    private final Clock clock;

    PeopleController(Seats seats, Areas areas, Accounts accounts, SignInLinks links, Sessions sessions, Clock clock) {
        this.seats = seats;
        this.areas = areas;
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/admin/people")
    ModelAndView list(Principal principal, @ModelAttribute("done") String done) {
        List<Seat> all = seats.inArea(principal.inArea());
        Principal operator = Principal.operator(principal.inArea(), "administration");
        Set<PersonId> open = Principals.call(operator, () -> accounts.openIn(principal.inArea()));
        Set<PersonId> invited = Principals.call(
                operator, () -> links.openInvitations(principal.inArea()).keySet());
        Map<PersonId, String> holds = all.stream()
                .filter(seat -> seat.holder() != null)
                .collect(Collectors.toMap(
                        seat -> java.util.Objects.requireNonNull(seat.holder()).person(),
                        Seat::title,
                        (one, other) -> one + "; " + other));
        List<PeoplePage.PersonRow> people = seats.people(principal.inArea()).stream()
                .map(person -> row(person, holds.getOrDefault(person.id(), ""), open, invited))
                .toList();
        var page =
                new PeoplePage(people, all.stream().map(PeopleController::row).toList(), done.isEmpty() ? null : done);
        return new ModelAndView("access/people", "page", page);
    }

    private static PeoplePage.PersonRow row(Person person, String holds, Set<PersonId> open, Set<PersonId> invited) {
        String account = open.contains(person.id())
                ? "Can sign in"
                : invited.contains(person.id()) ? "Invited, not here yet" : "No account";
        return new PeoplePage.PersonRow(
                person.id().value().toString(),
                person.name(),
                person.email() == null ? "" : person.email(),
                holds,
                account,
                person.email() != null);
    }

    private static PeoplePage.SeatRow row(Seat seat) {
        Seat.Holder holder = seat.holder();
        return new PeoplePage.SeatRow(
                seat.id().value().toString(),
                seat.titleAndOrganisation(),
                AdminWords.role(seat.role()),
                holder == null ? AdminWords.VACANT : holder.name(),
                holder == null ? "" : AdminWords.day(holder.fromOn()));
    }

    @GetMapping("/admin/people/new")
    ModelAndView askWho() {
        return form(new PersonFormPage("", "", "", FormErrors.none()), HttpStatus.OK);
    }

    @PostMapping("/admin/people/new")
    ModelAndView add(
            Principal principal,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String initials,
            @RequestParam(defaultValue = "") String email,
            RedirectAttributes next) {
        FormErrors errors = check(name, initials, email);
        if (!errors.any()) {
            try {
                String address = email.isBlank() ? null : EmailAddress.normal(email);
                seats.addPerson(principal.inArea(), name.strip(), initials.strip(), address);
                return done(next, name.strip() + " is added");
            } catch (DuplicateKeyException e) {
                errors = errors.and("email", "Somebody has this address already");
            }
        }
        return form(new PersonFormPage(name, initials, email, errors), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static FormErrors check(String name, String initials, String email) {
        FormErrors errors = FormErrors.none();
        if (name.isBlank() || name.strip().length() > 160) {
            errors = errors.and("name", "Enter the person's name, 160 characters at most");
        }
        if (initials.strip().length() > 12) {
            errors = errors.and("initials", "Initials must have 12 characters or fewer");
        }
        return email.isBlank() || EmailAddress.plausible(email)
                ? errors
                : errors.and("email", "Enter an e-mail address, like name@example.org");
    }

    private static ModelAndView form(PersonFormPage page, HttpStatus status) {
        var view = new ModelAndView("access/person-new", "page", page);
        view.setStatus(status);
        return view;
    }

    @PostMapping("/admin/people/{person}/invite")
    ModelAndView invite(Principal principal, @PathVariable UUID person, RedirectAttributes next) {
        if (!InvitationRules.mayInvite(principal.roles())) {
            throw new NotFound();
        }
        String areaName = areas.byId(principal.inArea()).name();
        Principals.run(
                Principal.operator(principal.inArea(), "administration"),
                () -> links.invite(principal.inArea(), new PersonId(person), areaName, principal.person()));
        return done(next, "The invitation is on its way");
    }

    /** Today is the last day in every post. An account that has no seat anywhere is closed, wherever it is signed in. */
    @PostMapping("/admin/people/{person}/leave")
    ModelAndView leave(Principal principal, @PathVariable UUID person, RedirectAttributes next) {
        var leaver = new PersonId(person);
        boolean belongs = seats.people(principal.inArea()).stream()
                .anyMatch(one -> one.id().equals(leaver));
        if (!belongs || leaver.equals(principal.person())) {
            throw new NotFound();
        }
        LocalDate today = LocalDate.now(clock);
        seats.leave(principal.inArea(), leaver, today);
        boolean closed = Principals.call(
                Principal.operator(principal.inArea(), "administration"),
                () -> accounts.closeWithoutSeat(leaver, today));
        if (closed) {
            sessions.end(leaver, null);
        }
        return done(next, "Today is their last day");
    }

    static ModelAndView done(RedirectAttributes next, String words) {
        next.addFlashAttribute("done", words);
        return new ModelAndView("redirect:/admin/people");
    }
}
