package uk.sidebyside.audits.quality;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.audits.AuditSigned;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.quality.rules.SampleResult;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.shared.AreaId;

/** Hands the ledger what a change makes of the facts of a plan, in the transaction of the change. */
@Component
class PlanFacts {
    private final List<PlanFigure> figures;
    private final SampleStore samples;
    private final TurnStore turns;
    private final TalkStore talks;
    private final PlanResults results;
    private final Frameworks frameworks;
    private final FactLedger ledger;

    PlanFacts(
            List<PlanFigure> figures,
            SampleStore samples,
            TurnStore turns,
            TalkStore talks,
            PlanResults results,
            Frameworks frameworks,
            FactLedger ledger) {
        this.figures = figures;
        this.samples = samples;
        this.turns = turns;
        this.talks = talks;
        this.results = results;
        this.frameworks = frameworks;
        this.ledger = ledger;
    }

    /** The facts of a plan, by figure. */
    record Known(Map<PlanFigure, List<Fact>> facts) {
        /** Of a plan that was not open before. */
        static final Known NOTHING = new Known(Map.of());
    }

    Known known(AreaId area, SampledPlanId id) {
        SampledPlan plan = samples.plan(area, id).orElseThrow(NotFound::new);
        PlanSample sample = samples.find(area, plan.sample()).orElseThrow(NotFound::new);
        SampleResult.Asked asked = PlanResults.asked(sample, frameworks.version(area, sample.framework()));
        var marked = new PlanResults.Marked(plan, results.of(area, plan, talks.ofPlan(area, id)));
        return new Known(
                figures.stream().collect(Collectors.toMap(figure -> figure, figure -> figure.facts(asked, marked))));
    }

    /** The last marks of a plan came in with the signature: from now on it is counted. */
    @EventListener
    void signed(AuditSigned event) {
        turns.planOf(event.area(), event.audit())
                .flatMap(plan -> samples.plan(event.area(), plan))
                .filter(SampledPlan::open)
                .ifPresent(plan -> changed(event.area(), plan.id(), Known.NOTHING));
    }

    void changed(AreaId area, SampledPlanId id, Known before) {
        Known after = known(area, id);
        figures.forEach(figure -> ledger.record(
                area,
                figure,
                before.facts().getOrDefault(figure, List.of()),
                after.facts().getOrDefault(figure, List.of())));
    }
}
