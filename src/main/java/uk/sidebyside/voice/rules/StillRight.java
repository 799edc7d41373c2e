package uk.sidebyside.voice.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.voice.rules.MayChange.Speaker;

/**
 * Whether a view may be used again, and whether it is still right (R012). Nothing is carried forward without its giver's consent;
 * before it is, its giver is asked. Every answer is kept with its day.
 */
public final class StillRight {
    private static final String SOURCE = "docs/rules/voice.md, is this still right";

    private StillRight() {}

    /** What a view is carried to. */
    public enum Occasion {
        REVIEW("The review"),
        TRANSFER("A move to another school or area"),
        STAGE("The next stage");

        private final String label;

        Occasion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What is said about it. */
    public enum Said {
        AGREED("May be used again"),
        YES("Still right"),
        CHANGED("Changed"),
        TAKEN_AWAY("Taken away");

        private final String label;

        Said(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Who says so. */
    public enum By {
        /** The holder of the receipt's code, which its giver was shown, and whoever helped. */
        RECEIPT,
        /** The child's or young person's own account, with which it was given. */
        OWN_ACCOUNT,
        /** The account with which it was given; of a child's words, that of whoever helped. */
        GIVERS_ACCOUNT,
        /** The young person whose record it is, about what others gave or helped to give. */
        THE_YOUNG_PERSON,
        NOBODY
    }

    /**
     * Whoever helped a child may say with them that it is still right, and take it away, but changes no word of it. A young person
     * may take away whatever is carried about them, and says all of their own words.
     *
     * @param helped whether somebody helped
     */
    public static boolean allows(Said said, Speaker speaker, boolean helped, By by) {
        return switch (by) {
            case RECEIPT -> said != Said.CHANGED || MayChange.allows(speaker, helped, MayChange.Proof.RECEIPT);
            case OWN_ACCOUNT -> true;
            case GIVERS_ACCOUNT -> said != Said.CHANGED || !speaker.young();
            case THE_YOUNG_PERSON -> said == Said.TAKEN_AWAY || speaker.young();
            case NOBODY -> false;
        };
    }

    /** @param carried whether it may be used again now @param asked whether an occasion waits for an answer */
    public static boolean fits(Said said, boolean carried, boolean asked) {
        return switch (said) {
            case AGREED -> !carried;
            case TAKEN_AWAY -> carried;
            case YES, CHANGED -> carried && asked;
        };
    }

    /** One answer, on its day. */
    public record Once(Said said, LocalDate on) {}

    /**
     * How a view stands.
     *
     * @param since the day on which it was said as it is now
     * @param confirmedOn when its giver last said that it is still right; null if not since then
     * @param carried whether it may be used again
     * @param takenOn when it was taken away; null while it is not
     */
    public record Standing(
            LocalDate since,
            @Nullable LocalDate confirmedOn,
            boolean carried,
            @Nullable LocalDate takenOn) {

        /** @param agreed what its giver ticked when it was sent @param all the oldest first */
        public static Standing of(boolean agreed, LocalDate givenOn, List<Once> all) {
            var now = new Standing(givenOn, null, agreed, null);
            for (Once once : all) {
                now = now.after(once);
            }
            return now;
        }

        private Standing after(Once once) {
            return switch (once.said()) {
                case AGREED -> new Standing(since, confirmedOn, true, null);
                case YES -> new Standing(since, once.on(), carried, takenOn);
                case CHANGED -> new Standing(once.on(), null, carried, takenOn);
                case TAKEN_AWAY -> new Standing(since, confirmedOn, false, once.on());
            };
        }
    }

    /** An occasion has its kind, its day, and at least one view. */
    public static List<Finding> ask(@Nullable Occasion occasion, @Nullable LocalDate on, int views, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (occasion == null) {
            findings.add(Finding.of("kind", "occasion.needs.kind", SOURCE));
        }
        if (on == null) {
            findings.add(Finding.of("onDay", "occasion.needs.day", SOURCE));
        } else if (on.isBefore(today)) {
            findings.add(Finding.of("onDay", "occasion.day.past", SOURCE));
        }
        if (views == 0) {
            findings.add(Finding.of("views", "occasion.needs.views", SOURCE));
        }
        return findings;
    }
}
