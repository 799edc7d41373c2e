package uk.sidebyside.voice;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.circle.GoesWithAChild;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.figures.VoiceFacts;
import uk.sidebyside.voice.said.SittingId;

/** What was said by and about a child goes with the record, worries too. What was counted of it is taken back. */
@Component
class ForgettingChildren implements GoesWithAChild {
    private final ForgottenStore store;
    private final VoiceFacts facts;

    ForgettingChildren(ForgottenStore store, VoiceFacts facts) {
        this.store = store;
        this.facts = facts;
    }

    @Override
    @Transactional
    public void gone(AreaId area, UUID child) {
        List<SittingId> sittings = store.ofChild(area, child);
        VoiceFacts.Known before = facts.known(area, sittings);
        store.delete(area, child);
        facts.changed(area, sittings, before);
    }
}
