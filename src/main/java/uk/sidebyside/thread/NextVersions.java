package uk.sidebyside.thread;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * What should go into the next version of something, and the version that took it up (REQUIREMENTS R112). It is linked to the
 * version of which it was said until somebody who looks after the versions says that a later one takes it up. Who may say so, the
 * rooms decide.
 */
@Service
public class NextVersions {
    private static final String ASKED = "for-next-version";
    private static final String TAKEN_UP = "taken-up";

    private final Links links;
    private final ObjectProvider<HasVersions> rooms;
    private final Clock clock;

    NextVersions(Links links, ObjectProvider<HasVersions> rooms, Clock clock) {
        this.links = links;
        this.rooms = rooms;
        this.clock = clock;
    }

    /**
     * What concerns one version.
     *
     * @param waiting said of this version, for a later one
     * @param open said of an earlier version, and taken up by none: this one may
     * @param takenUp by this version
     */
    public record Of(List<Linked> waiting, List<Linked> open, List<Linked> takenUp) {
        public Of {
            waiting = List.copyOf(waiting);
            open = List.copyOf(open);
            takenUp = List.copyOf(takenUp);
        }

        public boolean any() {
            return !waiting.isEmpty() || !open.isEmpty() || !takenUp.isEmpty();
        }
    }

    /** The newest of all that has versions, room by room. */
    @Transactional(readOnly = true)
    public List<LinkTargets.Target> offered() {
        return rooms.orderedStream()
                .flatMap(room -> room.newest(Principals.current()).stream())
                .toList();
    }

    /** One of those that are offered, as a form sends it; null for anything else. */
    @Transactional(readOnly = true)
    public @Nullable Ref offered(String local) {
        return offered().stream()
                .map(LinkTargets.Target::ref)
                .filter(ref -> ref.local().equals(local))
                .findFirst()
                .orElse(null);
    }

    /**
     * Says that something should go into the version after this one. The same again changes nothing; other words replace those that
     * stood there.
     *
     * @param words what should change, in at most 1,000 characters
     * @throws NotFound when an end is absent or hidden
     */
    @Transactional
    public void ask(Ref what, Ref version, String words) {
        LocalDate today = LocalDate.now(clock);
        links.of(what).stream()
                .filter(link -> waits(link)
                        && link.end().equals(version)
                        && !link.note().equals(words))
                .forEach(link -> links.unlink(what.area(), link.id(), today));
        links.link(new Link(what, version, ASKED, words, today, person()));
    }

    /** What was said for a next version, and which version took it up, of many things at once. */
    @Transactional(readOnly = true)
    public Map<Ref, List<Linked>> saidOf(Collection<Ref> things) {
        return links.of(things);
    }

    /** Whether a link says that something waits for the next version. */
    public static boolean waits(Linked link) {
        return link.kind().equals(ASKED);
    }

    /** Whether a link says which version took something up. */
    public static boolean takenUp(Linked link) {
        return link.kind().equals(TAKEN_UP);
    }

    /** What waits for the next version of any of these. */
    @Transactional(readOnly = true)
    public List<Linked> waiting(Collection<Ref> versions) {
        return links.of(versions).values().stream()
                .flatMap(List::stream)
                .filter(NextVersions::waits)
                .toList();
    }

    /** @param earlier the versions before it */
    @Transactional(readOnly = true)
    public Of of(Ref version, Collection<Ref> earlier) {
        Collection<Ref> all = new ArrayList<>(earlier);
        all.add(version);
        Map<Ref, List<Linked>> found = links.of(all);
        List<Linked> here = found.getOrDefault(version, List.of());
        return new Of(
                here.stream().filter(NextVersions::waits).toList(),
                earlier.stream()
                        .flatMap(one -> found.getOrDefault(one, List.of()).stream())
                        .filter(NextVersions::waits)
                        .toList(),
                here.stream().filter(NextVersions::takenUp).toList());
    }

    /**
     * Says that a version takes up what waits for one after an earlier version. The link that waited ends, and is kept.
     *
     * @throws NotFound for a link that does not wait for this version
     */
    @Transactional
    public void takeUp(AreaId area, Ref version, Collection<Ref> earlier, LinkId id) {
        Linked link = of(version, earlier).open().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        links.unlink(area, id, today);
        links.link(new Link(link.end(), version, TAKEN_UP, link.note(), today, person()));
    }

    private static @Nullable PersonId person() {
        Principal principal = Principals.current();
        return principal.signedIn() ? principal.person() : null;
    }
}
