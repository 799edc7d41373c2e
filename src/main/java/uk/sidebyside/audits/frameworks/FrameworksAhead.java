package uk.sidebyside.audits.frameworks;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.LinkId;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.NextVersions;

/** What themes of audits ask of the next version of a framework, and what a version took up (REQUIREMENTS R112, R141). */
@Service
public class FrameworksAhead {
    private final Frameworks frameworks;
    private final NextVersions next;

    FrameworksAhead(Frameworks frameworks, NextVersions next) {
        this.frameworks = frameworks;
        this.next = next;
    }

    @Transactional(readOnly = true)
    public NextVersions.Of of(AreaId area, FrameworkId id) {
        return next.of(FrameworkRefs.of(area, id), earlier(area, id));
    }

    /** What waits for the next version of any framework. */
    @Transactional(readOnly = true)
    public List<Linked> waiting(AreaId area) {
        return next.waiting(frameworks.all(area).stream()
                .map(one -> FrameworkRefs.of(area, Frameworks.id(one)))
                .toList());
    }

    /**
     * Says that a version takes something up.
     *
     * @throws NotFound for whoever does not look after frameworks, for a version that the area does not have, and for what does
     *     not wait for it
     */
    @Transactional
    public void takeUp(AreaId area, FrameworkId id, LinkId link) {
        if (!frameworks.mayKeep()) {
            throw new NotFound();
        }
        frameworks.version(area, id);
        next.takeUp(area, FrameworkRefs.of(area, id), earlier(area, id), link);
    }

    private List<Ref> earlier(AreaId area, FrameworkId id) {
        return frameworks.all(area).stream()
                .map(Frameworks::id)
                .filter(one -> one.code().equals(id.code()) && one.version() < id.version())
                .map(one -> FrameworkRefs.of(area, one))
                .toList();
    }
}
