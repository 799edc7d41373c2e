package uk.sidebyside.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.circle.AccessLog;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.access.circle.rules.MaySeeChild.ActsAs;
import uk.sidebyside.shared.AreaId;

/** Who has looked at a child's record; and why the safeguarding lead, who is in no circle, may look today. */
@Service
public class Looks {
    private static final int SHOWN = 100;

    private final Children children;
    private final AccessLog log;
    private final Clock clock;

    Looks(Children children, AccessLog log, Clock clock) {
        this.children = children;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The newest 100 looks, without those that are withheld from the reader.
     *
     * @throws NotFound for a child whom the principal may not see
     */
    @Transactional(readOnly = true)
    public List<AccessLog.Entry> of(AreaId area, ChildId child) {
        if (children.standing(area, child).isEmpty()) {
            throw new NotFound();
        }
        return log.of(area, child.value(), SHOWN);
    }

    /**
     * Why the principal opens this record: as one of its circle, or for the reason that they gave as safeguarding lead
     * earlier today. Empty where a reason has to be given first.
     */
    @Transactional(readOnly = true)
    public Optional<Purpose> reason(AreaId area, ChildId child, String otherwise) {
        Circles.Seen seen = children.standing(area, child).orElseThrow(NotFound::new);
        return seen.standing().as() != ActsAs.SAFEGUARDING_LEAD
                ? Optional.of(Purpose.of(otherwise))
                : log.reasonOf(area, child.value(), LocalDate.now(clock)).map(Purpose::safety);
    }

    /** Opens a record as safeguarding lead: the reason is in the log before anything is shown, and counts until midnight. */
    @Transactional
    public void open(AreaId area, ChildId child, String reason) {
        children.find(area, child, Purpose.safety(reason.strip()));
    }
}
