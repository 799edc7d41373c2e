package uk.sidebyside.audits;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.audits.rules.Stance;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Check and challenge: a second auditor, or a parent who took part, agrees with each level or queries it (R114). Both stay. */
@Service
public class Opinions {
    private final OpinionStore store;
    private final AuditStore audits;
    private final HeardOpinions heard;
    private final AuditDesk desk;

    Opinions(OpinionStore store, AuditStore audits, HeardOpinions heard, AuditDesk desk) {
        this.store = store;
        this.audits = audits;
        this.heard = heard;
        this.desk = desk;
    }

    /** Whether the principal may say what they think of the levels: whoever has a post, but those who judge in it themselves. */
    @Transactional(readOnly = true)
    public boolean maySay(AreaId area, AuditId id) {
        Principal principal = Principals.current();
        return AuditDesk.begins() && !desk.standing(area, id).auditor() && !principal.has(Role.INSPECTOR);
    }

    public record Say(
            UUID submission, String indicator, @Nullable Stance stance, String words) {}

    /**
     * Says it of one level. Said again, the latest counts and the one before stays.
     *
     * @throws NotFound for whoever has no post that judges, and for an audit that they do not read
     */
    @Transactional
    public Saving<AuditId> say(AreaId area, AuditId id, Say say) {
        return sayAll(area, id, List.of(say));
    }

    /** Says it of several levels together: all are stored, or none. What is wrong is told by the keys of indicators. */
    @Transactional
    public Saving<AuditId> sayAll(AreaId area, AuditId id, List<Say> said) {
        AuditDesk.mustBegin();
        AuditId read = audits.find(area, id).orElseThrow(NotFound::new).id();
        AuditDesk.Writer writer = desk.writer(area);
        return heard.hear(
                area,
                read,
                said,
                desk.standing(area, id).auditor(),
                new HeardOpinions.As(
                        new OpinionStore.Speaker(Principals.current().person(), null),
                        writer.family(),
                        writer.post().isBlank() ? "Somebody who took part" : writer.post()));
    }

    /** The latest of each person and indicator. One statement. */
    @Transactional(readOnly = true)
    public List<Opinion> of(AreaId area, AuditId id) {
        return store.of(area, id);
    }

    @Transactional(readOnly = true)
    public Map<AuditId, List<Opinion>> of(AreaId area, Collection<AuditId> ids) {
        return store.of(area, ids);
    }
}
