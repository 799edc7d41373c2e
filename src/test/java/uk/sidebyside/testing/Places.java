package uk.sidebyside.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Areas.OpenArea;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** An area of one's own, and things of the kinds {@code open-thing} and {@code closed-thing} to point at in it. */
@TestComponent
public class Places implements RefResolver {
    private final Map<Ref, String> titles = new ConcurrentHashMap<>();
    private int asked;

    /** A new area under a host name of its own: {@code slug.example.org}. */
    public static Area open(Areas areas) {
        String slug = "a" + UUID.randomUUID().toString().substring(0, 13);
        var help = new Area.Help("the team", "team@example.org", "");
        return Principals.call(
                Principal.operator(null, "test"),
                () -> areas.open(
                        new OpenArea(slug, "Area " + slug, "joint partnership", help, Set.of(slug + ".example.org"))));
    }

    /** Something that everybody may see. */
    public Ref openThing(AreaId area, String title) {
        return thing(area, "open-thing", title);
    }

    /** Something that only people with an account, jobs and operators may see. */
    public Ref closedThing(AreaId area, String title) {
        return thing(area, "closed-thing", title);
    }

    private Ref thing(AreaId area, String kind, String title) {
        Ref ref = new Ref(area, kind, UUID.randomUUID());
        titles.put(ref, title);
        return ref;
    }

    /** How often references have been resolved. */
    public int asked() {
        return asked;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("open-thing", "closed-thing");
    }

    @Override
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        asked++;
        var resolved = new HashMap<Ref, Resolved>();
        for (Ref ref : refs) {
            boolean visible = ref.kind().equals("open-thing") || principal.kind() != Principal.Kind.PUBLIC;
            String title = titles.get(ref);
            if (title != null && visible) {
                resolved.put(ref, new Resolved(title, "/things/" + ref.id()));
            }
        }
        return resolved;
    }
}
