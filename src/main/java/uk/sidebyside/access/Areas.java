package uk.sidebyside.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** The areas that this installation serves, and which of them a host name means. */
@Service
public class Areas {
    private final AreaStore store;
    private final PartnerKindStore kinds;
    private final Clock clock;

    Areas(AreaStore store, PartnerKindStore kinds, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Opens an area; the first one becomes the default for host names that nobody claims. */
    public record OpenArea(String slug, String name, String partnershipWord, Area.Help help, Set<String> hosts) {}

    @Transactional
    public Area open(OpenArea command) {
        var area = new Area(
                new AreaId(Ids.next(clock)),
                command.slug(),
                command.name(),
                command.partnershipWord(),
                command.help(),
                store.all().isEmpty(),
                1,
                List.of(),
                Area.Look.OURS,
                0);
        store.insert(area, clock.instant());
        kinds.begin(area.id());
        for (String host : command.hosts()) {
            store.claimHost(area.id(), host.toLowerCase(Locale.ROOT));
        }
        return area;
    }

    /** An official code: scheme {@code ons} (E06000014) or {@code dfe} (816). */
    @Transactional
    public void giveCode(AreaId area, String scheme, String code, LocalDate fromOn) {
        store.insertCode(area, scheme, code, fromOn);
    }

    /** The area's official code of that scheme today: {@code ons} gives E06000014. */
    @Transactional(readOnly = true)
    public Optional<String> code(AreaId area, String scheme) {
        return store.code(area, scheme, LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public List<Area> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<Area> bySlug(String slug) {
        return store.all().stream().filter(a -> a.slug().equals(slug)).findFirst();
    }

    @Transactional(readOnly = true)
    public Area byId(AreaId id) {
        return store.all().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** The area of a host name, or the default one; empty before the first area is set up. */
    @Transactional(readOnly = true)
    public Optional<Area> byHost(String host) {
        return store.byHost(host.toLowerCase(Locale.ROOT));
    }

    /**
     * Changes what the area is called and who helps.
     *
     * @param seen the version that whoever changes it had read
     * @return whether it was changed; false where somebody else did so in the meantime
     */
    @Transactional
    public boolean change(AreaId area, String name, String partnershipWord, Area.Help help, long seen) {
        return store.update(area, name, partnershipWord, help, seen);
    }

    /** Says that words have changed which every page of the area may show; nodes that remember them read them anew. */
    @Transactional
    public void reworded(AreaId area) {
        store.reworded(area);
    }
}
