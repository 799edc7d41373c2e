package uk.sidebyside.home.web;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.measures.dashboard.Dashboards;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.partnership.agreed.Foundations;
import uk.sidebyside.partnership.agreed.Strand;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.shared.AreaId;

/** Reads what the front page shows in one transaction: it is of one moment, and the database hears once who asks. */
@Component
class HomeReading {
    private static final int CHANGES_SHOWN = 4;

    private final Areas areas;
    private final Plans plans;
    private final Changes changes;
    private final Dashboards dashboards;
    private final Foundations foundations;

    HomeReading(Areas areas, Plans plans, Changes changes, Dashboards dashboards, Foundations foundations) {
        this.areas = areas;
        this.plans = plans;
        this.changes = changes;
        this.dashboards = dashboards;
        this.foundations = foundations;
    }

    @Transactional(readOnly = true)
    public HomePage read(AreaId id) {
        Area area = areas.byId(id);
        PlanTree plan = plans.inForce(area.id()).orElse(null);
        return new HomePage(
                area.name(),
                area.partnershipWord(),
                plan,
                changes.latest(area.id(), CHANGES_SHOWN),
                dashboards.firstScreen(area.id(), null).sentence(),
                foundations.of(area).offered(Strand.VISION));
    }
}
