package uk.sidebyside.voice.carrying;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.Changing;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/** "Is this still right?", answered: by whoever gave the view, or by the young person whose record it is. */
@Service
public class Answering {
    private static final String SOURCE = "docs/rules/voice.md, is this still right";

    private final CarryStore store;
    private final Views views;
    private final Changing changing;
    private final Desk desk;
    private final Clock clock;

    Answering(CarryStore store, Views views, Changing changing, Desk desk, Clock clock) {
        this.store = store;
        this.views = views;
        this.changing = changing;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whether the principal may say this about a view of a sitting. @param themself whether they are the young person whose record it is */
    public static boolean may(StillRight.Said said, Sitting sitting, boolean themself) {
        return StillRight.allows(said, sitting.speaker(), sitting.helped(), by(sitting, themself));
    }

    private StillRight.By by(Sitting sitting) {
        return by(sitting, desk.themself(sitting.about()));
    }

    private static StillRight.By by(Sitting sitting, boolean themself) {
        Principal principal = Principals.current();
        if (principal.kind() == Principal.Kind.RECEIPT) {
            return StillRight.By.RECEIPT;
        }
        if (Desk.gave(sitting, principal)) {
            return sitting.ownAccount() ? StillRight.By.OWN_ACCOUNT : StillRight.By.GIVERS_ACCOUNT;
        }
        return themself ? StillRight.By.THE_YOUNG_PERSON : StillRight.By.NOBODY;
    }

    /**
     * @param seen the version of the words that was on the page
     * @param now how it is said now, where it has changed
     */
    public record Answer(StillRight.Said said, int seen, Changing.Words now) {}

    /**
     * Keeps what is said, with its day. Said again, nothing changes.
     *
     * @throws NotFound for whoever may not say so, and for what is not about a child
     */
    @Transactional
    public Saving<ViewId> say(AreaId area, ViewId id, Answer answer) {
        View view = views.view(area, id).view();
        Sitting sitting = views.heard(area, view.sitting()).sitting();
        if (!sitting.given()
                || sitting.child().isEmpty()
                || !StillRight.allows(answer.said(), sitting.speaker(), sitting.helped(), by(sitting))) {
            throw new NotFound();
        }
        store.lock(area, sitting.id());
        Kept kept = Kept.of(sitting, views.view(area, id), clock.getZone());
        if (!StillRight.fits(answer.said(), kept.standing().carried(), kept.asks() != null)) {
            return saidBefore(kept, answer)
                    ? Saving.saved(id)
                    : Saving.refused(List.of(Finding.of("still", "still.not.asked", SOURCE)));
        }
        Saving<ViewId> changed = answer.said() == StillRight.Said.CHANGED
                ? change(area, views.view(area, id).view(), answer)
                : Saving.saved(id);
        if (changed instanceof Saving.Saved<ViewId>) {
            var occasion = kept.asks() == null ? null : kept.asks().id();
            store.say(
                    area,
                    Ids.next(clock),
                    sitting.id(),
                    id,
                    kept.words().size() + 1,
                    new Turn.SaidAgain(answer.said(), by(sitting), occasion, clock.instant()));
        }
        return changed;
    }

    private static boolean saidBefore(Kept kept, Answer answer) {
        return !kept.words().isEmpty() && kept.words().getLast().said() == answer.said();
    }

    private Saving<ViewId> change(AreaId area, View view, Answer answer) {
        if (answer.now().sameAs(view.said())) {
            return Saving.refused(List.of(Finding.of("words", "still.needs.change", SOURCE)));
        }
        return changing.change(area, view.id(), answer.seen(), answer.now());
    }
}
