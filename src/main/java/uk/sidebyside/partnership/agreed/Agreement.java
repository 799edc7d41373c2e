package uk.sidebyside.partnership.agreed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.partnership.agreed.rules.InForce;

/**
 * A version of the joint partnership agreement.
 *
 * @param number counts the versions of the area
 * @param words what leads to the points, paragraph by paragraph
 * @param reviewOn the day by which it is looked at again
 */
public record Agreement(
        UUID id,
        int number,
        String title,
        String words,
        List<String> points,
        LocalDate drawnUpOn,
        LocalDate reviewOn,
        List<Party> parties) {

    public Agreement {
        points = List.copyOf(points);
        parties = List.copyOf(parties);
    }

    /** How a party signed. */
    public enum Way {
        SELF,
        PAPER
    }

    /**
     * An organisation that the agreement names.
     *
     * @param name of the organisation when the agreement was drawn up
     * @param signedBy null where it is not signed, was signed on paper, or the person was erased
     * @param signedOn null where it is not signed yet
     * @param contact where people can ask
     * @param statement what whoever signed said by it; blank for paper
     */
    public record Party(
            UUID id,
            OrganisationId organisation,
            String name,
            @Nullable PersonId signedBy,
            String signedName,
            String role,
            String contact,
            @Nullable LocalDate signedOn,
            @Nullable Way way,
            String statement) {

        public boolean signed() {
            return signedOn != null;
        }
    }

    public List<String> paragraphs() {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }

    /** The day of the last signature; null while one is missing. */
    public @Nullable LocalDate inForceOn() {
        return InForce.from(parties.stream().map(Party::signedOn).toList());
    }

    /**
     * The version that took its place: of the later ones that which all had signed first.
     *
     * @param all every version
     * @return null while none has
     */
    public @Nullable Replaced replaced(Collection<Agreement> all) {
        Replaced first = null;
        for (Agreement other : all) {
            LocalDate on = other.inForceOn();
            if (other.number > number && on != null && (first == null || on.isBefore(first.on()))) {
                first = new Replaced(other.number, on);
            }
        }
        return first;
    }

    /** @param number of the version that took the place of another @param on the day of its last signature */
    public record Replaced(int number, LocalDate on) {}

    public List<Party> missing() {
        return parties.stream().filter(party -> !party.signed()).toList();
    }

    public long signatures() {
        return parties.stream().map(Party::signedOn).filter(Objects::nonNull).count();
    }

    public boolean reviewDue(LocalDate today) {
        return !reviewOn.isAfter(today);
    }

    public String address() {
        return "/joint-partnership/agreement/" + number;
    }
}
