package uk.sidebyside.audits.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.shared.AreaId;

/** All that is known of one sample, read in one go. */
@Service
public class SampleSheets {
    private final SampleStore samples;
    private final TurnStore turns;
    private final PlanResults results;
    private final Frameworks frameworks;
    private final Clock clock;

    SampleSheets(SampleStore samples, TurnStore turns, PlanResults results, Frameworks frameworks, Clock clock) {
        this.samples = samples;
        this.turns = turns;
        this.results = results;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** @param turns whose turn each plan is, and never what they said */
    public record SampleSheet(
            PlanSample sample,
            JudgedBy by,
            List<SampledPlan> plans,
            Map<SampledPlanId, List<Turn>> turns,
            List<Marker> markers) {}

    public record ResultsSheet(PlanResults.Found found, JudgedBy by) {}

    /** @throws NotFound for a sample that is not there */
    @Transactional(readOnly = true)
    public SampleSheet of(AreaId area, SampleId id) {
        PlanSample sample = samples.find(area, id).orElseThrow(NotFound::new);
        return new SampleSheet(
                sample,
                by(area, frameworks.version(area, sample.framework())),
                samples.plans(area, id),
                turns.ofSample(area, id).stream().collect(Collectors.groupingBy(Turn::plan)),
                samples.markers(area, id));
    }

    /** @throws NotFound for a sample that is not there */
    @Transactional(readOnly = true)
    public ResultsSheet results(AreaId area, SampleId id) {
        PlanResults.Found found = results.of(area, id);
        return new ResultsSheet(found, by(area, found.framework()));
    }

    private JudgedBy by(AreaId area, Framework framework) {
        return new JudgedBy(
                framework,
                frameworks
                        .inForce(area, framework.code(), LocalDate.now(clock))
                        .filter(today -> today.version() > framework.version())
                        .orElse(null));
    }
}
