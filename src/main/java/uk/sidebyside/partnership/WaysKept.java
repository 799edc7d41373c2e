package uk.sidebyside.partnership;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.rules.WayKept;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/**
 * Whether those who take part could do so in the way that they chose. They say so themselves, or whoever leads writes down what
 * they said (REQUIREMENTS R087).
 */
@Service
public class WaysKept {
    private final Participants participants;
    private final ParticipantStore store;

    WaysKept(Participants participants, ParticipantStore store) {
        this.participants = participants;
        this.store = store;
    }

    /**
     * @param version of their place when they began to write
     * @param words how it was instead; kept for a no alone
     * @throws NotFound for whoever may not speak for them
     */
    @Transactional
    public Saving<ParticipantId> say(AreaId area, ParticipantId id, int version, @Nullable WayKept said, String words) {
        Participant one = participants.toSpeakFor(area, id);
        var findings = WayKept.check(said, words);
        if (!findings.isEmpty() || said == null) {
            return Saving.refused(findings);
        }
        if (!store.wayKept(area, id, version, said, said == WayKept.NOT_KEPT ? words.strip() : "")) {
            Participant now = store.find(area, id).orElseThrow(NotFound::new);
            return new Saving.Stale<>(Map.of("words", now.kept().words()), now.version());
        }
        return Saving.saved(one.id());
    }
}
