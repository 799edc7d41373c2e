package uk.sidebyside.notices.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver.Resolved;
import uk.sidebyside.access.Refs;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** What a page of changes, a feed or a subscription is narrowed to, as its address says. */
@Component
class Topics {
    private final Refs refs;
    private final Changes changes;

    Topics(Refs refs, Changes changes) {
        this.refs = refs;
        this.changes = changes;
    }

    /** @param ref null for everything, and then the title is empty */
    record Topic(@Nullable Ref ref, String title) {

        String query() {
            return ref == null ? "" : "topic=" + ref.local();
        }
    }

    /** @throws NotFound for what the public can't see, whoever asks: what is sent out is public */
    Topic read(AreaId area, String local) {
        if (local.isEmpty()) {
            return new Topic(null, "");
        }
        Ref ref = parsed(area, local);
        return new Topic(ref, title(ref));
    }

    private String title(Ref ref) {
        return refs.resolve(ref, Principal.visitor(ref.area()))
                .map(Resolved::title)
                .or(() -> changes.latest(ref, 1).stream()
                        .filter(latest -> latest.change().topic().equals(ref))
                        .map(latest -> latest.change().topicTitle())
                        .findFirst())
                .orElseThrow(NotFound::new);
    }

    private static Ref parsed(AreaId area, String local) {
        try {
            return Ref.parse(area, local);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
