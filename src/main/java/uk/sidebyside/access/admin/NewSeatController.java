package uk.sidebyside.access.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;

/** A new post: what it is called, whose it is and what its holder may do. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class NewSeatController {
    private static final List<Role> ROLES = List.of(
            Role.ACTION_OWNER,
            Role.WORKSTREAM_LEAD,
            Role.BOARD_MEMBER,
            Role.FAMILY_SEAT,
            Role.CHAIR,
            Role.SCRUTINEER,
            Role.INSPECTOR,
            Role.ADMINISTRATOR);

    private final Seats seats;
    private final Organisations organisations;
    private final Clock clock;

    NewSeatController(Seats seats, Organisations organisations, Clock clock) {
        this.seats = seats;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/admin/seats/new")
    ModelAndView ask(Principal principal) {
        return AdminForms.show(form(principal));
    }

    @PostMapping("/admin/seats/new")
    ModelAndView open(Principal principal, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes next) {
        var input = new Input(typed);
        FormPage page = form(principal);
        FormErrors errors = page.faults(input).and(page.missing(input));
        String title = input.text("title").strip();
        if (title.isEmpty() || title.length() > 160) {
            errors = errors.and("title", "Enter the title, 160 characters at most");
        }
        if (errors.any()) {
            return AdminForms.again(page.again(input, errors, Map.of()));
        }
        Seats.OpenSeat command = command(title, input);
        // A form that is sent again has opened this very post already.
        boolean again = seats.inArea(principal.inArea()).stream().anyMatch(seat -> is(seat, command));
        return AdminForms.send(
                page, input, next, "/admin/people", "The post is there. Select it to say who holds it", () -> {
                    if (!again) {
                        seats.open(principal.inArea(), command);
                    }
                });
    }

    private static boolean is(Seat seat, Seats.OpenSeat command) {
        return seat.title().equals(command.title())
                && java.util.Objects.equals(seat.organisation(), command.organisation())
                && seat.role() == command.role()
                && seat.fromOn().equals(command.fromOn());
    }

    private static Seats.OpenSeat command(String title, Input input) {
        UUID organisation = input.id("organisation");
        return new Seats.OpenSeat(
                title,
                organisation == null ? null : new OrganisationId(organisation),
                chosen(Seat.Kind.values(), input.text("kind")).orElseThrow(),
                chosen(Role.values(), input.text("role")).orElseThrow(),
                java.util.Objects.requireNonNull(input.day("fromOn")),
                input.day("toOn"));
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
    }

    private FormPage form(Principal principal) {
        LocalDate today = LocalDate.now(clock);
        List<Option> partners = new ArrayList<>(List.of(Option.of("", "It belongs to none")));
        organisations.inArea(principal.inArea()).stream()
                .filter(one ->
                        one.succeededBy() == null || one.succeededBy().on().isAfter(today))
                .forEach(one -> partners.add(Option.of(one.id().value().toString(), one.name())));
        List<Option> kinds = new ArrayList<>(List.of(Option.of("", "Select a kind")));
        Arrays.stream(Seat.Kind.values()).forEach(kind -> kinds.add(Option.of(kind.name(), AdminWords.kind(kind))));
        List<Option> roles = new ArrayList<>(List.of(Option.of("", "Select a role")));
        ROLES.forEach(role -> roles.add(Option.of(role.name(), AdminWords.role(role))));
        return FormPage.asking(
                        "Add a post",
                        "A post stays when people come and go. It can be vacant.",
                        "/admin/people",
                        "/admin/seats/new",
                        "Add this post")
                .with(new FormPage.Line("title", "Title", "For example, Head of SEND", "", false))
                .with(new FormPage.Select("organisation", "Organisation", "", partners, "", true))
                .with(new FormPage.Select("kind", "Kind of post", "", kinds, "", false))
                .with(new FormPage.Select(
                        "role",
                        "What its holder may do",
                        "A family seat belongs to families, young people or the voluntary sector, or to none.",
                        roles,
                        "",
                        false))
                .with(new FormPage.Day("fromOn", "From which day", DateEntry.of(today), false))
                .with(new FormPage.Day("toOn", "Until which day", DateEntry.BLANK, true));
    }
}
