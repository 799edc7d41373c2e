package uk.sidebyside.access.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.SettingRefused;
import uk.sidebyside.access.rules.InvitationRules;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.Finding;

/** Posts: who comes into them, and when somebody's time in them ends. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class SeatController {
    private final Seats seats;
    private final Clock clock;

    SeatController(Seats seats, Clock clock) {
        this.seats = seats;
        this.clock = clock;
    }

    @GetMapping("/admin/seats/{seat}")
    ModelAndView show(Principal principal, @PathVariable UUID seat) {
        return page(principal, seat(principal, seat), SeatForm.BLANK, FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping("/admin/seats/{seat}/fill")
    ModelAndView fill(
            Principal principal, @PathVariable UUID seat, @ModelAttribute SeatForm form, RedirectAttributes next) {
        Seat post = seat(principal, seat);
        Optional<PersonId> person = chosen(principal, form.person());
        FormErrors errors = check(post, form, person);
        if (!errors.any() && person.isPresent()) {
            try {
                LocalDate from = SeatForm.entry(form.fromOn()).date().orElseThrow();
                LocalDate to = SeatForm.entry(form.lastDay()).date().orElse(null);
                seats.fill(principal.inArea(), post.id(), person.get(), from, to);
                return PeopleController.done(next, "The post is filled");
            } catch (SettingRefused refused) {
                errors = errors.and(FormErrors.of(refused.findings(), AdminWords::of));
            } catch (DataIntegrityViolationException e) {
                errors = errors.and("fromOn", "Somebody else holds this post then. End their time in it first");
            }
        }
        return page(principal, post, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private FormErrors check(Seat post, SeatForm form, Optional<PersonId> person) {
        DateEntry from = SeatForm.entry(form.fromOn());
        DateEntry to = SeatForm.entry(form.lastDay());
        FormErrors errors = FormErrors.none();
        if (person.isEmpty()) {
            errors = errors.and("person", "Select who comes into the post");
        }
        errors = from.isBlank()
                ? errors.and("fromOn", "Enter the first day")
                : errors.andIfPresent("fromOn", from.problem("The first day"));
        errors = errors.andIfPresent("lastDay", to.problem("The last day"));
        if (!errors.any()
                && to.date()
                        .filter(last -> last.isBefore(from.date().orElseThrow()))
                        .isPresent()) {
            errors = errors.and("lastDay", "The last day must not be before the first day");
        }
        for (Finding finding : InvitationRules.check(post.role(), to.date().orElse(null), LocalDate.now(clock))) {
            errors = errors.and("lastDay", words(finding));
        }
        return errors;
    }

    private static String words(Finding finding) {
        return switch (finding.key()) {
            case "inspector.needs.last.day" -> "Enter the last day. An inspector comes for a time";
            case "inspector.for.too.long" ->
                "The last day must be within " + finding.details().getFirst() + " days";
            default -> "The last day must not have passed";
        };
    }

    @PostMapping("/admin/seats/{seat}/vacate")
    ModelAndView vacate(
            Principal principal, @PathVariable UUID seat, @ModelAttribute SeatForm form, RedirectAttributes next) {
        Seat post = seat(principal, seat);
        DateEntry end = SeatForm.entry(form.endOn());
        Seat.Holder holder = post.holder();
        FormErrors errors = end.isBlank()
                ? FormErrors.none().and("endOn", "Enter the last day")
                : FormErrors.none().andIfPresent("endOn", end.problem("The last day"));
        if (!errors.any() && holder != null && end.date().orElseThrow().isBefore(holder.fromOn())) {
            errors = errors.and(
                    "endOn", "The last day must not be before the first day, " + AdminWords.day(holder.fromOn()));
        }
        if (errors.any() || holder == null) {
            return page(principal, post, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        seats.vacate(principal.inArea(), post.id(), end.date().orElseThrow());
        return PeopleController.done(
                next,
                "The time in the post ends on " + AdminWords.day(end.date().orElseThrow()));
    }

    private Seat seat(Principal principal, UUID id) {
        Seat seat = seats.seat(principal.inArea(), new SeatId(id));
        if (seat == null) {
            throw new NotFound();
        }
        return seat;
    }

    private Optional<PersonId> chosen(Principal principal, @Nullable String id) {
        return seats.people(principal.inArea()).stream()
                .map(uk.sidebyside.access.Person::id)
                .filter(person -> person.value().toString().equals(id))
                .findFirst();
    }

    private ModelAndView page(Principal principal, Seat seat, SeatForm form, FormErrors errors, HttpStatus status) {
        var people = new ArrayList<Option>();
        people.add(Option.of("", "Select a person"));
        seats.people(principal.inArea())
                .forEach(person -> people.add(Option.of(person.id().value().toString(), person.name())));
        List<SeatPage.Held> history = seats.holdings(principal.inArea()).stream()
                .filter(held -> held.seat().equals(seat.id()))
                .map(held -> new SeatPage.Held(
                        held.name(),
                        AdminWords.day(held.fromOn()),
                        held.toOn() == null ? "" : AdminWords.day(held.toOn())))
                .toList();
        Seat.Holder holder = seat.holder();
        var page = new SeatPage(
                seat.id().value().toString(),
                seat.titleAndOrganisation(),
                AdminWords.role(seat.role()),
                holder == null ? null : holder.name(),
                history,
                people,
                form.person(),
                SeatForm.entry(form.fromOn()),
                SeatForm.entry(form.lastDay()),
                SeatForm.entry(form.endOn()),
                errors);
        var view = new ModelAndView("access/seat", "page", page);
        view.setStatus(status);
        return view;
    }
}
