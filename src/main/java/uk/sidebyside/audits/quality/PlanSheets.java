package uk.sidebyside.audits.quality;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.quality.rules.PlanMarks;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.shared.AreaId;

/** All that is known of one plan of a sample, read in one go. */
@Service
public class PlanSheets {
    private final SampleStore samples;
    private final TurnStore turns;
    private final TalkStore talks;
    private final PlanResults results;
    private final Extracts extracts;
    private final Frameworks frameworks;

    PlanSheets(
            SampleStore samples,
            TurnStore turns,
            TalkStore talks,
            PlanResults results,
            Extracts extracts,
            Frameworks frameworks) {
        this.samples = samples;
        this.turns = turns;
        this.talks = talks;
        this.results = results;
        this.extracts = extracts;
        this.frameworks = frameworks;
    }

    /**
     * @param marks empty until all are in
     * @param extracts those that the reader may read
     */
    public record PlanSheet(
            PlanSample sample,
            SampledPlan plan,
            Framework framework,
            List<Turn> turns,
            PlanMarks marks,
            List<Talk> talks,
            List<Extract> extracts) {}

    /** @throws NotFound for a plan that is not there */
    @Transactional(readOnly = true)
    public PlanSheet of(AreaId area, SampledPlanId id) {
        SampledPlan plan = samples.plan(area, id).orElseThrow(NotFound::new);
        PlanSample sample = samples.find(area, plan.sample()).orElseThrow(NotFound::new);
        List<Turn> its = turns.ofPlan(area, id);
        List<Talk> held = plan.open() ? talks.ofPlan(area, id) : List.of();
        return new PlanSheet(
                sample,
                plan,
                frameworks.version(area, sample.framework()),
                its,
                results.of(area, plan, held),
                held,
                extracts.of(area, its, id));
    }
}
