package uk.sidebyside.voice.carrying;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.ground.Posts;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.Occasion;
import uk.sidebyside.voice.said.OccasionId;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/** Views are carried to the next review, a move, or the next stage: whoever works with the child asks, and reads what came along. */
@Service
public class Carrying {
    private final CarryStore store;
    private final Views views;
    private final Desk desk;
    private final Posts posts;
    private final StillLetters letters;
    private final Clock clock;

    Carrying(CarryStore store, Views views, Desk desk, Posts posts, StillLetters letters, Clock clock) {
        this.store = store;
        this.views = views;
        this.desk = desk;
        this.posts = posts;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Asks each giver whether their view is still right.
     *
     * @throws NotFound for whoever does not work with the child, and for a view that may not be used again
     */
    @Transactional
    public Saving<OccasionId> ask(AreaId area, Ask ask) {
        Principal principal = Principals.current();
        if (!desk.mayWorkOn(ask.child(), principal)) {
            throw new NotFound();
        }
        var before = store.submitted(area, ask.submission());
        if (before.isPresent()) {
            return Saving.saved(before.get());
        }
        List<Finding> findings =
                StillRight.ask(ask.kind(), ask.on(), ask.views().size(), LocalDate.now(clock));
        if (!findings.isEmpty() || ask.kind() == null || ask.on() == null) {
            return Saving.refused(findings);
        }
        Map<View, Sitting> agreed = agreed(ask.child());
        agreed.keySet().removeIf(view -> !ask.views().contains(view.id()));
        if (agreed.size() < Set.copyOf(ask.views()).size()) {
            throw new NotFound();
        }
        var occasion = new Occasion(
                new OccasionId(Ids.next(clock)),
                ask.child().id(),
                ask.kind(),
                ask.on(),
                posts.of(area),
                clock.instant());
        if (!store.insert(area, occasion, ask.submission(), principal.signedIn() ? principal.person() : null)) {
            return Saving.saved(store.submitted(area, ask.submission()).orElseThrow());
        }
        agreed.forEach((view, sitting) -> store.ask(area, occasion.id(), sitting.id(), view.id()));
        Set.copyOf(agreed.values()).forEach(sitting -> letters.ask(area, occasion, sitting));
        return Saving.saved(occasion.id());
    }

    /** The views about a child that may be used again, with the sittings in which they were given. */
    private Map<View, Sitting> agreed(Ref child) {
        List<Views.Heard> heard = views.heardAbout(child);
        Map<ViewId, Kept> kept = Kept.of(heard, clock.getZone());
        Map<View, Sitting> agreed = new HashMap<>();
        heard.forEach(one -> one.views().stream()
                .map(Views.Told::view)
                .filter(view -> kept.get(view.id()) instanceof Kept its
                        && its.standing().carried())
                .forEach(view -> agreed.put(view, one.sitting())));
        return agreed;
    }

    /**
     * What came along to an occasion.
     *
     * @param views of which it was asked, as far as the reader may read them
     */
    public record Carried(Occasion occasion, Set<ViewId> views) {
        public Carried {
            views = Set.copyOf(views);
        }
    }

    /** The accounts of those who were asked for an occasion, of what the reader may read. */
    @Transactional(readOnly = true)
    public Set<PersonId> accounts(AreaId area, Carried carried, List<Views.Heard> heard) {
        return heard.stream()
                .filter(one -> one.views().stream()
                        .anyMatch(told -> carried.views().contains(told.view().id())))
                .flatMap(one -> letters.account(area, one.sitting()).stream())
                .collect(Collectors.toSet());
    }

    /** How those are named of whom an answer waits for an occasion and whom no letter finds, of what the reader may read. */
    @Transactional(readOnly = true)
    public List<String> unreached(AreaId area, Carried carried, List<Views.Heard> heard) {
        Map<ViewId, Kept> kept = Kept.of(heard, clock.getZone());
        return heard.stream()
                .filter(one -> one.views().stream()
                        .anyMatch(told -> waits(kept, told.view().id(), carried.occasion())))
                .map(Views.Heard::sitting)
                .filter(sitting -> !letters.finds(area, sitting))
                .map(Sitting::by)
                .distinct()
                .toList();
    }

    private static boolean waits(Map<ViewId, Kept> kept, ViewId view, Occasion occasion) {
        return kept.get(view) instanceof Kept its
                && its.asks() != null
                && its.asks().id().equals(occasion.id());
    }

    /** @param heard about the child, as far as the reader may @throws NotFound for an occasion of which none of it was asked */
    public static Carried carried(List<Views.Heard> heard, OccasionId id) {
        Occasion found = null;
        Set<ViewId> asked = new HashSet<>();
        for (Views.Heard one : heard) {
            for (Views.Told told : one.views()) {
                for (Turn turn : told.turns()) {
                    if (turn instanceof Turn.AskedAgain again
                            && again.occasion().id().equals(id)) {
                        found = again.occasion();
                        asked.add(told.view().id());
                    }
                }
            }
        }
        if (found == null) {
            throw new NotFound();
        }
        return new Carried(found, asked);
    }
}
