package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** The five-minute update: the lines that somebody leads, and a report on one with its evidence, stored together. */
@Service
public class LineUpdates {
    private final Progress progress;
    private final Plans plans;
    private final EvidenceItems evidence;
    private final Clock clock;

    LineUpdates(Progress progress, Plans plans, EvidenceItems evidence, Clock clock) {
        this.progress = progress;
        this.plans = plans;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * The lines of the plan in force that somebody answers for.
     *
     * @param mine lines that they lead
     * @param ofMyWorkstream other lines of the areas whose workstream they lead
     * @param nextPoint the next reporting point; null where none is set
     */
    public record MyLines(
            PlanTree tree, List<Line> mine, List<Line> ofMyWorkstream, PlanTree.@Nullable Point nextPoint) {}

    /** Empty where no plan is in force. */
    @Transactional(readOnly = true)
    public Optional<MyLines> of(AreaId area, Principal principal) {
        return plans.inForce(area)
                .filter(tree -> !tree.head().historic() && !tree.head().draft())
                .map(tree -> mine(tree, principal));
    }

    private MyLines mine(PlanTree tree, Principal principal) {
        List<Line> mine = tree.lines()
                .filter(line -> line.published() && leads(line, principal))
                .toList();
        List<Line> others = tree.areas().stream()
                .filter(area ->
                        area.lead() != null && principal.holds(area.lead().seat()))
                .flatMap(PlanTree.AreaForImprovement::lines)
                .filter(line -> line.published() && !mine.contains(line))
                .toList();
        LocalDate today = LocalDate.now(clock);
        PlanTree.Point next = tree.points().stream()
                .filter(point -> !point.closed() && !point.on().isBefore(today))
                .findFirst()
                .orElse(null);
        return new MyLines(tree, mine, others, next);
    }

    private static boolean leads(Line line, Principal principal) {
        return line.leads().stream().map(Lead::seat).anyMatch((SeatId seat) -> principal.holds(seat));
    }

    /**
     * Something to show with a report. Either a file or a link; neither where there is nothing.
     *
     * @param proves that something was done, or that somebody is better off
     */
    public record Shown(
            String title,
            Evidence.Proves proves,
            @Nullable String link,
            @Nullable String fileName,
            @Nullable InputStreamSource file) {

        boolean any() {
            return link != null || file != null;
        }
    }

    /**
     * Stores a report and what goes with it, or neither.
     *
     * @throws uk.sidebyside.evidence.FileRefused for a file that is not taken; then the report is not stored either
     */
    @Transactional
    public Saving<EntryId> send(AreaId area, Progress.Report report, Shown shown) {
        Saving<EntryId> saving = progress.record(area, report);
        if (saving instanceof Saving.Saved<EntryId> && shown.any()) {
            add(area, report, shown);
        }
        return saving;
    }

    private void add(AreaId area, Progress.Report report, Shown shown) {
        var adding = new Adding(
                PlanRefs.of(area, report.line()),
                shown.proves(),
                Evidence.Visibility.PUBLIC,
                shown.title(),
                report.submission(),
                Principals.current().person());
        String link = shown.link();
        InputStreamSource file = shown.file();
        if (link != null) {
            evidence.addLink(adding, link);
        } else if (file != null) {
            evidence.addFile(adding, shown.fileName() == null ? "file" : shown.fileName(), file);
        }
    }
}
