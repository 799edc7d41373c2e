package uk.sidebyside.audits.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seats;
import uk.sidebyside.audits.quality.rules.Redaction;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Parts of plans with all that leads to a person taken out, for whoever marks without a right to the case. */
@Service
public class Extracts {
    private static final String SOURCE = "docs/rules/audits-quality.md, extracts";

    private final TalkStore store;
    private final TurnStore turns;
    private final SampleStore samples;
    private final Seats seats;
    private final Clock clock;

    Extracts(TalkStore store, TurnStore turns, SampleStore samples, Seats seats, Clock clock) {
        this.store = store;
        this.turns = turns;
        this.samples = samples;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * For those who mark the plan, and those who run or check audits of plans; empty for all others.
     *
     * @param turns all turns of the plan
     */
    @Transactional(readOnly = true)
    public List<Extract> of(AreaId area, List<Turn> turns, SampledPlanId plan) {
        return QualityDesk.checks() || holdsATurn(turns, false) ? store.extracts(area, plan) : List.of();
    }

    /**
     * Whether the principal makes extracts of the plan: whoever marks it first, since they read it, and whoever runs audits.
     *
     * @param turns all turns of the plan
     */
    public boolean mayMake(List<Turn> turns) {
        return QualityDesk.runs() || holdsATurn(turns, true);
    }

    private static boolean holdsATurn(List<Turn> turns, boolean firstOnly) {
        return turns.stream().filter(turn -> !(firstOnly && turn.second())).anyMatch(turn -> Principals.current()
                .holds(turn.seat()));
    }

    /** @param namesOut whether whoever made it says that names are taken out, which no rule can see */
    @Transactional
    public Saving<SampledPlanId> add(
            AreaId area, UUID submission, SampledPlanId plan, String heading, String words, boolean namesOut) {
        mustMake(area, plan);
        List<Finding> findings = new ArrayList<>();
        if (heading.isBlank()) {
            findings.add(Finding.of("heading", "extract.needs.heading", SOURCE));
        }
        if (words.isBlank()) {
            findings.add(Finding.of("words", "extract.needs.words", SOURCE));
        }
        Redaction.check(heading + "\n" + words)
                .forEach(left -> findings.add(Finding.of("words", "extract.still.has", SOURCE, left)));
        if (!namesOut) {
            findings.add(Finding.of("namesOut", "extract.names.out", SOURCE));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.insert(
                area,
                submission,
                new Extract(
                        new ExtractId(Ids.next(clock)),
                        plan,
                        heading.strip(),
                        words.strip(),
                        QualityDesk.post(seats.ofCurrent(area)),
                        LocalDate.now(clock)));
        return Saving.saved(plan);
    }

    @Transactional
    public void remove(AreaId area, SampledPlanId plan, ExtractId id) {
        mustMake(area, plan);
        store.remove(area, plan, id);
    }

    private void mustMake(AreaId area, SampledPlanId plan) {
        if (samples.plan(area, plan).isEmpty() || !mayMake(turns.ofPlan(area, plan))) {
            throw new NotFound();
        }
    }
}
