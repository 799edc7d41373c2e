package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.plan.PlanHead;
import uk.sidebyside.plan.PlanImport;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.plan.Submissions;
import uk.sidebyside.shared.Saving;

/** What every page has that edits the plan: the plan itself, the posts to choose from, and the way to save a form. */
@Component
class EditDesk {
    private final Plans plans;
    private final PlanImport imports;
    private final Seats seats;
    private final Submissions submissions;

    EditDesk(Plans plans, PlanImport imports, Seats seats, Submissions submissions) {
        this.plans = plans;
        this.imports = imports;
        this.seats = seats;
        this.submissions = submissions;
    }

    /** The plan that is edited: the one in force, or a draft where there is none yet. */
    Optional<PlanHead> found(Principal principal) {
        return Optional.ofNullable(imports.target(principal.inArea()));
    }

    /** @throws NotFound where no plan can be edited */
    PlanHead head(Principal principal) {
        return found(principal).orElseThrow(NotFound::new);
    }

    PlanTree tree(Principal principal) {
        return plans.tree(principal.inArea(), head(principal).id());
    }

    List<Option> posts(Principal principal) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Nobody is named yet")));
        seats.inArea(principal.inArea())
                .forEach(seat -> options.add(Option.of(
                        seat.id().value().toString(),
                        seat.titleAndOrganisation() + (seat.vacant() ? " (appointment to be confirmed)" : ""))));
        return options;
    }

    String post(Principal principal, @Nullable SeatId id) {
        if (id == null) {
            return "Nobody is named yet";
        }
        var seat = seats.seat(principal.inArea(), id);
        return seat == null ? "Nobody is named yet" : seat.titleAndOrganisation();
    }

    static @Nullable SeatId seat(Input input, String name) {
        UUID id = input.id(name);
        return id == null ? null : new SeatId(id);
    }

    static ModelAndView show(FormPage page) {
        return new ModelAndView("layout/form", "page", page);
    }

    static ModelAndView list(EditListPage page) {
        return new ModelAndView("plan/editList", "page", page);
    }

    static ModelAndView on(String address) {
        return new ModelAndView("redirect:" + address);
    }

    /**
     * Saves what was typed, or shows it again with what is wrong.
     *
     * @param wrong what the page itself found
     * @param save asked only if nothing is wrong yet, and only once for each form
     * @param next where to go then
     */
    <T> ModelAndView send(
            Principal principal, FormPage page, Input input, FormErrors wrong, Supplier<Saving<T>> save, String next) {
        FormErrors faults = page.faults(input).and(page.missing(input)).and(wrong);
        if (faults.any()) {
            return refused(page.again(input, faults, java.util.Map.of()));
        }
        Saving<T> saving =
                submissions.once(principal.inArea(), input.fingerprint(), save).orElse(null);
        return switch (saving) {
            case null -> on(next);
            case Saving.Saved<T> saved -> on(next);
            case Saving.Refused<T> no -> refused(page.refused(input, no.findings(), Faults::of));
            case Saving.Stale<T> stale -> refused(page.stale(input, stale.theirs(), stale.version()));
        };
    }

    private static ModelAndView refused(FormPage page) {
        ModelAndView again = show(page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
