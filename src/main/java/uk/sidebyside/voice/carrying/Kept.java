package uk.sidebyside.voice.carrying;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.Occasion;
import uk.sidebyside.voice.said.OccasionId;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.ViewId;

/**
 * Whether a view may be used again and is still right.
 *
 * @param standing since when it stands, and when it was last confirmed
 * @param words all that was said about that, the oldest first
 * @param asks the occasion that waits for an answer, the latest of them; null where none does
 */
public record Kept(
        ViewId view,
        StillRight.Standing standing,
        List<Turn.SaidAgain> words,
        @Nullable Occasion asks) {
    public Kept {
        words = List.copyOf(words);
    }

    static Kept of(Sitting sitting, Views.Told told, ZoneId zone) {
        List<Turn.SaidAgain> words = told.turns().stream()
                .filter(Turn.SaidAgain.class::isInstance)
                .map(Turn.SaidAgain.class::cast)
                .toList();
        StillRight.Standing standing = StillRight.Standing.of(
                sitting.carryForward(),
                LocalDate.ofInstant(told.view().givenAt(), zone),
                words.stream()
                        .map(word -> new StillRight.Once(word.said(), LocalDate.ofInstant(word.at(), zone)))
                        .toList());
        Optional<Occasion> asked = told.turns().reversed().stream()
                .filter(Turn.AskedAgain.class::isInstance)
                .map(turn -> ((Turn.AskedAgain) turn).occasion())
                .findFirst()
                .filter(occasion -> standing.carried()
                        && words.stream().noneMatch(word -> occasion.id().equals(word.occasion())));
        return new Kept(told.view().id(), standing, words, asked.orElse(null));
    }

    /** How each view of these sittings stands. */
    public static Map<ViewId, Kept> of(List<Views.Heard> heard, ZoneId zone) {
        Map<ViewId, Kept> kept = new HashMap<>();
        heard.forEach(one -> one.views().forEach(told -> kept.put(told.view().id(), of(one.sitting(), told, zone))));
        return kept;
    }

    /** What was said for an occasion, if anything was yet. */
    public Optional<Turn.SaidAgain> to(OccasionId occasion) {
        return words.stream().filter(word -> occasion.equals(word.occasion())).reduce((first, last) -> last);
    }
}
