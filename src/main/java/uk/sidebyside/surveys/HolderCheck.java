package uk.sidebyside.surveys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.shared.AreaId;

/** What {@link HeldLinks} asks of the database, each in the name that it has set. */
@Component
class HolderCheck {
    private final SurveyStore surveys;
    private final LinkHolderStore holders;
    private final Circles circles;

    HolderCheck(SurveyStore surveys, LinkHolderStore holders, Circles circles) {
        this.surveys = surveys;
        this.holders = holders;
        this.circles = circles;
    }

    @Transactional(readOnly = true)
    public boolean shared(AreaId area, String code) {
        return surveys.byCode(area, code).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<LinkHolderStore.Link> link(AreaId area, String token) {
        return holders.find(area, token);
    }

    @Transactional(readOnly = true)
    public boolean sees(AreaId area, UUID child) {
        return circles.seen(area, List.of(child)).containsKey(child);
    }
}
