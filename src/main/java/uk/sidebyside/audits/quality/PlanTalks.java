package uk.sidebyside.audits.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seats;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.quality.rules.FairMarking;
import uk.sidebyside.audits.quality.rules.PlanMarks;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Talks of those who marked a plan differently, led by somebody who marked neither. Both marks stay as they were given. */
@Service
public class PlanTalks {
    private final TalkStore store;
    private final TurnStore turns;
    private final SampleStore samples;
    private final PlanResults results;
    private final PlanFacts facts;
    private final Frameworks frameworks;
    private final Seats seats;
    private final Clock clock;

    PlanTalks(
            TalkStore store,
            TurnStore turns,
            SampleStore samples,
            PlanResults results,
            PlanFacts facts,
            Frameworks frameworks,
            Seats seats,
            Clock clock) {
        this.store = store;
        this.turns = turns;
        this.samples = samples;
        this.results = results;
        this.facts = facts;
        this.frameworks = frameworks;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * What a talk is about.
     *
     * @param indicator null for the outcome of the whole
     * @param talk what was written down before; null where nothing was
     */
    public record Subject(
            SampledPlan plan,
            @Nullable Indicator indicator,
            Scale scale,
            PlanMarks marks,
            PlanResults.Words words,
            @Nullable Talk talk) {

        public String key() {
            return indicator == null ? PlanMarks.WHOLE : indicator.key();
        }
    }

    @Transactional(readOnly = true)
    public List<Talk> ofPlan(AreaId area, SampledPlanId plan) {
        return store.ofPlan(area, plan);
    }

    /**
     * @param key of the indicator; blank for the outcome of the whole
     * @throws NotFound where the two who marked the plan did not choose different levels, or their marks are not all in
     */
    @Transactional(readOnly = true)
    public Subject about(AreaId area, SampledPlanId id, String key) {
        QualityDesk.mustRun();
        SampledPlan plan = samples.plan(area, id).orElseThrow(NotFound::new);
        PlanSample sample = samples.find(area, plan.sample()).orElseThrow(NotFound::new);
        Framework framework = frameworks.version(area, sample.framework());
        List<Talk> talks = store.ofPlan(area, id);
        PlanMarks marks = results.of(area, plan, talks);
        if (!marks.differ(key)) {
            throw new NotFound();
        }
        Indicator indicator = framework.indicator(key).orElse(null);
        return new Subject(
                plan,
                indicator,
                indicator == null ? framework.whole() : framework.scaleOf(indicator),
                marks,
                results.words(area, plan).getOrDefault(key, new PlanResults.Words("", "")),
                talks.stream()
                        .filter(talk -> talk.indicator().equals(key))
                        .findFirst()
                        .orElse(null));
    }

    /** What a talk ended with, as somebody writes it down. */
    public record Said(
            String level,
            String words,
            String present,
            @Nullable LocalDate heldOn) {}

    /** @param version of the talk that was written down before; 0 where none was */
    @Transactional
    public Saving<SampledPlanId> hold(AreaId area, SampledPlanId id, String key, int version, Said said) {
        Subject subject = about(area, id, key);
        boolean chosen = subject.scale().find(said.level()).isPresent();
        List<Finding> findings = new ArrayList<>(
                FairMarking.mayLeadTalk(Principals.current().person(), markers(turns.ofPlan(area, id))));
        findings.addAll(FairMarking.talk(chosen, said.words(), said.present(), said.heldOn(), LocalDate.now(clock)));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        PlanFacts.Known before = facts.known(area, id);
        boolean written = store.write(
                area,
                new Talk(
                        id,
                        subject.key(),
                        said.level(),
                        said.words().strip(),
                        said.present().strip(),
                        Objects.requireNonNull(said.heldOn()),
                        QualityDesk.post(seats.ofCurrent(area)),
                        version));
        if (!written) {
            Talk theirs = store.find(area, id, subject.key()).orElseThrow(NotFound::new);
            return new Saving.Stale<>(
                    Map.of("level", theirs.level(), "words", theirs.words(), "present", theirs.present()),
                    theirs.version());
        }
        facts.changed(area, id, before);
        return Saving.saved(id);
    }

    /**
     * Whether the principal may lead talks about a plan: whoever runs audits and marked it neither first nor second.
     *
     * @param turns all turns of the plan
     */
    public boolean mayLead(List<Turn> turns) {
        return QualityDesk.runs()
                && !markers(turns).contains(Principals.current().person());
    }

    private static Set<PersonId> markers(List<Turn> turns) {
        return turns.stream().flatMap(turn -> turn.by().stream()).collect(Collectors.toSet());
    }
}
