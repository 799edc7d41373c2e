package uk.sidebyside.access.circle;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.rules.MaySeeChild;
import uk.sidebyside.access.circle.rules.WithheldEntry;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** Who looked at a child's record, why and when. What is written is never rewritten. */
@Service
public class AccessLog {
    private final AccessLogStore store;
    private final Clock clock;

    AccessLog(AccessLogStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param reference by which those who see no names tell records apart */
    public record Opened(UUID child, String reference, Circles.Seen seen) {}

    /** Writes down that the current principal looks at these, in one statement, in the caller's transaction. */
    @Transactional
    public void note(AreaId area, List<Opened> opened, Purpose purpose) {
        if (opened.isEmpty()) {
            return;
        }
        Principal principal = Principals.current();
        store.insert(
                area,
                opened.stream().map(one -> entry(one, purpose, principal)).toList(),
                principal.kind() == Principal.Kind.ACCOUNT ? principal.id() : null,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private AccessLogStore.Entry entry(Opened opened, Purpose purpose, Principal principal) {
        MaySeeChild.Standing standing = opened.seen().standing();
        String actedAs =
                switch (principal.kind()) {
                    case JOB, OPERATOR -> principal.kind().name();
                    default ->
                        standing.membership() == null
                                ? standing.as().name()
                                : standing.membership().relationship().name();
                };
        return new AccessLogStore.Entry(
                Ids.next(clock),
                opened.child(),
                opened.reference(),
                actedAs,
                standing.membership() == null ? null : standing.membership().organisation(),
                purpose.words(),
                WithheldEntry.is(standing.as(), purpose.safety()),
                AccessLogStore.salt());
    }

    /** How often each child's record was opened by others since then. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> counts(AreaId area, List<UUID> children) {
        return store.counts(area, children);
    }
}
