package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.Participants.Contact;
import uk.sidebyside.partnership.rules.AccessNeed;
import uk.sidebyside.partnership.rules.TakePart;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** How those who take part want to, and what they need for it, as they say it themselves (REQUIREMENTS R087). */
@Service
public class WaysChosen {
    private final Participants participants;
    private final ParticipantStore store;
    private final Clock clock;

    WaysChosen(Participants participants, ParticipantStore store, Clock clock) {
        this.participants = participants;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param through who speaks for them; kept for that way alone
     * @param anything whether they need anything; null for whoever does not say
     * @param needs in their words, where they need something
     */
    public record Chosen(
            @Nullable Way way, String through, @Nullable Boolean anything, String needs) {
        public Chosen {
            needs = needs.strip();
        }
    }

    /**
     * What they need, in words.
     *
     * @throws NotFound for whoever may not speak for them
     */
    @Transactional(readOnly = true)
    public String needs(AreaId area, ParticipantId id) {
        return contact(area, participants.toSpeakFor(area, id)).accessNeeds();
    }

    private Contact contact(AreaId area, Participant one) {
        return store.contacts(area, one.piece()).getOrDefault(one.id(), Contact.NONE);
    }

    /**
     * From now on.
     *
     * @param version of their place when they began to write
     * @throws NotFound for whoever may not speak for them
     */
    @Transactional
    public Saving<ParticipantId> choose(AreaId area, ParticipantId id, int version, Chosen chosen) {
        Participants.Spoken spoken = participants.spoken(area, id);
        Way way = chosen.way();
        List<Finding> findings = new ArrayList<>(TakePart.way(way, chosen.through()));
        findings.addAll(TakePart.needs(chosen.anything(), chosen.needs()));
        if (!findings.isEmpty() || way == null) {
            return Saving.refused(findings);
        }
        String through = way == Way.THROUGH_SOMEONE ? chosen.through().strip() : "";
        if (!store.way(area, id, version, way, through)) {
            Participant now = store.find(area, id).orElseThrow(NotFound::new);
            return new Saving.Stale<>(
                    Map.of("through", now.through(), "needs", contact(area, now).accessNeeds()), now.version());
        }
        AccessNeed said = TakePart.said(chosen.anything(), chosen.needs());
        if (said != null) {
            need(area, spoken, version + 1, said, said == AccessNeed.NONE ? "" : chosen.needs());
        }
        return Saving.saved(id);
    }

    /** What they say once more is still met where it was; anything else is to be met. What was done before stays written down. */
    private void need(AreaId area, Participants.Spoken spoken, int version, AccessNeed said, String needs) {
        Participant one = spoken.one();
        Contact before = contact(area, one);
        boolean asBefore = before.accessNeeds().equals(needs)
                && (one.access() == said || one.access() == AccessNeed.MET && said == AccessNeed.TO_MEET);
        if (!asBefore) {
            LocalDate saidOn = spoken.own() ? LocalDate.now(clock) : null;
            store.access(area, one.id(), version, said, new ParticipantStore.Access(needs, before.accessMet(), saidOn));
        }
    }
}
