package uk.sidebyside.access.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;

/** The strategic and operational leaders and the partner organisations: by name for those who are signed in. */
@Controller
class DirectoryController {
    private static final String VACANT = "Appointment to be confirmed";

    private final Seats seats;
    private final Organisations organisations;
    private final Clock clock;

    DirectoryController(Seats seats, Organisations organisations, Clock clock) {
        this.clock = clock;
        this.seats = seats;
        this.organisations = organisations;
    }

    @GetMapping("/people-and-organisations")
    @AllowedTo(Role.PUBLIC)
    ModelAndView show(Principal principal) {
        LocalDate today = LocalDate.now(clock);
        List<Seat> all = seats.inArea(principal.inArea()).stream()
                .filter(seat -> seat.existsOn(today))
                .toList();
        var page = new DirectoryPage(
                principal.signedIn(),
                posts(all, Seat.Kind.STRATEGIC, principal.signedIn()),
                posts(all, Seat.Kind.OPERATIONAL, principal.signedIn()),
                organisations.inArea(principal.inArea()));
        return new ModelAndView("access/directory", "page", page);
    }

    private static List<DirectoryPage.Post> posts(List<Seat> all, Seat.Kind kind, boolean named) {
        return all.stream()
                .filter(seat -> seat.kind() == kind)
                .map(seat -> new DirectoryPage.Post(
                        seat.title(), orBlank(seat.organisationName()), holder(seat, named), initials(seat, named)))
                .toList();
    }

    private static String holder(Seat seat, boolean named) {
        Seat.Holder holder = seat.holder();
        return holder == null ? VACANT : named ? holder.name() : "";
    }

    private static String initials(Seat seat, boolean named) {
        Seat.Holder holder = seat.holder();
        return holder == null || !named ? "" : holder.initials();
    }

    private static String orBlank(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
