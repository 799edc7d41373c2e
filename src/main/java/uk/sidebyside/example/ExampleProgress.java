package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.plan.Progress;
import uk.sidebyside.plan.ReportingPoints;
import uk.sidebyside.shared.Ref;

/** What was said about each line, in the order in which it happened, by those who held the posts at the time. */
@Component
@OnlyWithAnExample
class ExampleProgress {
    private final Plans plans;
    private final Progress progress;
    private final ReportingPoints points;
    private final ExampleEvidence evidence;
    private final ExampleBoard board;

    ExampleProgress(
            Plans plans, Progress progress, ReportingPoints points, ExampleEvidence evidence, ExampleBoard board) {
        this.plans = plans;
        this.progress = progress;
        this.points = points;
        this.evidence = evidence;
        this.board = board;
    }

    /** One part of the story, up to a reporting point or, after the last of them, up to today. */
    List<Chapter> chapters(Sheet sheet) {
        List<LocalDate> ends =
                sheet.rows("points.csv").stream().map(row -> row.day("on")).toList();
        List<Chapter> chapters = new ArrayList<>();
        LocalDate after = LocalDate.MIN;
        for (LocalDate end : ends) {
            chapters.add(part(after, end));
            after = end;
        }
        chapters.add(part(after, sheet.today()));
        return chapters;
    }

    private Chapter part(LocalDate after, LocalDate upTo) {
        return new Chapter("reports up to " + upTo, story -> told(story, upTo), story -> tell(story, after, upTo));
    }

    /** A part is one transaction, so its last report is there exactly when all of it is. */
    private boolean told(Story story, LocalDate upTo) {
        PlanTree tree = plans.tree(story.area(), (String) null);
        return tree.points().stream()
                .filter(point -> point.on().equals(upTo))
                .findFirst()
                .map(PlanTree.Point::closed)
                .orElseGet(() -> toldSince(story, tree));
    }

    private static boolean toldSince(Story story, PlanTree tree) {
        LocalDate lastPoint = tree.points().getLast().on();
        return tree.lines().anyMatch(line -> {
            LocalDate reported = line.reportedOn();
            return reported != null && reported.isAfter(lastPoint);
        });
    }

    private void tell(Story story, LocalDate after, LocalDate upTo) {
        PlanTree tree = plans.tree(story.area(), (String) null);
        Map<String, Line> lines = tree.lines().collect(Collectors.toMap(Line::ref, line -> line));
        Map<String, String> states =
                tree.states().stream().collect(Collectors.toMap(LineState::label, LineState::code));
        Map<String, Ref> proofs = new HashMap<>(evidence.known(story, lines.values()));
        proofs.putAll(evidence.attach(story, lines, after, upTo));
        List<Happening> happenings = new ArrayList<>();
        for (Row row : story.sheet().rows("story.csv")) {
            if (within(row.day("on"), after, upTo)) {
                happenings.add(new Happening(row.day("on"), () -> report(story, row, lines, states, proofs)));
            }
        }
        if (upTo.equals(story.sheet().today())) {
            happenings.addAll(board.happenings(story));
        }
        Happening.all(happenings);
        story.clock().on(upTo.plusDays(1), () -> points.closeDue(story.area()));
    }

    static boolean within(LocalDate day, LocalDate after, LocalDate upTo) {
        return day.isAfter(after) && !day.isAfter(upTo);
    }

    private void report(
            Story story, Row row, Map<String, Line> lines, Map<String, String> states, Map<String, Ref> proofs) {
        Line line = Story.known(lines, row.text("action_ref"));
        LocalDate on = row.day("on");
        if (row.has("board_confirmed_on")) {
            story.as("dcs", on, () -> progress.embed(story.area(), embed(story, row, line, proofs))
                    .orThrow());
            return;
        }
        var late = new Progress.Late(
                row.text("reason"), row.text("effect"), row.text("recovery"), row.dayOrNull("new_end"));
        String state = Story.known(states, row.text("state"));
        var report = Progress.Report.of(line.id(), submission(row), state, on, row.text("what_changed"))
                .with(late);
        SeatId lead = line.leads().getLast().seat();
        story.clock()
                .on(
                        on,
                        () -> Principals.run(story.cast().in(lead, on), () -> progress.record(story.area(), report)
                                .orThrow()));
    }

    private static Progress.Embed embed(Story story, Row row, Line line, Map<String, Ref> proofs) {
        Set<Ref> proof =
                row.list("proof").stream().map(key -> Story.known(proofs, key)).collect(Collectors.toSet());
        return new Progress.Embed(
                line.id(),
                submission(row),
                row.day("on"),
                row.text("what_changed"),
                proof,
                story.cast().title("dcs"),
                row.day("board_confirmed_on"),
                row.text("override_reason"),
                null);
    }

    /** The same whenever it is told, so that nothing is told twice. */
    private static UUID submission(Row row) {
        return Story.id("report", row.text("action_ref"), row.text("on"), row.text("what_changed"));
    }
}
