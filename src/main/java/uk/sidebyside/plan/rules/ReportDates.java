package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.sidebyside.shared.Finding;

/** The dates of a report: the day that it speaks of, and the new end that it promises. */
final class ReportDates {

    private ReportDates() {}

    static List<Finding> check(ProgressReport report, LineFacts line, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        theDay(report.on(), line, today).ifPresent(findings::add);
        theNewEnd(report, line, today).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> theDay(LocalDate on, LineFacts line, LocalDate today) {
        if (on.isAfter(today)) {
            return Optional.of(Finding.of("on", "on.in.future", Sources.PROGRESS_KEY, today));
        }
        Optional<LocalDate> closed = line.closedThrough().filter(point -> !on.isAfter(point));
        if (closed.isPresent()) {
            return Optional.of(Finding.of("on", "on.already.closed", Sources.HISTORY, closed.get()));
        }
        return line.history()
                .lastReportOn()
                .filter(on::isBefore)
                .map(last -> Finding.of("on", "on.before.last.report", Sources.HISTORY, last));
    }

    private static Optional<Finding> theNewEnd(ProgressReport report, LineFacts line, LocalDate today) {
        LocalDate end = report.delay().newEndOn();
        if (end == null) {
            return Optional.empty();
        }
        if (!report.state().open()) {
            return Optional.of(Finding.of(
                    "newEndOn",
                    "newEnd.of.closed",
                    Sources.OPENNESS,
                    report.state().label()));
        }
        if (!end.isAfter(today) || !end.isAfter(report.on())) {
            return Optional.of(Finding.of("newEndOn", "newEnd.not.after.today", Sources.OPENNESS, today));
        }
        LocalDate start = line.startOn();
        if (start != null && end.isBefore(start)) {
            return Optional.of(Finding.of("newEndOn", "newEnd.before.start", Sources.OPENNESS, start));
        }
        return Optional.empty();
    }
}
