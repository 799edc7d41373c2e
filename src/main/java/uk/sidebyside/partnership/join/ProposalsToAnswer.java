package uk.sidebyside.partnership.join;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.partnership.join.ProposalStore.Waiting;
import uk.sidebyside.shared.AreaId;

/**
 * Proposals that wait for their answer, in the work of coordinators and by letter to their posts: when one comes, and when the day has come
 * by which its proposer was promised an answer. Neither says what was proposed, or by whom.
 */
@Component
class ProposalsToAnswer implements DailyTask, WaitingWork {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final ProposalStore store;
    private final Seats seats;
    private final Outbox outbox;
    private final SiteAddress site;

    ProposalsToAnswer(ProposalStore store, Seats seats, Outbox outbox, SiteAddress site) {
        this.store = store;
        this.seats = seats;
        this.outbox = outbox;
        this.site = site;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!principal.has(Role.COORDINATOR) || principal.has(Role.INSPECTOR)) {
            return List.of();
        }
        return store.waiting(principal.inArea()).stream()
                .map(one -> new Item(
                        "Answer the proposal of " + DAY.format(one.proposedOn()),
                        "Whoever proposed it was told that we answer by then.",
                        at(one),
                        one.dueOn()))
                .toList();
    }

    private static String at(Waiting one) {
        return "/partnership/proposals/" + one.id().value() + "/answer";
    }

    /** In the transaction in which it comes, and in its proposer's name. */
    void came(AreaId area, Waiting one) {
        write(area, one, "came", "Somebody proposed something to do together");
    }

    @Override
    public String name() {
        return "proposals-of-partnership-to-answer";
    }

    /** Of each proposal one letter to each post, on its day or on the first morning after it. */
    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        store.waiting(area).stream()
                .filter(one -> !one.dueOn().isAfter(day))
                .forEach(one -> write(area, one, "due", "A proposal waits, and the day for its answer has come"));
    }

    private void write(AreaId area, Waiting one, String what, String subject) {
        for (Seat seat : seats.inArea(area)) {
            if (seat.role() == Role.COORDINATOR && !seat.vacant()) {
                outbox.send(Message.of(
                        area,
                        new Recipient.ToSeat(seat.id()),
                        "partnership-proposal-" + what,
                        subject,
                        "Whoever proposed it was told that we answer by " + DAY.format(one.dueOn()) + ".\n\n"
                                + site.of(area, at(one)),
                        "partnership-proposal-" + what + ":" + one.id().value() + ":"
                                + seat.id().value()));
            }
        }
    }
}
