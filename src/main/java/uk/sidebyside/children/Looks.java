package uk.sidebyside.children;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.circle.AccessLog;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.access.circle.rules.MaySeeChild.ActsAs;
import uk.sidebyside.children.rules.ReasonOfALook;
import uk.sidebyside.shared.AreaId;

/** Who has looked at a child's record; and why the safeguarding lead, who is in no circle, may look today. */
@Service
public class Looks {
    private static final int SHOWN = 100;

    /** What a page draws after itself, as a picture, is drawn within this time. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private final Children children;
    private final ChildStore store;
    private final AccessLog log;
    private final Clock clock;

    Looks(Children children, ChildStore store, AccessLog log, Clock clock) {
        this.children = children;
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The newest 100 looks, without those that are withheld from the reader. Why somebody looked is blank where that tells of a part
     * that the young person does not share.
     *
     * @throws NotFound for a child whom the principal may not see
     */
    @Transactional(readOnly = true)
    public List<AccessLog.Entry> of(AreaId area, ChildId child) {
        Circles.Seen seen = children.standing(area, child).orElseThrow(NotFound::new);
        return log.of(area, child.value(), SHOWN).stream()
                .map(entry -> ReasonOfALook.isFor(entry.why(), seen::sees) ? entry : entry.withoutReason())
                .toList();
    }

    /**
     * Why the principal opens this record: as one of its circle, or for the reason that they gave as safeguarding lead
     * earlier today. Empty where a reason has to be given first.
     */
    @Transactional(readOnly = true)
    public Optional<Purpose> reason(AreaId area, ChildId child, String otherwise) {
        return reason(area, child, children.standing(area, child).orElseThrow(NotFound::new), otherwise);
    }

    private Optional<Purpose> reason(AreaId area, ChildId child, Circles.Seen seen, String otherwise) {
        return seen.standing().as() != ActsAs.SAFEGUARDING_LEAD
                ? Optional.of(Purpose.of(otherwise))
                : log.reasonOf(area, child.value(), LocalDate.now(clock)).map(Purpose::safety);
    }

    /**
     * Opens a record for a page of any room that shows something about a child: so it stands in the access log.
     *
     * @throws NotFound for a record that is not there or that the principal may not see
     * @throws ReasonNeeded for the safeguarding lead, who has to say why first
     */
    @Transactional
    public Child open(AreaId area, ChildId child, String otherwise) {
        return children.find(
                area, child, seen -> reason(area, child, seen, otherwise).orElseThrow(() -> new ReasonNeeded(child)));
    }

    /** The same for what a page draws after itself, as a picture: within ten minutes of a look it is that look. */
    @Transactional
    public void openWithin(AreaId area, ChildId child, String otherwise) {
        if (!log.lookedSince(area, child.value(), clock.instant().minus(ONE_LOOK))) {
            open(area, child, otherwise);
        }
    }

    /** The same for a list that tells something about these: of whom the principal may not see it writes down nothing. */
    @Transactional
    public void list(AreaId area, Collection<ChildId> some, String why) {
        if (!some.isEmpty()) {
            children.find(area, some, Purpose.of(why));
        }
    }

    /**
     * Writes down that the principal sees something about these without opening their records: what a list for the state holds, what
     * a body advised. Whoever is around a child sees it as that, everybody else by their post. Three statements, for one and for a
     * hundred thousand.
     */
    @Transactional
    public void byPost(AreaId area, Collection<ChildId> some, String why) {
        if (some.isEmpty()) {
            return;
        }
        Map<ChildId, Circles.Seen> seen = children.standing(area, some);
        List<AccessLog.Opened> opened = new ArrayList<>();
        store.referencesByPost(area, some)
                .forEach((child, reference) ->
                        opened.add(new AccessLog.Opened(child.value(), reference, around(seen.get(child)))));
        log.note(area, opened, Purpose.of(why));
    }

    private static Circles.@Nullable Seen around(Circles.@Nullable Seen seen) {
        return seen == null || seen.standing().as() == ActsAs.SAFEGUARDING_LEAD ? null : seen;
    }

    /** Opens a record as safeguarding lead: the reason is in the log before anything is shown, and counts until midnight. */
    @Transactional
    public void openForSafety(AreaId area, ChildId child, String reason) {
        children.find(area, child, Purpose.safety(reason.strip()));
    }
}
