package uk.sidebyside.audits.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.quality.rules.CountedPlan;
import uk.sidebyside.audits.quality.rules.SampleResult;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** A figure of audited plans: each counts in the month in which the last of its marks came in. */
final class PlanFigure implements FactSource {
    private final CountedPlan figure;
    private final SampleStore samples;
    private final PlanResults results;
    private final Frameworks frameworks;
    private final Clock clock;

    PlanFigure(CountedPlan figure, SampleStore samples, PlanResults results, Frameworks frameworks, Clock clock) {
        this.figure = figure;
        this.samples = samples;
        this.results = results;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    @Override
    public SourceKey key() {
        return new SourceKey("audits.plans-" + figure.code());
    }

    @Override
    public String words() {
        return figure.words();
    }

    @Override
    public Counts counts() {
        return Counts.IN_ITS_MONTH;
    }

    @Override
    public boolean ofWorkingTogether() {
        return true;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        for (PlanSample sample : samples.inArea(area)) {
            SampleResult.Asked asked = PlanResults.asked(sample, frameworks.version(area, sample.framework()));
            results.marked(area, sample.id())
                    .forEach(marked -> facts(asked, marked).forEach(each));
        }
    }

    /** One fact, or none. */
    List<Fact> facts(SampleResult.Asked asked, PlanResults.Marked marked) {
        var openedAt = marked.plan().openedAt();
        if (openedAt == null) {
            return List.of();
        }
        LocalDate on = LocalDate.ofInstant(openedAt, clock.getZone());
        return figure
                .of(asked, marked.marks())
                .map(counted -> Fact.of(marked.plan().subject(), on, counted.so(), counted.of()))
                .stream()
                .toList();
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        Map<UUID, Ref> behind = new HashMap<>();
        samples.behind(area, subjects).forEach((subject, plan) -> behind.put(subject, QualityRefs.of(area, plan)));
        return behind;
    }
}
