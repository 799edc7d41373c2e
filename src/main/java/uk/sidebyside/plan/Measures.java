package uk.sidebyside.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.plan.rules.ReadingAgainstTarget;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Measures of success: how we will know, with what each stood at when somebody last looked. */
@Service
public class Measures {
    private final MeasureStore store;
    private final Clock clock;

    Measures(MeasureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What kind of figure a measure is; a milestone is 1 once it is there. */
    public enum Unit {
        PERCENT,
        COUNT,
        /** Per cent more or less than a baseline. */
        CHANGE,
        MILESTONE
    }

    /** How a figure is held against its target. "Over 75%" is not met by 75. */
    public enum Comparator {
        AT_LEAST,
        OVER,
        NONE
    }

    /** Whether reaching the target once is enough. York's plan: "consistently", "incremental rise". */
    public enum Course {
        ONCE,
        /** It must be reached time after time. */
        SUSTAINED,
        /** It must rise step by step, and then be reached time after time. */
        RISING_THEN_SUSTAINED
    }

    /**
     * @param value null exactly where the comparator is NONE
     * @param words as the plan has it, like {@code at least 90%}
     * @param fromOn from when on it counts, the first day of a month; null where it counts at once
     * @param fromWords as people wrote that day; blank where the day itself was given or none was
     * @param dueOn by when it must be reached; null where no day was given
     * @param dueWords as people wrote the date; blank where the day itself was given or none was
     */
    public record Target(
            Unit unit,
            Comparator comparator,
            @Nullable BigDecimal value,
            Course course,
            String words,
            @Nullable LocalDate fromOn,
            String fromWords,
            @Nullable LocalDate dueOn,
            String dueWords) {
        public static final Target NOT_STATED =
                new Target(Unit.MILESTONE, Comparator.NONE, null, Course.ONCE, "", null, "", null, "");
    }

    /** @param value null where only words were given */
    public record Reading(LocalDate on, @Nullable BigDecimal value, String words, String source) {}

    /** How a measure stands against its target. */
    public enum Standing {
        MET,
        /** The latest figure reaches the target, which must be reached time after time. */
        REACHED_NOW,
        NOT_MET,
        /** Nobody has published a figure. */
        NOT_STATED
    }

    /**
     * @param line null for a measure of a whole outcome
     * @param outcome null for a measure of one line
     * @param latest null where nobody has published a figure
     */
    public record Measure(
            MeasureId id,
            @Nullable LineId line,
            @Nullable OutcomeId outcome,
            String words,
            Target target,
            @Nullable Reading latest,
            int version) {

        public Standing standing() {
            BigDecimal now = latest == null ? null : latest.value();
            BigDecimal wanted = target.value();
            if (now == null || wanted == null) {
                return Standing.NOT_STATED;
            }
            if (!ReadingAgainstTarget.met(now, wanted, target.comparator() == Comparator.OVER)) {
                return Standing.NOT_MET;
            }
            return target.course() == Course.ONCE ? Standing.MET : Standing.REACHED_NOW;
        }
    }

    /** The measures of a plan with their latest figures: one statement. */
    @Transactional(readOnly = true)
    public List<Measure> inPlan(AreaId area, PlanId plan) {
        return store.inPlan(area, plan);
    }

    /** Every figure of a measure, the latest day first. */
    @Transactional(readOnly = true)
    public List<Reading> readings(AreaId area, MeasureId measure) {
        return store.readings(area, measure);
    }

    /** @return the new measure of a line */
    @Transactional
    public Saving<MeasureId> addToLine(AreaId area, LineId line, String words, Target target) {
        return add(area, null, line, words, target);
    }

    @Transactional
    public Saving<MeasureId> addToOutcome(AreaId area, OutcomeId outcome, String words, Target target) {
        return add(area, outcome, null, words, target);
    }

    private Saving<MeasureId> add(
            AreaId area, @Nullable OutcomeId outcome, @Nullable LineId line, String words, Target target) {
        Reader.mustEdit();
        List<Finding> findings = check(words, target);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new MeasureId(Ids.next(clock));
        if (!store.insert(area, new Measure(id, line, outcome, words, target, null, 1))) {
            throw new NotFound();
        }
        return Saving.saved(id);
    }

    /** @param version the one that the editor saw */
    @Transactional
    public Saving<MeasureId> change(AreaId area, MeasureId id, String words, Target target, int version) {
        Reader.mustEdit();
        List<Finding> findings = check(words, target);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return store.update(area, id, words, target, version) ? Saving.saved(id) : store.now(area, id);
    }

    private static List<Finding> check(String words, Target target) {
        List<Finding> findings = new ArrayList<>(Texts.required("words", words, 1000));
        if ((target.comparator() == Comparator.NONE) != (target.value() == null)) {
            findings.add(Finding.of("target", "target.incomplete", "docs/rules/plan.md"));
        }
        LocalDate from = target.fromOn();
        LocalDate due = target.dueOn();
        if (from != null && due != null && due.isBefore(from)) {
            findings.add(Finding.of("dueOn", "end.before.start", "docs/rules/plan.md", from));
        }
        return findings;
    }

    /** Records what a measure stood at. Of two figures for one day the later one counts; both stay. */
    @Transactional
    public Saving<MeasureId> read(AreaId area, MeasureId measure, Reading reading) {
        Reader.mustEdit();
        List<Finding> findings = new ArrayList<>(Texts.required("source", reading.source(), 200));
        if (reading.value() == null && reading.words().isBlank()) {
            findings.add(Finding.of("value", "reading.missing", "docs/rules/plan.md"));
        }
        if (reading.on().isAfter(LocalDate.now(clock))) {
            findings.add(Finding.of("on", "on.in.future", "docs/rules/plan.md", LocalDate.now(clock)));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.insert(area, measure, Ids.next(clock), reading, clock.instant());
        return Saving.saved(measure);
    }
}
