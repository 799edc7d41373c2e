package uk.sidebyside.voice.carrying;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
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

    /** @param kind null where nothing was chosen */
    public record Ask(
            UUID submission,
            Ref child,
            StillRight.@Nullable Occasion kind,
            @Nullable LocalDate on,
            List<ViewId> views) {
        public Ask {
            views = List.copyOf(views);
        }
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

    /** To what views about a child were carried, the latest first. */
    @Transactional(readOnly = true)
    public List<Occasion> occasions(Ref child) {
        return desk.seen(child).isPresent() ? store.of(child.area(), child.id()) : List.of();
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

    /** @throws NotFound for an occasion that is not there, and for a child whom the principal may not see */
    @Transactional(readOnly = true)
    public Carried carried(Ref child, OccasionId id) {
        Occasion occasion = occasions(child).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Carried(occasion, store.asked(child.area(), id).stream().collect(Collectors.toUnmodifiableSet()));
    }
}
