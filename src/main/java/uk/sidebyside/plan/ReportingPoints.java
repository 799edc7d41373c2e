package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.plan.ProgressStore.LockedLine;
import uk.sidebyside.plan.rules.CorrectPastPoint;
import uk.sidebyside.plan.rules.Correction;
import uk.sidebyside.plan.rules.LineFacts;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.plan.rules.RowOfStates;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * The days for which every line's state is kept. Once a point is closed its states stay; a wrong one is corrected beside
 * it, with a note that everybody can read.
 */
@Service
public class ReportingPoints {
    private final PointStore store;
    private final ProgressStore progress;
    private final ProgressKeys keys;
    private final Plans plans;
    private final ProgressNews news;
    private final LineCounts counts;
    private final Clock clock;

    ReportingPoints(
            PointStore store,
            ProgressStore progress,
            ProgressKeys keys,
            Plans plans,
            ProgressNews news,
            LineCounts counts,
            Clock clock) {
        this.store = store;
        this.progress = progress;
        this.keys = keys;
        this.plans = plans;
        this.news = news;
        this.counts = counts;
        this.clock = clock;
    }

    /** @param label what stands above the column, like {@code August 2020} */
    public record AddPoint(PlanId plan, LocalDate on, String label) {}

    @Transactional
    public Saving<PointId> add(AreaId area, AddPoint command) {
        Reader.mustEdit();
        plans.head(area, command.plan());
        List<Finding> findings = Texts.required("label", command.label(), 40);
        if (store.taken(area, command.plan(), command.on())) {
            findings = List.of(Finding.of("on", "point.taken", "docs/rules/plan.md", command.on()));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new PointId(Ids.next(clock));
        store.insert(area, id, command);
        return Saving.saved(id);
    }

    /** Takes away a point that nothing has been kept for yet. */
    @Transactional
    public void withdraw(AreaId area, PointId point) {
        Reader.mustEdit();
        store.withdraw(area, point);
    }

    /** Keeps the state of each line for every point whose day is over, earliest first. Run by the clock, once a day. */
    @Transactional
    public int closeDue(AreaId area) {
        return closeDue(area, LocalDate.now(clock));
    }

    int closeDue(AreaId area, LocalDate day) {
        List<PointId> due = store.due(area, day);
        due.forEach(point -> store.close(area, point, clock.instant()));
        return due.size();
    }

    /**
     * Keeps the states of one point without waiting for its day to be over, as for a meeting on that day.
     *
     * @throws NotFound for a point that is closed, or whose day has not come
     */
    @Transactional
    public void close(AreaId area, PointId point) {
        Reader.mustEdit();
        if (!store.mayClose(area, point, LocalDate.now(clock))) {
            throw new NotFound();
        }
        store.close(area, point, clock.instant());
    }

    /** @param state the code of the state that the point should have shown */
    public record Correct(LineId line, PointId point, String state, String note, UUID submission) {}

    /** Corrects what a closed point shows for a line, and what follows from it up to the next report. */
    @Transactional
    public Saving<LineId> correct(AreaId area, Correct command) {
        return counts.around(area, command.line(), () -> corrected(area, command));
    }

    private Saving<LineId> corrected(AreaId area, Correct command) {
        LockedLine line = progress.lock(area, command.line()).orElseThrow(NotFound::new);
        if (!mayCorrect(line)) {
            throw new NotFound();
        }
        if (store.submitted(area, command.submission())) {
            return Saving.saved(line.id());
        }
        ProgressKey key = keys.key(area, line.key());
        LineFacts facts = progress.facts(area, line, key);
        LocalDate day = store.day(area, line.plan(), command.point()).orElseThrow(NotFound::new);
        var correction = new Correction(day, key.state(command.state()), command.note());
        List<Finding> findings = new ArrayList<>(new CorrectPastPoint(correction, facts).check());
        findings.addAll(Texts.atMost("note", command.note(), 2000));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.correct(area, command, Author.of(Principals.current(), line.leads()), clock.instant());
        var corrections = new ArrayList<>(facts.history().corrections());
        corrections.add(correction);
        settle(area, line, day, new RowOfStates(facts.history().entries(), corrections));
        LocalDate today = LocalDate.now(clock);
        news.corrected(area, line, command.submission().toString(), day, correction.state(), today);
        return Saving.saved(line.id());
    }

    /** What lasted because of the mistake no longer does: later points and the current state are read anew. */
    private void settle(AreaId area, LockedLine line, LocalDate from, RowOfStates history) {
        for (PointStore.KeptState kept : store.keptAfter(area, line.id(), from)) {
            String now = history.stateOn(kept.on()).map(state -> state.code()).orElse(null);
            if (now != null && !now.equals(kept.state())) {
                store.follow(area, line.id(), kept, now, from, clock.instant());
            }
        }
        progress.settle(area, line.id(), Progress.standing(history, line.endOn(), LocalDate.now(clock)));
    }

    private static boolean mayCorrect(LockedLine line) {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.OPERATOR
                || principal.has(Role.ADMINISTRATOR)
                || line.leads().stream().anyMatch(principal::holds)
                || (line.workstreamLead() != null && principal.holds(line.workstreamLead()));
    }
}
