package uk.sidebyside.plan;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.plan.imports.CandidateLine;
import uk.sidebyside.plan.rules.Entry;
import uk.sidebyside.plan.rules.ProgressEvent;
import uk.sidebyside.plan.rules.ProgressGraph;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.plan.rules.ProgressReport;
import uk.sidebyside.plan.rules.ProgressState;
import uk.sidebyside.plan.rules.RecordProgress.Verdict;
import uk.sidebyside.plan.rules.RowOfStates;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/**
 * Brings in the states of an earlier record. It gave no reasons, so none is asked for; the ledger says where they came
 * from. What is known of a day already stays.
 */
@Component
class ImportedStates {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final Plans plans;
    private final ProgressKeys keys;
    private final ProgressStore progress;
    private final PointStore points;
    private final LineCounts counts;
    private final Clock clock;

    ImportedStates(
            Plans plans, ProgressKeys keys, ProgressStore progress, PointStore points, LineCounts counts, Clock clock) {
        this.plans = plans;
        this.keys = keys;
        this.progress = progress;
        this.points = points;
        this.counts = counts;
        this.clock = clock;
    }

    void bringIn(AreaId area, PlanId plan, List<CandidateLine> ready) {
        PlanTree tree = plans.tree(area, plan);
        ProgressKey key = keys.key(area, tree.head().key());
        for (CandidateLine line : ready) {
            tree.line(line.ref())
                    .ifPresent(
                            known -> counts.around(area, known.id(), () -> bringIn(area, known, line.states(), key)));
        }
        close(area, tree, ready);
    }

    /** @return how many were new */
    private int bringIn(AreaId area, Line line, Map<LocalDate, ProgressState> states, ProgressKey key) {
        RowOfStates history = progress.history(area, line.id(), key);
        LocalDate last = history.lastReportOn().orElse(LocalDate.MIN);
        List<Entry> entries = new ArrayList<>(history.entries());
        LocalDate today = LocalDate.now(clock);
        for (var stated : new TreeMap<>(states).entrySet()) {
            RowOfStates soFar = new RowOfStates(entries, history.corrections());
            Optional<ProgressState> before = soFar.stateOn(stated.getKey());
            boolean known = !stated.getKey().isAfter(last);
            if (!known
                    && !stated.getKey().isAfter(today)
                    && before.filter(stated.getValue()::equals).isEmpty()) {
                insert(area, line, stated.getKey(), stated.getValue(), before);
                entries.add(Entry.of(stated.getKey(), stated.getValue()));
            }
        }
        int added = entries.size() - history.entries().size();
        if (added > 0) {
            var after = new RowOfStates(entries, history.corrections());
            progress.settle(
                    area, line.id(), Progress.standing(after, line.dates().endOn(), today));
        }
        return added;
    }

    private void insert(AreaId area, Line line, LocalDate on, ProgressState state, Optional<ProgressState> before) {
        String once = line.id().value() + " " + on + " " + state.code();
        UUID submission = UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8));
        ProgressEvent event = ProgressGraph.between(
                        before.map(ProgressState::meaning).orElse(null), state.meaning())
                .orElse(ProgressEvent.REPORT_FIRST);
        var report = Progress.Report.of(line.id(), submission, state.code(), on, "");
        var judged = new ProgressStore.Judged(
                ProgressReport.of(on, state, ""),
                new Verdict(Optional.of(event), List.of(), Set.of()),
                new Author(null, null),
                "import");
        progress.insert(area, new EntryId(Ids.next(clock)), report, judged, clock.instant());
    }

    /** Makes reporting points of the columns, and keeps the states of those whose day is over. */
    private void close(AreaId area, PlanTree tree, List<CandidateLine> ready) {
        Set<LocalDate> days = new TreeSet<>();
        ready.forEach(line -> days.addAll(line.states().keySet()));
        PlanId plan = tree.head().id();
        LocalDate today = LocalDate.now(clock);
        for (LocalDate day : days) {
            if (!points.taken(area, plan, day)) {
                var id = new PointId(Ids.next(clock));
                points.insert(area, id, new ReportingPoints.AddPoint(plan, day, MONTH.format(day)));
                if (day.isBefore(today)) {
                    points.close(area, id, clock.instant());
                }
            }
        }
        points.keepMissing(area, plan, clock.instant());
    }
}
