package uk.sidebyside.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.plan.imports.CandidateLine;
import uk.sidebyside.shared.AreaId;

/** Stores checked lines of a spreadsheet: only what differs, so that doing it again changes nothing. */
@Component
class ImportedLines {

    private final Plans plans;
    private final PlanEditing editing;
    private final LineEditing lines;
    private final SuccessMeasures measures;
    private final EvidenceItems evidence;
    private final ImportedStates states;

    ImportedLines(
            Plans plans,
            PlanEditing editing,
            LineEditing lines,
            SuccessMeasures measures,
            EvidenceItems evidence,
            ImportedStates states) {
        this.plans = plans;
        this.editing = editing;
        this.lines = lines;
        this.measures = measures;
        this.evidence = evidence;
        this.states = states;
    }

    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    static PlanImport.Kind kind(PlanTree tree, CandidateLine line) {
        return tree.line(line.ref())
                .map(now -> same(now, line) ? PlanImport.Kind.AS_IT_IS : PlanImport.Kind.CHANGED)
                .orElse(PlanImport.Kind.NEW);
    }

    private static boolean same(Line now, CandidateLine line) {
        return now.title().equals(line.action())
                && now.impact().equals(line.impact())
                && Objects.equals(now.dates().startOn(), line.start().asStart().orElse(null))
                && Objects.equals(now.dates().endOn(), line.end().asEnd().orElse(null));
    }

    void bringIn(AreaId area, PlanId plan, List<CandidateLine> ready, Map<String, Seat> posts) {
        for (CandidateLine line : ready) {
            OutcomeId outcome = outcome(area, plan, line);
            LineId id = line(area, plan, outcome, line, posts);
            measures(area, plan, id, line);
            note(area, id, line);
        }
        states.bringIn(area, plan, ready);
    }

    private OutcomeId outcome(AreaId area, PlanId plan, CandidateLine line) {
        PlanTree tree = plans.tree(area, plan);
        var known = tree.outcome(line.outcome().number());
        if (known.isPresent()) {
            return known.get().id();
        }
        int number = Integer.parseInt(line.area().number());
        AreaForImprovementId of = tree.area(number)
                .map(PlanTree.AreaForImprovement::id)
                .orElseGet(() -> editing.addArea(
                                area,
                                new PlanEditing.AddArea(
                                        plan,
                                        number,
                                        line.area().title(),
                                        line.area().weakness(),
                                        "",
                                        ""))
                        .orThrow());
        return editing.addOutcome(
                        area,
                        new PlanEditing.AddOutcome(
                                of, line.outcome().number(), line.outcome().text(), "", line.impact()))
                .orThrow();
    }

    private LineId line(AreaId area, PlanId plan, OutcomeId outcome, CandidateLine line, Map<String, Seat> posts) {
        Line now = plans.tree(area, plan).line(line.ref()).orElse(null);
        List<SeatId> leads = line.leads().stream()
                .map(lead -> posts.get(plain(lead)))
                .filter(Objects::nonNull)
                .map(Seat::id)
                .toList();
        if (now == null) {
            LineId id = lines.add(area, new LineEditing.AddLine(outcome, line.ref(), words(line, "", ""), leads))
                    .orThrow();
            lines.publish(area, id);
            return id;
        }
        if (!same(now, line)) {
            List<SeatId> kept =
                    leads.isEmpty() ? now.leads().stream().map(Lead::seat).toList() : leads;
            lines.change(
                            area,
                            new LineEditing.ChangeLine(
                                    now.id(), words(line, now.plain(), now.easyRead()), kept, now.version()))
                    .orThrow();
        }
        return now.id();
    }

    private static LineEditing.Words words(CandidateLine line, String plain, String easyRead) {
        return new LineEditing.Words(
                line.action(),
                plain,
                line.impact(),
                line.start().asStart().orElse(null),
                line.start().words(),
                line.end().asEnd().orElse(null),
                line.end().words(),
                easyRead);
    }

    private void measures(AreaId area, PlanId plan, LineId id, CandidateLine line) {
        List<String> known = measures.named(area, plan).stream()
                .filter(measure -> id.equals(measure.line()))
                .map(SuccessMeasure::words)
                .toList();
        line.measureOfSuccess()
                .lines()
                .map(String::strip)
                .filter(words -> !words.isEmpty() && !known.contains(words))
                .forEach(words -> measures.addToLine(area, id, words, SuccessMeasures.Shown.NOT_STATED)
                        .orThrow());
    }

    private void note(AreaId area, LineId id, CandidateLine line) {
        if (!line.evidence().isBlank()) {
            UUID once = UUID.nameUUIDFromBytes((id.value() + line.evidence()).getBytes(StandardCharsets.UTF_8));
            evidence.addNote(
                    new Adding(
                            PlanRefs.of(area, id),
                            Evidence.Proves.EVIDENCE,
                            Evidence.Visibility.PUBLIC,
                            "As the plan says",
                            once,
                            null),
                    line.evidence());
        }
    }
}
