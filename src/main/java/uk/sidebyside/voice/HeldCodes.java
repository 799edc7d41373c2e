package uk.sidebyside.voice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.worries.Worries;

/** What {@link Receipts} asks of the database, each in the name that it has set. */
@Component
class HeldCodes {
    private final SittingStore sittings;
    private final Worries worries;
    private final Circles circles;

    HeldCodes(SittingStore sittings, Worries worries, Circles circles) {
        this.sittings = sittings;
        this.worries = worries;
        this.circles = circles;
    }

    @Transactional(readOnly = true)
    public Optional<Sitting> sitting(AreaId area, UUID key, boolean receipt) {
        return sittings.ofKey(area, key, receipt);
    }

    @Transactional(readOnly = true)
    public Optional<Worries.Came> worry(AreaId area, UUID key) {
        return worries.came(area, key);
    }

    @Transactional(readOnly = true)
    public boolean sees(AreaId area, UUID child) {
        return circles.seen(area, List.of(child)).containsKey(child);
    }

    @Transactional
    public void exchange(AreaId area, SittingId sitting, UUID receipt) {
        sittings.receipt(area, sitting, receipt);
    }
}
