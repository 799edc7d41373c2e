package uk.sidebyside.thread;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.RefResolver.Resolved;
import uk.sidebyside.access.Refs;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.Linked.Direction;

/** Links between things of any module. Nobody learns of a link whose other end they may not see. */
@Service
public class Links {
    private final LinkStore store;
    private final Refs refs;
    private final ObjectProvider<LinkTargets> offered;
    private final Clock clock;

    Links(LinkStore store, Refs refs, ObjectProvider<LinkTargets> offered, Clock clock) {
        this.store = store;
        this.refs = refs;
        this.offered = offered;
        this.clock = clock;
    }

    /**
     * Links two things, both of which the current principal must be able to see. Linking them again in the same way
     * changes nothing and gives the link that is there.
     *
     * @throws NotFound when an end is absent or hidden
     */
    @Transactional
    public LinkId link(Link link) {
        mustSee(link.from(), link.to());
        store.insert(new LinkId(Ids.next(clock)), link, clock.instant());
        return store.open(link);
    }

    /** Ends a link; the record that it once held stays. One that ended before, or is hidden, is not found. */
    @Transactional
    public void unlink(AreaId area, LinkId id, java.time.LocalDate lastDay) {
        LinkStore.Row row = store.find(area, id).orElseThrow(NotFound::new);
        mustSee(row.from(), row.to());
        Principal principal = Principals.current();
        store.end(area, id, lastDay, principal.signedIn() ? principal.person() : null);
    }

    @Transactional(readOnly = true)
    public List<Linked> of(Ref ref) {
        return of(List.of(ref)).getOrDefault(ref, List.of());
    }

    /** The links of many things of one area, in one statement and one more for each kind of thing at their ends. */
    @Transactional(readOnly = true)
    public Map<Ref, List<Linked>> of(Collection<Ref> about) {
        if (about.isEmpty()) {
            return Map.of();
        }
        List<LinkStore.Row> rows = store.touching(about.iterator().next().area(), about);
        Set<Ref> asked = Set.copyOf(about);
        Map<Ref, Resolved> ends = refs.resolve(farEndsOf(rows, asked), Principals.current());
        var linked = new LinkedHashMap<Ref, List<Linked>>();
        for (LinkStore.Row row : rows) {
            add(linked, asked, ends, row, row.from(), row.to(), Direction.LEADS_TO);
            add(linked, asked, ends, row, row.to(), row.from(), Direction.COMES_FROM);
        }
        return linked;
    }

    /** Where things lead: ids alone, as the current principal reads the links. Whoever shows them asks first what the reader may see. */
    @Transactional(readOnly = true)
    public Map<Ref, List<Ref>> ends(Collection<Ref> from) {
        if (from.isEmpty()) {
            return Map.of();
        }
        Set<Ref> asked = Set.copyOf(from);
        var ends = new LinkedHashMap<Ref, List<Ref>>();
        store.touching(from.iterator().next().area(), from).stream()
                .filter(row -> asked.contains(row.from()))
                .forEach(row -> ends.computeIfAbsent(row.from(), ref -> new ArrayList<>())
                        .add(row.to()));
        return ends;
    }

    /** The links of a thing that have ended, the latest first, as far as the reader may see their other ends. */
    @Transactional(readOnly = true)
    public List<Ended> ended(Ref ref) {
        List<LinkStore.EndedRow> rows = store.ended(ref);
        Map<Ref, Resolved> ends =
                refs.resolve(endsOf(rows.stream().map(LinkStore.EndedRow::row).toList()), Principals.current());
        List<Ended> ended = new ArrayList<>();
        for (LinkStore.EndedRow each : rows) {
            var linked = new LinkedHashMap<Ref, List<Linked>>();
            LinkStore.Row row = each.row();
            add(linked, Set.of(ref), ends, row, row.from(), row.to(), Direction.LEADS_TO);
            add(linked, Set.of(ref), ends, row, row.to(), row.from(), Direction.COMES_FROM);
            linked.getOrDefault(ref, List.of()).forEach(link -> ended.add(new Ended(link, each.endedOn())));
        }
        return ended;
    }

    /** All that the current principal may link something to, room by room. */
    @Transactional(readOnly = true)
    public List<LinkTargets.Target> targets() {
        return offered.orderedStream()
                .flatMap(room -> room.targets(Principals.current()).stream())
                .toList();
    }

    private static void add(
            Map<Ref, List<Linked>> linked,
            Set<Ref> asked,
            Map<Ref, Resolved> ends,
            LinkStore.Row row,
            Ref near,
            Ref far,
            Direction direction) {
        Resolved end = ends.get(far);
        if (asked.contains(near) && end != null) {
            linked.computeIfAbsent(near, ref -> new ArrayList<>())
                    .add(new Linked(row.id(), direction, row.kind(), row.note(), row.onDay(), far, end));
        }
    }

    private static Set<Ref> farEndsOf(List<LinkStore.Row> rows, Set<Ref> asked) {
        var ends = new HashSet<Ref>();
        for (LinkStore.Row row : rows) {
            if (asked.contains(row.from())) {
                ends.add(row.to());
            }
            if (asked.contains(row.to())) {
                ends.add(row.from());
            }
        }
        return ends;
    }

    private static Set<Ref> endsOf(List<LinkStore.Row> rows) {
        var ends = new HashSet<Ref>();
        rows.forEach(row -> {
            ends.add(row.from());
            ends.add(row.to());
        });
        return ends;
    }

    private void mustSee(Ref from, Ref to) {
        if (refs.resolve(Set.of(from, to), Principals.current()).size() < 2) {
            throw new NotFound();
        }
    }
}
