package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.thread.Link;
import uk.sidebyside.thread.Links;

/** The register of decisions and the log of actions. The chair and administrators write it; everybody may read it. */
@Service
public class Decisions {
    private static final String SOURCE = "docs/rules/board.md, decisions";

    private final DecisionStore store;
    private final Seats seats;
    private final Posts posts;
    private final Links links;
    private final Clock clock;

    Decisions(DecisionStore store, Seats seats, Posts posts, Links links, Clock clock) {
        this.store = store;
        this.links = links;
        this.seats = seats;
        this.posts = posts;
        this.clock = clock;
    }

    /** @param present the seats that were there */
    public record Record(
            UUID submission,
            BodyId body,
            @Nullable MeetingId meeting,
            @Nullable LocalDate decidedOn,
            String what,
            String why,
            List<SeatId> present,
            @Nullable Ref line,
            @Nullable LocalDate followUpOn) {

        public Record {
            present = List.copyOf(present);
        }
    }

    /** @throws NotFound where the line is absent or hidden from whoever records it */
    @Transactional
    public Saving<DecisionId> record(AreaId area, Record command) {
        posts.only(Role.CHAIR, Role.ADMINISTRATOR);
        List<Finding> findings = missing(command);
        LocalDate decidedOn = command.decidedOn();
        if (!findings.isEmpty() || decidedOn == null) {
            return Saving.refused(findings);
        }
        var id = new DecisionId(Ids.next(clock));
        if (!store.insert(area, id, command, clock.instant())) {
            return Saving.saved(store.submitted(area, command.submission()));
        }
        Map<SeatId, Seat> known = seats.byId(area);
        command.present().stream()
                .map(known::get)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .forEach(seat -> store.insertPresent(area, id, seat.id(), seat.titleAndOrganisation()));
        link(area, id, command.line(), decidedOn);
        return Saving.saved(id);
    }

    private void link(AreaId area, DecisionId id, @Nullable Ref line, LocalDate decidedOn) {
        if (line != null) {
            Principal principal = Principals.current();
            var decision = new Ref(area, BoardRefs.DECISION, id.value());
            links.link(new Link(
                    decision, line, "decides-about", "", decidedOn, principal.signedIn() ? principal.person() : null));
        }
    }

    private List<Finding> missing(Record command) {
        List<Finding> findings = new ArrayList<>();
        LocalDate on = command.decidedOn();
        if (on == null) {
            findings.add(Finding.of("decidedOn", "decision.needs.day", SOURCE));
        } else if (on.isAfter(LocalDate.now(clock))) {
            findings.add(Finding.of("decidedOn", "decision.in.future", SOURCE));
        }
        if (command.what().isBlank()) {
            findings.add(Finding.of("what", "decision.needs.what", SOURCE));
        }
        if (command.why().isBlank()) {
            findings.add(Finding.of("why", "decision.needs.why", SOURCE));
        }
        if (command.present().isEmpty()) {
            findings.add(Finding.of("present", "decision.needs.present", SOURCE));
        }
        return findings;
    }

    /** Says what came of a decision. */
    @Transactional
    public Saving<DecisionId> followUp(AreaId area, DecisionId id, int version, String words) {
        posts.only(Role.CHAIR, Role.ADMINISTRATOR);
        if (words.isBlank()) {
            return Saving.refused(List.of(Finding.of("followUp", "decision.needs.followUp", SOURCE)));
        }
        if (!store.followUp(area, id, version, words.strip(), LocalDate.now(clock))) {
            Decision now = byId(area, id);
            return new Saving.Stale<>(Map.of("followUp", now.followUp()), now.version());
        }
        return Saving.saved(id);
    }

    /** @param decision the decision that it follows from; null for none */
    public record Agree(
            UUID submission,
            BodyId body,
            @Nullable DecisionId decision,
            String what,
            @Nullable SeatId owner,
            @Nullable LocalDate dueOn) {}

    /** Puts an action into the log: what, who and by when. */
    @Transactional
    public Saving<ActionId> agree(AreaId area, Agree command) {
        posts.only(Role.CHAIR, Role.ADMINISTRATOR);
        LocalDate today = LocalDate.now(clock);
        List<Finding> findings = new ArrayList<>();
        if (command.what().isBlank()) {
            findings.add(Finding.of("what", "action.needs.what", SOURCE));
        }
        SeatId owner = command.owner();
        if (owner == null) {
            findings.add(Finding.of("owner", "action.needs.owner", SOURCE));
        }
        LocalDate dueOn = command.dueOn();
        if (dueOn == null || dueOn.isBefore(today)) {
            findings.add(Finding.of("dueOn", dueOn == null ? "action.needs.due" : "action.due.past", SOURCE));
        }
        if (!findings.isEmpty() || owner == null) {
            return Saving.refused(findings);
        }
        var id = new ActionId(Ids.next(clock));
        return Saving.saved(store.insertAction(area, id, command, posts.words(owner), today));
    }

    /**
     * The owner, the chair or an administrator says that an action is done, and what was done.
     *
     * @param version of the action when they began to write
     */
    @Transactional
    public Saving<ActionId> done(AreaId area, ActionId id, int version, String outcome) {
        BoardAction action = action(area, id);
        Principal principal = Principals.current();
        if (!principal.holds(action.owner()) && !principal.hasAny(Role.CHAIR, Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        if (outcome.isBlank()) {
            return Saving.refused(List.of(Finding.of("outcome", "action.needs.outcome", SOURCE)));
        }
        if (!store.done(area, id, version, outcome.strip(), LocalDate.now(clock))) {
            BoardAction now = action(area, id);
            return new Saving.Stale<>(Map.of("outcome", now.outcome()), now.version());
        }
        return Saving.saved(id);
    }

    /** The register, the newest first. */
    @Transactional(readOnly = true)
    public List<Decision> inArea(AreaId area) {
        return store.inArea(area);
    }

    @Transactional(readOnly = true)
    public Decision byId(AreaId area, DecisionId id) {
        return inArea(area).stream()
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public BoardAction action(AreaId area, ActionId id) {
        return actions(area).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The action log, open ones first, by the day that they are due. */
    @Transactional(readOnly = true)
    public List<BoardAction> actions(AreaId area) {
        return store.actions(area);
    }
}
