package uk.sidebyside.access.circle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.rules.MaySeeChild;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/**
 * Whom access knows of as children, who is around each, and who may see which. What may be changed, and by whom, is
 * decided by {@code children}; nothing else calls what changes anything here.
 */
@Service
public class Circles {
    private final CircleStore store;
    private final ExclusionStore exclusions;
    private final ObjectProvider<GoesWithAChild> rooms;
    private final ObjectProvider<GetsAnAccount> waiting;
    private final Clock clock;

    Circles(
            CircleStore store,
            ExclusionStore exclusions,
            ObjectProvider<GoesWithAChild> rooms,
            ObjectProvider<GetsAnAccount> waiting,
            Clock clock) {
        this.store = store;
        this.exclusions = exclusions;
        this.rooms = rooms;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** @param ownFromOn from when the rights are the young person's own */
    @Transactional
    public void open(AreaId area, UUID child, LocalDate ownFromOn) {
        Principal by = Principals.current();
        store.open(area, child, ownFromOn, by.kind() == Principal.Kind.ACCOUNT ? by.id() : null, clock.instant());
    }

    /** From when the rights are the young person's own, after the date of birth was put right. */
    @Transactional
    public void ownFrom(AreaId area, UUID child, LocalDate ownFromOn) {
        store.ownFrom(area, child, ownFromOn);
    }

    /** Whose account is the young person's own. */
    @Transactional
    public void belongsTo(AreaId area, UUID child, @Nullable PersonId person) {
        store.belongsTo(area, child, person);
        waiting.orderedStream().forEach(room -> room.got(area, child, person));
    }

    /** It was not the young person's account: what was let be seen with it was not their choice. In the operator's name. */
    @Transactional
    public void takeBack(AreaId area, UUID child, PersonId person) {
        store.unshare(area, Ids.next(clock), child, person, clock.instant());
        belongsTo(area, child, null);
    }

    /** Whose account is the young person's own; null while they have none, or for one whom nobody may see. */
    @Transactional(readOnly = true)
    public @Nullable UUID owner(AreaId area, UUID child) {
        return store.owner(area, child);
    }

    /** The same of each of these who has one. One statement. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> owners(AreaId area, Collection<UUID> children) {
        return store.owners(area, children);
    }

    /** As what the current principal sees each of these; who may not see one finds it missing. One statement. */
    @Transactional(readOnly = true)
    public Map<UUID, Seen> seen(AreaId area, Collection<UUID> children) {
        return seen(store.known(area, children, Principals.current()));
    }

    /** Every child that the current principal may see, as what. One statement, from which the second wall leaves out all others. */
    @Transactional(readOnly = true)
    public Map<UUID, Seen> seen(AreaId area) {
        return seen(store.known(area, null, Principals.current()));
    }

    private Map<UUID, Seen> seen(List<CircleStore.Known> known) {
        Principal principal = Principals.current();
        LocalDate today = LocalDate.now(clock);
        var seen = new LinkedHashMap<UUID, Seen>();
        known.forEach(one -> MayOpen.on(today, one, principal)
                .ifPresent(standing -> seen.put(one.child(), seen(standing, one.record(), today))));
        return seen;
    }

    private static Seen seen(MaySeeChild.Standing standing, MaySeeChild.Record record, LocalDate today) {
        return new Seen(standing, record.ownOn(today), record.ownFromOn(), record.shared());
    }

    /**
     * As what somebody else sees a child: for whoever is about to write to them. Empty for one who may not see the child today, and
     * for a child whom the current principal may not see. What they may by a post and by no relationship does not count.
     */
    @Transactional(readOnly = true)
    public Optional<Seen> seenBy(AreaId area, PersonId person, UUID child) {
        LocalDate today = LocalDate.now(clock);
        return store.known(area, List.of(child), person.value(), false).stream()
                .findFirst()
                .flatMap(one -> MaySeeChild.on(today, one.record(), one.asking())
                        .map(standing -> seen(standing, one.record(), today)));
    }

    /** Whether an exclusion stands on the first day of a membership or later that would beat it, also by what its person was before. */
    @Transactional(readOnly = true)
    public boolean wouldBeKeptAway(AreaId area, Join join) {
        OrganisationId organisation = join.organisation();
        var joining = new MaySeeChild.Membership(
                join.relationship(), organisation == null ? null : organisation.value(), join.fromOn(), join.untilOn());
        return store.known(area, List.of(join.child()), join.person().value(), false).stream()
                .anyMatch(one -> MaySeeChild.keptAwayFrom(join.fromOn(), one.record(), one.asking(), joining));
    }

    /** Whether somebody sees a child today who holds the post of a safeguarding lead. */
    boolean seenAsLeadBy(AreaId area, PersonId person, UUID child) {
        LocalDate today = LocalDate.now(clock);
        return store.known(area, List.of(child), person.value(), true).stream()
                .anyMatch(
                        one -> MaySeeChild.on(today, one.record(), one.asking()).isPresent());
    }

    /** The same of many, by the child and by who sees it. One statement. */
    @Transactional(readOnly = true)
    public Map<UUID, Map<PersonId, Seen>> seenBy(AreaId area, Map<UUID, Set<PersonId>> people) {
        LocalDate today = LocalDate.now(clock);
        var seen = new LinkedHashMap<UUID, Map<PersonId, Seen>>();
        for (CircleStore.Known one : store.known(area, people)) {
            MaySeeChild.on(today, one.record(), one.asking())
                    .ifPresent(standing -> seen.computeIfAbsent(one.child(), child -> new LinkedHashMap<>())
                            .put(new PersonId(one.asking().person()), seen(standing, one.record(), today)));
        }
        return seen;
    }

    /**
     * @param own whether the rights are the young person's own today
     * @param ownFromOn from when they are or will be
     * @param shared what they then let parents see
     */
    public record Seen(MaySeeChild.Standing standing, boolean own, LocalDate ownFromOn, Set<SharedPart> shared) {
        public Seen {
            shared = Set.copyOf(shared);
        }

        /** Whether this reader sees that part: a parent only what the young person shares, once the rights are theirs. */
        public boolean sees(SharedPart part) {
            return standing.sees(part, own, shared);
        }
    }

    /**
     * @param name blank for somebody whose name the reader may not see
     * @param says how the person themself would put it, as {@code Mum}; may be blank
     * @param keptAway whether an exclusion stands against them today
     */
    public record Member(
            UUID id,
            UUID child,
            PersonId person,
            String name,
            Relationship relationship,
            @Nullable OrganisationId organisation,
            String organisationName,
            String says,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            boolean keptAway) {
        public boolean liveOn(LocalDate day) {
            return !day.isBefore(fromOn) && (untilOn == null || !day.isAfter(untilOn));
        }

        /** Whether they are around the child today: in their time, and not kept away. */
        public boolean aroundOn(LocalDate today) {
            return liveOn(today) && !keptAway;
        }
    }

    /** Everybody who is, was or will be around these children, the longest first. */
    @Transactional(readOnly = true)
    public List<Member> members(AreaId area, Collection<UUID> children) {
        return store.members(area, children, LocalDate.now(clock));
    }

    /** @param untilOn the last day, where it is known beforehand */
    public record Join(
            UUID child,
            PersonId person,
            Relationship relationship,
            @Nullable OrganisationId organisation,
            String says,
            LocalDate fromOn,
            @Nullable LocalDate untilOn) {}

    /** @throws org.springframework.dao.DataIntegrityViolationException where they are in the circle as that already */
    @Transactional
    public UUID join(AreaId area, Join join) {
        UUID id = Ids.next(clock);
        store.join(area, id, join, by(), clock.instant());
        return id;
    }

    /** Who is family of somebody, and what they are, without the child: for the operator's set-up and the example. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> families(AreaId area) {
        return store.families(area);
    }

    /** @param lastDay the day before it began takes it away altogether */
    @Transactional
    public void end(AreaId area, UUID member, LocalDate lastDay, String because) {
        store.end(area, member, lastDay, because);
    }

    /** Somebody stays in the circle until that day at least; why they were to leave earlier no longer holds. */
    @Transactional
    public void prolong(AreaId area, UUID member, LocalDate lastDay) {
        store.prolong(area, member, lastDay);
    }

    /** The newest choice of the young person about what parents see. */
    @Transactional
    public void share(AreaId area, UUID child, Set<SharedPart> parts) {
        store.share(area, Ids.next(clock), child, parts, by(), clock.instant());
    }

    public record Shared(Set<SharedPart> parts, Instant at) {
        public Shared {
            parts = Set.copyOf(parts);
        }
    }

    /** Every choice, the newest first. */
    @Transactional(readOnly = true)
    public List<Shared> shared(AreaId area, UUID child) {
        return store.shared(area, child);
    }

    @Transactional
    public UUID exclude(AreaId area, UUID child, Exclude exclude) {
        UUID id = Ids.next(clock);
        exclusions.insert(area, id, child, exclude, by(), clock.instant());
        return id;
    }

    /** Whom to keep away: one of the first three is not null. */
    public record Exclude(
            @Nullable PersonId person,
            @Nullable Relationship relationship,
            @Nullable OrganisationId organisation,
            Ground ground,
            String words,
            LocalDate fromOn,
            @Nullable LocalDate untilOn) {}

    /** Why somebody is kept away from a child. */
    public enum Ground {
        COURT_ORDER,
        RESTRICTED_ADDRESS,
        ADOPTION,
        SAFETY,
        OWN_WISH;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Ground of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    @Transactional
    public void endExclusion(AreaId area, UUID exclusion, LocalDate lastDay) {
        exclusions.end(area, exclusion, lastDay);
    }

    /** Those that stand, stood or will stand, the newest first. */
    @Transactional(readOnly = true)
    public List<Excluded> exclusions(AreaId area, UUID child) {
        return new ArrayList<>(exclusions.of(area, child));
    }

    /** @param whom as a page shows it: a name, a relationship in words is the page's own */
    public record Excluded(UUID id, Exclude exclude, String whom) {}

    /**
     * Takes a child away with all that stands around them, in every room; of the access log the digests stay. In the operator's
     * name.
     */
    @Transactional
    public void erase(AreaId area, UUID child) {
        rooms.orderedStream().forEach(room -> room.gone(area, child));
        store.erase(area, child, clock.instant());
    }

    private static @Nullable UUID by() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.ACCOUNT ? principal.id() : null;
    }
}
