package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.ParticipantId;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.rules.WayKept;

/** Who takes part; how to reach them is for whoever leads. */
public record PeoplePage(
        PieceHead head,
        List<Participant> people,
        Map<ParticipantId, Participants.Contact> contacts,
        Participants.Reach reach) {
    public PeoplePage {
        people = List.copyOf(people);
        contacts = Map.copyOf(contacts);
    }

    /** As "7 took part, 4 of them for the first time. New ways on this service: online." */
    public String newness() {
        if (reach.tookPart() == 0) {
            return "Nobody from a family takes part yet.";
        }
        String who = PartnershipWords.count(reach.tookPart(), "person from a family takes", "people from families take")
                + " part, " + reach.firstTime() + " for the first time.";
        String ways = reach.newWays().isEmpty()
                ? ""
                : " New ways on this service: " + PartnershipWords.ways(reach.newWays()) + ".";
        return who + ways;
    }

    /** As "3 of 4 who said so could take part in the way that they chose."; blank while nobody has said. */
    public String kept() {
        long said = people.stream()
                .filter(one -> one.kept().said() != WayKept.NOT_ASKED)
                .count();
        long could =
                people.stream().filter(one -> one.kept().said() == WayKept.KEPT).count();
        return said == 0 ? "" : could + " of " + said + " who said so could take part in the way that they chose.";
    }

    /** As "Reached for the first time on this service: families in villages."; blank where none is new. */
    public String newGroups() {
        return reach.newGroups().isEmpty()
                ? ""
                : "Reached for the first time on this service: "
                        + reach.newGroups().stream()
                                .sorted()
                                .map(group -> group.label().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining("; "))
                        + ".";
    }
}
