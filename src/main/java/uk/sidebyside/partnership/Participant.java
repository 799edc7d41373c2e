package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.rules.AccessNeed;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.partnership.rules.WayKept;

/**
 * Somebody who takes part in a piece, without a name.
 *
 * @param shownAs as others see them, like "A parent of a child at primary school"
 * @param through who speaks for them; blank unless they take part through somebody
 * @param cameBy how they came: asked, by an opportunity, from the child's circle
 * @param firstTime whether they had taken part in nothing before
 * @param leftOn null while they take part
 * @param leftAfterEnd whether the work had ended by then
 * @param kept whether they could take part in the way that they chose
 */
public record Participant(
        ParticipantId id,
        PieceId piece,
        Side side,
        String shownAs,
        Way way,
        String through,
        AccessNeed access,
        String cameBy,
        boolean firstTime,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        boolean leftAfterEnd,
        String leftBecause,
        Kept kept,
        int version) {

    /** @param words how it was instead, where it was not kept to */
    public record Kept(WayKept said, String words) {
        static final Kept NOT_ASKED = new Kept(WayKept.NOT_ASKED, "");
    }

    /** Whoever joins today, as they or whoever leads said. */
    static Participant joining(
            ParticipantId id,
            PieceId piece,
            Participants.Words words,
            String cameBy,
            boolean firstTime,
            LocalDate today) {
        return new Participant(
                id,
                piece,
                Objects.requireNonNull(words.side()),
                words.shownAs().strip(),
                Objects.requireNonNull(words.way()),
                words.way() == Way.THROUGH_SOMEONE ? words.through().strip() : "",
                words.accessNeeds().isBlank() ? AccessNeed.NOT_ASKED : AccessNeed.TO_MEET,
                cameBy,
                firstTime,
                today,
                null,
                false,
                "",
                Kept.NOT_ASKED,
                1);
    }

    public boolean here() {
        return leftOn == null;
    }

    /** Whether they take part, or did when the work ended: who stops after that has had their say. */
    public boolean toTheEnd() {
        return here() || leftAfterEnd;
    }

    /** Whether they take part as family, child or young person rather than for their work. */
    public boolean family() {
        return side != Side.PROFESSIONAL;
    }

    public String wayWords() {
        return way == Way.THROUGH_SOMEONE ? "Through " + through : way.label();
    }
}
