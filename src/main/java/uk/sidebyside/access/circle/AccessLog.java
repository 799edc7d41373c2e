package uk.sidebyside.access.circle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.rules.MaySeeChild;
import uk.sidebyside.access.circle.rules.Relationship;
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

    /**
     * @param reference by which those who see no names tell records apart
     * @param seen as what; null for what somebody sees by their post and not as one around the child
     */
    public record Opened(UUID child, String reference, Circles.@Nullable Seen seen) {}

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
        Circles.Seen seen = opened.seen();
        MaySeeChild.Membership around = seen == null ? null : seen.standing().membership();
        return new AccessLogStore.Entry(
                Ids.next(clock),
                opened.child(),
                opened.reference(),
                actedAs(seen, principal),
                around == null ? null : around.organisation(),
                purpose.words(),
                WithheldEntry.is(seen == null ? null : seen.standing().as(), purpose.telling()),
                AccessLogStore.salt());
    }

    private static String actedAs(Circles.@Nullable Seen seen, Principal principal) {
        if (principal.kind() == Principal.Kind.JOB || principal.kind() == Principal.Kind.OPERATOR) {
            return principal.kind().name();
        }
        if (seen == null) {
            return Stream.of(Role.CASE_OFFICER, Role.CLINICAL_OFFICER)
                    .filter(principal::has)
                    .map(Role::name)
                    .findFirst()
                    .orElse(Relationship.OTHER_PRACTITIONER.name());
        }
        MaySeeChild.Membership around = seen.standing().membership();
        return around == null
                ? seen.standing().as().name()
                : around.relationship().name();
    }

    /**
     * One look at a record.
     *
     * @param name of whoever looked; blank where the reader may not know it or they were erased
     * @param actedAs as what: a relationship, a role, or the program's own work
     * @param why blank where the reader is not told
     * @param withheld whether it is kept from the child's circle
     */
    public record Entry(
            UUID child,
            String reference,
            String name,
            String actedAs,
            String organisation,
            String why,
            boolean withheld,
            Instant at) {
        /** The same for a reader who is not told why. */
        public Entry withoutReason() {
            return new Entry(child, reference, name, actedAs, organisation, "", withheld, at);
        }
    }

    /**
     * Who looked at a child's record, the newest first: for its circle without what is withheld from them, and without names, which
     * the page of a family doesn't show. The reader's own looks do not hide those of others: of these the last of a day for each reason is there.
     *
     * @param atMost of others
     */
    @Transactional(readOnly = true)
    public List<Entry> of(AreaId area, UUID child, int atMost) {
        Principal principal = Principals.current();
        UUID reader = principal.kind() == Principal.Kind.ACCOUNT ? principal.id() : null;
        return store.of(area, child, reader, atMost).stream()
                .filter(entry -> !entry.withheld() || seesWithheld())
                .toList();
    }

    /** For what the current principal opened a record as safeguarding lead on that day, the newest reason. */
    @Transactional(readOnly = true)
    public Optional<String> reasonOf(AreaId area, UUID child, LocalDate day) {
        return store.reason(area, child, Principals.current().person().value(), startOf(day), startOf(day.plusDays(1)));
    }

    /** Whether the current principal has looked at a record since then. */
    @Transactional(readOnly = true)
    public boolean lookedSince(AreaId area, UUID child, Instant since) {
        return store.looked(area, child, Principals.current().person().value(), since);
    }

    /** Asks for part of the whole area's log; blank and null mean any. */
    public record Search(
            String reference,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate untilOn) {}

    /**
     * The area's log, the newest first.
     *
     * @throws NotFound for anybody but an administrator and the safeguarding lead
     */
    @Transactional(readOnly = true)
    public List<Entry> inArea(AreaId area, Search search, int atMost) {
        if (!seesWithheld()) {
            throw new NotFound();
        }
        return store.inArea(
                area,
                search.reference().strip(),
                search.fromOn() == null ? Instant.EPOCH : startOf(search.fromOn()),
                search.untilOn() == null
                        ? clock.instant().plusSeconds(1)
                        : startOf(search.untilOn().plusDays(1)),
                atMost);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static boolean seesWithheld() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.OPERATOR
                || principal.hasAny(Role.ADMINISTRATOR, Role.SAFEGUARDING_LEAD);
    }
}
