package uk.sidebyside.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.AccessLog;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.access.circle.rules.MaySeeChild.ActsAs;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.children.rules.CompulsorySchoolAge;
import uk.sidebyside.children.rules.Need;
import uk.sidebyside.children.rules.RecordRules;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Children's and young people's records. Every record that leaves this room is in the access log. */
@Service
public class Children {
    private final ChildStore store;
    private final Circles circles;
    private final AccessLog log;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Children(ChildStore store, Circles circles, AccessLog log, TransactionTemplate transactions, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.circles = circles;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Opens a record and writes down who did, why and when.
     *
     * @throws NotFound for a record that is not there or that the principal may not see
     */
    @Transactional
    public Child find(AreaId area, ChildId child, Purpose purpose) {
        return find(area, List.of(child), purpose).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The same for a purpose that depends on as what the record is seen. */
    @Transactional
    Child find(AreaId area, ChildId child, Function<Circles.Seen, Purpose> purpose) {
        Map<UUID, Circles.Seen> seen = circles.seen(area, List.of(child.value()));
        Circles.Seen mine = seen.get(child.value());
        if (mine == null) {
            throw new NotFound();
        }
        return opened(area, seen, purpose.apply(mine)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /**
     * A record with the words of its plan that the principal may see.
     *
     * @param acted decisions for which somebody acts or acted, the newest first
     */
    record WithPlan(Child child, List<EhcPlans.Excerpt> excerpts, List<Rights.Acted> acted) {}

    /** Opens a record as {@link #find} does, in as many statements, and reads the words of its plan with it. */
    @Transactional
    WithPlan findWithPlan(AreaId area, ChildId child, Purpose purpose) {
        Circles.Seen mine = circles.seen(area, List.of(child.value())).get(child.value());
        if (mine == null) {
            throw new NotFound();
        }
        WithPlan found = store.findWithPlan(area, child, mine).orElseThrow(NotFound::new);
        note(area, List.of(found.child()), purpose);
        return found;
    }

    /** The same for many, in as many statements as for one; those that the principal may not see are left out. */
    @Transactional
    public List<Child> find(AreaId area, Collection<ChildId> children, Purpose purpose) {
        return opened(
                area, circles.seen(area, children.stream().map(ChildId::value).toList()), purpose);
    }

    /** The same of those alone whom the principal sees in such a way; of others nothing is written down. */
    @Transactional
    public List<Child> find(AreaId area, Collection<ChildId> children, Predicate<Circles.Seen> which, Purpose purpose) {
        return opened(
                area,
                only(circles.seen(area, children.stream().map(ChildId::value).toList()), which),
                purpose);
    }

    /** The records of those in whose circle the principal works, by name. Of others they open one at a time. */
    @Transactional
    public List<Child> mine(AreaId area, Purpose purpose) {
        return opened(area, only(circles.seen(area), Children::works), purpose);
    }

    /** The records that the principal sees as family, as whoever acts for somebody, or as themself. */
    @Transactional
    public List<Child> family(AreaId area, Purpose purpose) {
        return opened(area, only(circles.seen(area), Family::reads), purpose);
    }

    /** Whether there is anybody whose record the principal sees in such a way; it opens none. */
    @Transactional(readOnly = true)
    boolean isFamily(AreaId area) {
        return !only(circles.seen(area), Family::reads).isEmpty();
    }

    private static Map<UUID, Circles.Seen> only(Map<UUID, Circles.Seen> seen, Predicate<Circles.Seen> which) {
        var some = new LinkedHashMap<>(seen);
        some.values().removeIf(which.negate());
        return some;
    }

    private static boolean works(Circles.Seen seen) {
        return !Family.reads(seen) && seen.standing().as() != ActsAs.SAFEGUARDING_LEAD;
    }

    /** The same for one who may change it. */
    @Transactional
    public Child toChange(AreaId area, ChildId child, Purpose purpose) {
        mustWork(area, child);
        return find(area, child, purpose);
    }

    /** The record of this reference, for one who may open it: the safeguarding lead has a list of none. */
    @Transactional(readOnly = true)
    public Optional<ChildId> byReference(AreaId area, String reference) {
        return store.byReference(area, reference.strip())
                .filter(child -> standing(area, child).isPresent());
    }

    private List<Child> opened(AreaId area, Map<UUID, Circles.Seen> seen, Purpose purpose) {
        if (seen.isEmpty()) {
            return List.of();
        }
        List<Child> found = store.find(area, seen.keySet(), seen);
        note(area, found, purpose);
        return found;
    }

    private void note(AreaId area, List<Child> opened, Purpose purpose) {
        log.note(
                area,
                opened.stream()
                        .map(child -> new AccessLog.Opened(child.id().value(), child.reference(), child.seen()))
                        .toList(),
                purpose);
    }

    /**
     * As what the principal sees a record, without opening it: for a room that shows something of its own about a child.
     * Empty for one that they may not see.
     */
    @Transactional(readOnly = true)
    public Optional<Circles.Seen> standing(AreaId area, ChildId child) {
        return Optional.ofNullable(standing(area, List.of(child)).get(child));
    }

    /** The same for many, in one statement; those that the principal may not see are left out. */
    @Transactional(readOnly = true)
    public Map<ChildId, Circles.Seen> standing(AreaId area, Collection<ChildId> children) {
        Map<ChildId, Circles.Seen> standing = new LinkedHashMap<>();
        circles.seen(area, children.stream().map(ChildId::value).toList())
                .forEach((child, seen) -> standing.put(new ChildId(child), seen));
        return standing;
    }

    /** @param needs the primary one first */
    public record Words(
            String reference,
            String knownAs,
            @Nullable LocalDate bornOn,
            List<Need> needs,
            String setting,
            String strengths,
            String interests,
            String speaks) {
        public Words {
            needs = List.copyOf(needs);
        }
    }

    /** @param organisation for which whoever opens it works; they are the first in its circle */
    public record Open(
            UUID submission, Words words, @Nullable OrganisationId organisation) {}

    /** Opens a record, with whoever does as its first case officer. */
    public Saving<ChildId> open(AreaId area, Open open) {
        mustLead();
        return orTaken(area, open.submission(), () -> opening(area, open));
    }

    private Saving<ChildId> opening(AreaId area, Open open) {
        LocalDate today = LocalDate.now(clock);
        List<Finding> findings = check(open.words(), today);
        if (!findings.isEmpty() || open.words().bornOn() == null) {
            return Saving.refused(findings);
        }
        Optional<ChildId> before = store.stored(area, open.submission());
        if (before.isPresent()) {
            return Saving.saved(before.get());
        }
        var id = new ChildId(Ids.next(clock));
        circles.open(area, id.value(), CompulsorySchoolAge.ownFrom(open.words().bornOn()));
        store.insert(area, id, open, today, clock.instant());
        store.needs(area, id, open.words().needs());
        Principal by = Principals.current();
        if (by.signedIn()) {
            circles.join(
                    area,
                    new Circles.Join(
                            id.value(), by.person(), Relationship.CASE_OFFICER, open.organisation(), "", today, null));
        }
        return Saving.saved(id);
    }

    /**
     * Two records of an area never have one reference, also where the other is one that the writer may not see: so the
     * database alone can say so, and what it refuses is undone as a whole.
     */
    private Saving<ChildId> orTaken(AreaId area, UUID submission, Supplier<Saving<ChildId>> work) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> work.get()));
        } catch (DuplicateKeyException e) {
            Optional<ChildId> before = transactions.execute(status -> store.stored(area, submission));
            return before != null && before.isPresent()
                    ? Saving.saved(before.get())
                    : Saving.refused(List.of(RecordRules.taken()));
        }
    }

