package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Seat;

/**
 * A board, committee or group, with who leads it and who sits on it on the day that was asked about.
 *
 * @param name the area's own; the program never reads anything into it
 * @param holdsThePlan whether it is the one that the plan's leads report to
 */
public record Body(
        BodyId id,
        String name,
        Kind kind,
        String purpose,
        boolean holdsThePlan,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        List<Leader> leaders,
        List<Place> places) {

    public enum Kind {
        BOARD("Board"),
        SCRUTINY("Scrutiny committee"),
        EXECUTIVE("Executive committee"),
        GROUP("Group");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** An organisation that leads the body together with the others. */
    public record Leader(OrganisationId organisation, String name) {}

    /**
     * A seat's place in the body.
     *
     * @param toOn its last day; null while none is set
     */
    public record Place(
            PlaceKind kind,
            Seat seat,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {

        /** Who sits there, as a public page shows it: the post, and whether somebody still has to be found. */
        public String words() {
            return seat.vacant()
                    ? seat.titleAndOrganisation() + ": appointment to be confirmed"
                    : seat.titleAndOrganisation();
        }
    }

    public enum PlaceKind {
        CHAIR("Chair"),
        VICE_CHAIR("Vice-chair"),
        MEMBER("Member"),
        FAMILY("Family voice"),
        SCRUTINY("Independent scrutiny"),
        /** Reports to the body beside its seats, as an officer for engagement does, and has no vote. */
        REPORTS("Reports beside the seats");

        private final String label;

        PlaceKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static PlaceKind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Optional<Place> chair() {
        return places.stream().filter(place -> place.kind() == PlaceKind.CHAIR).findFirst();
    }

    public List<Place> placesOf(PlaceKind kind) {
        return places.stream().filter(place -> place.kind() == kind).toList();
    }
}
