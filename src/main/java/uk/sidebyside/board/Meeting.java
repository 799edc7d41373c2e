package uk.sidebyside.board;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.rules.Papers;

/**
 * A meeting of a body.
 *
 * @param calledOffWhy null while it takes place
 * @param version counts changes, for calendars too
 */
public record Meeting(
        MeetingId id,
        BodyId body,
        String bodyName,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        String place,
        @Nullable String calledOffWhy,
        boolean packClosed,
        int version,
        List<Item> agenda) {

    public record Item(
            String title, Purpose purpose, @Nullable Integer minutes) {

        /** As it stands on an agenda: "How the plan stands (for assurance, 40 minutes)". */
        public String words() {
            String time = minutes == null ? "" : ", " + minutes + (minutes == 1 ? " minute" : " minutes");
            return title + " (" + purpose.label().toLowerCase(Locale.ROOT) + time + ")";
        }
    }

    /** Why something is before a body. */
    public enum Purpose {
        DECISION("For decision"),
        DISCUSSION("For discussion"),
        ASSURANCE("For assurance"),
        INFORMATION("For information");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Purpose of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The day by which its papers are to be issued. */
    public LocalDate papersBy() {
        return Papers.issueBy(heldOn);
    }

    public String agendaInWords() {
        return agenda.stream().map(Item::words).collect(Collectors.joining("\n"));
    }

    public boolean calledOff() {
        return calledOffWhy != null;
    }

    Meeting with(List<Item> items) {
        return new Meeting(
                id, body, bodyName, heldOn, startsAt, endsAt, place, calledOffWhy, packClosed, version, items);
    }
}
