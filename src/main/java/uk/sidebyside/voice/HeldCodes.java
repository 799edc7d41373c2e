package uk.sidebyside.voice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.access.signin.Guesses;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Children;
import uk.sidebyside.children.Looks;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.worries.Worries;

/** What {@link Receipts} asks of the database, each in the name that it has set. */
@Component
class HeldCodes {
    private static final Purpose LOOKED = Purpose.of("to say something by a link, or to see what became of it");

    private final SittingStore sittings;
    private final Worries worries;
    private final Circles circles;
    private final Children children;
    private final Looks looks;
    private final Guesses guesses;

    HeldCodes(
            SittingStore sittings, Worries worries, Circles circles, Children children, Looks looks, Guesses guesses) {
        this.children = children;
        this.looks = looks;
        this.sittings = sittings;
        this.worries = worries;
        this.circles = circles;
        this.guesses = guesses;
    }

    /** @param receipt whether it is that of a receipt, and not of an invitation */
    record Looked(boolean waits, @Nullable Sitting sitting, boolean receipt) {}

    /** The sitting that a code opens, unless it was guessed from there too often. For the operator, who holds the whole key. @param guess null for a code that is no guess */
    @Transactional(readOnly = true)
    public Looked sitting(AreaId area, UUID key, Guesses.@Nullable Guess guess) {
        if (guess != null && !guesses.mayAsk(guess)) {
            return new Looked(true, null, false);
        }
        return sittings.ofKey(area, key)
                .map(found -> new Looked(false, found.sitting(), found.receipt()))
                .orElseGet(() -> new Looked(false, null, false));
    }

    @Transactional(readOnly = true)
    public Optional<Worries.Came> worry(AreaId area, UUID key) {
        return worries.came(area, key);
    }

    /**
     * Whether the giver, in whose name it is asked, may see the child and what they gave. What is shown to them stands in the access log.
     *
     * @param shown what the code is used for
     */
    @Transactional
    public boolean sees(Sitting sitting, UUID child, Receipts.Shown shown) {
        AreaId area = sitting.about().area();
        var id = new ChildId(child);
        if (shown == Receipts.Shown.PAGE) {
            return !children.find(area, List.of(id), seen -> Desk.showsItsGiver(sitting, seen), LOOKED)
                    .isEmpty();
        }
        Circles.Seen seen = circles.seen(area, List.of(child)).get(child);
        boolean sees = seen != null && Desk.showsItsGiver(sitting, seen);
        if (sees && shown == Receipts.Shown.FILE) {
            looks.openWithin(area, id, LOOKED.words());
        }
        return sees;
    }

    @Transactional
    public void exchange(AreaId area, SittingId sitting, UUID receipt) {
        sittings.receipt(area, sitting, receipt);
    }
}
