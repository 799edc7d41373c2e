package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.board.rules.EndBody;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Ends bodies, who leads them, and whom they report to. Nothing that was is taken away: it gets a last day. */
@Service
public class Endings {
    private final EndingStore store;
    private final Bodies bodies;
    private final Organisations organisations;
    private final Posts posts;
    private final Clock clock;

    Endings(EndingStore store, Bodies bodies, Organisations organisations, Posts posts, Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.organisations = organisations;
        this.posts = posts;
        this.clock = clock;
    }

    /** A body of which the last day is over. */
    public record Ended(String name, LocalDate fromOn, LocalDate toOn) {}

    @Transactional(readOnly = true)
    public List<Ended> bodies(AreaId area) {
        posts.onlyAdministrators();
        return store.ended(area, today());
    }

    /**
     * Ends a body with its places, leaders and lines of reporting.
     *
     * @param takesOver the body to which the plan's leads report from now on; null where they reported to another anyway
     */
    @Transactional
    public Saving<BodyId> body(AreaId area, BodyId id, @Nullable LocalDate lastDay, @Nullable BodyId takesOver) {
        posts.onlyAdministrators();
        Governance all = bodies.setUp(area);
        Body body = all.body(id).orElseThrow(NotFound::new);
        boolean known = takesOver != null
                && !takesOver.equals(id)
                && all.body(takesOver).isPresent();
        int after = lastDay == null ? 0 : store.meetingsAfter(area, id, lastDay);
        List<Finding> findings =
                new EndBody(body.fromOn(), body.holdsThePlan(), known, after).findings(lastDay, today());
        if (lastDay == null || !findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.endBody(area, id, lastDay);
        if (takesOver != null && body.holdsThePlan()) {
            store.giveThePlan(area, takesOver);
        }
        return Saving.saved(id);
    }

    /** Ends a line of reporting that begins at the body. */
    @Transactional
    public Saving<BodyId> line(AreaId area, BodyId from, UUID line, @Nullable LocalDate lastDay) {
        posts.onlyAdministrators();
        Governance.ReportingLine known = bodies.setUp(area).from(from).stream()
                .filter(each -> each.id().equals(line))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Finding> findings = EndBody.days(known.fromOn(), lastDay);
        if (lastDay == null || !findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.endLine(area, line, lastDay);
        return Saving.saved(from);
    }

    /** Says until when an organisation leads a body, also where it leads in the place of one that it followed. */
    @Transactional
    public Saving<BodyId> leader(AreaId area, BodyId body, OrganisationId leader, @Nullable LocalDate lastDay) {
        posts.onlyAdministrators();
        List<EndingStore.Led> led = recorded(area, body, leader);
        if (led.isEmpty()) {
            throw new NotFound();
        }
        List<Finding> findings = new ArrayList<>();
        for (EndingStore.Led each : led) {
            findings.addAll(EndBody.days(each.fromOn(), lastDay));
        }
        if (lastDay == null || !findings.isEmpty()) {
            return Saving.refused(findings.subList(0, 1));
        }
        led.forEach(each -> store.endLeader(area, body, each.organisation(), lastDay));
        return Saving.saved(body);
    }

    private List<EndingStore.Led> recorded(AreaId area, BodyId body, OrganisationId leader) {
        List<Organisation> partners = organisations.inArea(area);
        return store.leaders(area, body, today()).stream()
                .filter(each -> Organisation.standingOn(Set.of(each.organisation()), partners, today())
                        .contains(leader))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
