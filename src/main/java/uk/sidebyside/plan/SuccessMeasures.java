package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.SetTarget;
import uk.sidebyside.measures.Standings;
import uk.sidebyside.measures.Targets;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * How one will know that a line or an outcome succeeds, in the plan's own words. Each points to a measure of the area, whose
 * targets and figures are kept there and nowhere else.
 */
@Service
public class SuccessMeasures {
    /** How far back figures that are counted are looked at. */
    public static final int MONTHS = 36;

    private final SuccessMeasureStore store;
    private final Measures measures;
    private final Targets targets;
    private final Standings standings;
    private final Clock clock;

    SuccessMeasures(SuccessMeasureStore store, Measures measures, Targets targets, Standings standings, Clock clock) {
        this.store = store;
        this.measures = measures;
        this.targets = targets;
        this.standings = standings;
        this.clock = clock;
    }

    /** Which measure of the area shows it. */
    public sealed interface Shown {
        /** A milestone of which no target is set yet. */
        Shown NOT_STATED = new ByANewOne(Unit.MILESTONE, null);
    }

    /** One that the area has already. */
    public record By(MeasureId measure) implements Shown {}

    /** A new one that is called like the plan's words, with its core target; null where none is stated. */
    public record ByANewOne(Unit unit, @Nullable SetTarget target) implements Shown {}

    /** Those of a plan, without how they stand: one statement. */
    @Transactional(readOnly = true)
    public List<SuccessMeasure> named(AreaId area, PlanId plan) {
        return store.inPlan(area, plan).stream()
                .map(SuccessMeasureStore.Kept::measure)
                .toList();
    }

    /**
     * Those of a plan with how they stand: two statements, and two more where facts are counted. A closed plan stands still:
     * its measures stand as they were known on the day of its closing, whatever became of them.
     */
    @Transactional(readOnly = true)
    public List<SuccessMeasure> inPlan(AreaId area, PlanId plan) {
        List<SuccessMeasureStore.Kept> kept = store.inPlan(area, plan);
        LocalDate closed = kept.isEmpty() ? null : kept.getFirst().closedOn();
        LocalDate today = LocalDate.now(clock);
        LocalDate day = closed == null || today.isBefore(closed) ? today : closed;
        return with(area, kept, day, closed == null ? null : day);
    }

    /** The same as they were known at the close of a past day. */
    @Transactional(readOnly = true)
    public List<SuccessMeasure> inPlan(AreaId area, PlanId plan, LocalDate knownOn) {
        return with(area, store.inPlan(area, plan), knownOn, knownOn);
    }

    private List<SuccessMeasure> with(
            AreaId area, List<SuccessMeasureStore.Kept> kept, LocalDate day, @Nullable LocalDate knownOn) {
        Map<MeasureId, MeasureStanding> now = standings.byId(
                area,
                kept.stream().map(each -> each.measure().measure()).distinct().toList(),
                day,
                MONTHS,
                knownOn);
        return kept.stream()
                .map(SuccessMeasureStore.Kept::measure)
                .map(measure -> measure.with(now.get(measure.measure())))
                .toList();
    }

    /** @return the new measure of a line */
    @Transactional
    public Saving<SuccessMeasureId> addToLine(AreaId area, LineId line, String words, Shown shown) {
        return add(area, null, line, words, shown);
    }

    @Transactional
    public Saving<SuccessMeasureId> addToOutcome(AreaId area, OutcomeId outcome, String words, Shown shown) {
        return add(area, outcome, null, words, shown);
    }

    private Saving<SuccessMeasureId> add(
            AreaId area, @Nullable OutcomeId outcome, @Nullable LineId line, String words, Shown shown) {
        Reader.mustEdit();
        List<Finding> findings = new ArrayList<>(Texts.required("words", words, 1000));
        if (shown instanceof ByANewOne made && made.target() != null) {
            findings.addAll(Targets.check(made.unit(), made.target()));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new SuccessMeasureId(Ids.next(clock));
        if (!store.insert(area, new SuccessMeasure(id, line, outcome, words, measure(area, words, shown), null, 1))) {
            throw new NotFound();
        }
        return Saving.saved(id);
    }

    private MeasureId measure(AreaId area, String words, Shown shown) {
        return switch (shown) {
            case By known -> mustBe(area, known.measure());
            case ByANewOne made -> {
                MeasureId id = measures.begin(area, words, made.unit()).id();
                if (made.target() != null) {
                    targets.set(area, id, made.target(), 0).orThrow();
                }
                yield id;
            }
        };
    }

    private MeasureId mustBe(AreaId area, MeasureId measure) {
        if (measures.byId(area, List.of(measure)).isEmpty()) {
            throw new NotFound();
        }
        return measure;
    }

    /** @param version the one that the editor saw */
    @Transactional
    public Saving<SuccessMeasureId> change(
            AreaId area, SuccessMeasureId id, String words, MeasureId measure, int version) {
        Reader.mustEdit();
        List<Finding> findings = Texts.required("words", words, 1000);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return store.update(area, id, words, mustBe(area, measure), version) ? Saving.saved(id) : store.now(area, id);
    }
}
