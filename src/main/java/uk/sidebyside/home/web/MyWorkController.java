package uk.sidebyside.home.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.WaitingWork;

/** Everything that waits for the person who is signed in, from every room, in one list. Families have pages of their own. */
@Controller
@AllowedTo(Role.SIGNED_IN)
class MyWorkController {
    private static final Comparator<WaitingWork.Item> SOONEST_FIRST =
            Comparator.comparing(WaitingWork.Item::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));

    private final ObjectProvider<WaitingWork> rooms;
    private final Clock clock;

    MyWorkController(ObjectProvider<WaitingWork> rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping("/my-work")
    String myWork(Principal principal, Model model) {
        if (principal.seats().isEmpty()) {
            return "redirect:/family";
        }
        LocalDate today = LocalDate.now(clock);
        List<WaitingWork.Item> items = rooms.orderedStream()
                .flatMap(room -> room.waitingFor(principal, today).stream())
                .sorted(SOONEST_FIRST)
                .toList();
        model.addAttribute("page", new MyWorkPage(items, today));
        return "home/myWork";
    }
}
