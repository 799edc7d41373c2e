package uk.sidebyside.voice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.shared.AreaId;

/** What {@link Receipts} asks of the database, each in the name that it has set. */
@Component
class HeldCodes {
    private final SittingStore sittings;
    private final WorryStore worries;
    private final Circles circles;

    HeldCodes(SittingStore sittings, WorryStore worries, Circles circles) {
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
