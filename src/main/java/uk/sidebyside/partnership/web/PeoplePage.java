package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.Map;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.ParticipantId;
import uk.sidebyside.partnership.Participants;

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
        return reach.newWays().isEmpty()
                ? who
                : who + " New ways on this service: " + PartnershipWords.ways(reach.newWays()) + ".";
    }
}
