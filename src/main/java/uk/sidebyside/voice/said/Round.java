package uk.sidebyside.voice.said;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.voice.rules.TellBack;

/**
 * From a view being given, or opened again, to its giver being told.
 *
 * @param number 1 for the first
 * @param days what was promised, one after the other; never empty
 * @param told null while its giver was not told
 */
public record Round(int number, List<Day> days, @Nullable Told told) {

    public Round {
        days = List.copyOf(days);
    }

    /** @param why it was moved; empty for the first */
    public record Day(LocalDate dueOn, String why, Instant promisedAt) {}

    /** @param note what was said beside; may be empty */
    public record Told(LocalDate on, Channel channel, String note) {
        /** Read on its giver's own page. */
        public static Told onPage(LocalDate on) {
            return new Told(on, Channel.PAGE, "");
        }
    }

    /** How somebody is told back. */
    public enum Channel {
        PAGE("on their receipt or page"),
        EMAIL("by e-mail"),
        PHONE("by phone"),
        IN_PERSON("in person"),
        LETTER("by letter"),
        HELPER("through somebody whom they chose");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public TellBack tellBack() {
        return new TellBack(days.getFirst().dueOn(), days.getLast().dueOn(), told == null ? null : told.on());
    }
}