    /** @param version of the record when they began to write */
    public record Change(ChildId id, int version, Words words) {}

    /** Changes a record; only those who work with the child do. */
    public Saving<ChildId> change(AreaId area, Change change) {
        return orTaken(area, Ids.next(clock), () -> changing(area, change));
    }

    private Saving<ChildId> changing(AreaId area, Change change) {
        mustWork(area, change.id());
        List<Finding> findings = check(change.words(), LocalDate.now(clock));
        if (!findings.isEmpty() || change.words().bornOn() == null) {
            return Saving.refused(findings);
        }
        if (!store.update(area, change.id(), change.version(), change.words(), clock.instant())) {
            return stale(area, change.id());
        }
        store.needs(area, change.id(), change.words().needs());
        circles.ownFrom(
                area,
                change.id().value(),
                CompulsorySchoolAge.ownFrom(change.words().bornOn()));
        return Saving.saved(change.id());
    }

    private static List<Finding> check(Words words, LocalDate today) {
        return RecordRules.check(
                words.reference(),
                words.knownAs(),
                words.bornOn(),
                List.of(words.setting(), words.strengths(), words.interests(), words.speaks()),
                today);
    }

    private Saving<ChildId> stale(AreaId area, ChildId id) {
        Child now = find(area, id, Purpose.of("to compare two texts"));
        return new Saving.Stale<>(
                Map.of(
                        "knownAs", now.knownAs(),
                        "reference", now.reference(),
                        "setting", now.setting(),
                        "strengths", now.strengths(),
                        "interests", now.interests(),
                        "speaks", now.speaks()),
                now.version());
    }

    private static void mustLead() {
        Principal principal = Principals.current();
        if (!principal.hasAny(Role.CASE_OFFICER, Role.SAFEGUARDING_LEAD)
                && principal.kind() != Principal.Kind.OPERATOR) {
            throw new NotFound();
        }
    }

    /** @throws NotFound for whoever may not see it, is family, or holds no post */
    void mustWork(AreaId area, ChildId child) {
        Circles.Seen seen = standing(area, child).orElseThrow(NotFound::new);
        boolean works =
                switch (seen.standing().as()) {
                    case SELF -> false;
                    case MEMBER ->
                        Objects.requireNonNull(seen.standing().membership())
                                .relationship()
                                .work();
                    case SAFEGUARDING_LEAD, OPENER -> true;
                };
        if (!works) {
            throw new NotFound();
        }
    }

    /** The same for one who leads that work: case officers and the safeguarding lead. */
    void mustLead(AreaId area, ChildId child) {
        mustWork(area, child);
        Principal principal = Principals.current();
        if (principal.signedIn() && !principal.hasAny(Role.CASE_OFFICER, Role.SAFEGUARDING_LEAD)) {
            throw new NotFound();
        }
    }
}
