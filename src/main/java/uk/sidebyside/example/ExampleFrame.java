package uk.sidebyside.example;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.plan.AreaForImprovementId;
import uk.sidebyside.plan.LineEditing;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.OutcomeId;
import uk.sidebyside.plan.PlanEditing;
import uk.sidebyside.plan.PlanId;
import uk.sidebyside.plan.ProgressKeys;
import uk.sidebyside.plan.ReportingPoints;
import uk.sidebyside.shared.AreaId;

/** What was promised: the plan with its areas, outcomes, lines and reporting points, before anybody has reported. */
@Component
@OnlyWithAnExample
class ExampleFrame {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final PlanEditing plans;
    private final LineEditing lines;
    private final ReportingPoints points;
    private final ProgressKeys keys;
    private final ExampleMeasures measures;
    private final ExampleFigures figures;

    ExampleFrame(
            PlanEditing plans,
            LineEditing lines,
            ReportingPoints points,
            ProgressKeys keys,
            ExampleMeasures measures,
            ExampleFigures figures) {
        this.plans = plans;
        this.lines = lines;
        this.points = points;
        this.keys = keys;
        this.measures = measures;
        this.figures = figures;
    }

    void load(AreaId area, Sheet sheet, Cast cast) {
        PlanId plan = create(area, sheet.only("area.csv"), cast);
        Map<String, AreaForImprovementId> areas = new HashMap<>();
        Map<String, OutcomeId> outcomes = new HashMap<>();
        Map<String, LineId> byRef = new HashMap<>();
        for (Row row : sheet.rows("plan.csv")) {
            var number = row.text("area_number");
            if (!areas.containsKey(number)) {
                areas.put(number, addArea(area, plan, row, sheet.only("area.csv")));
            }
            var outcome = row.text("outcome_number");
            if (!outcomes.containsKey(outcome)) {
                outcomes.put(outcome, addOutcome(area, areas.get(number), row));
            }
            LineId line = addLine(area, outcomes.get(outcome), row, cast);
            lines.publish(area, line).orThrow();
            byRef.put(row.text("action_ref"), line);
        }
        for (Row row : sheet.rows("points.csv")) {
            points.add(area, new ReportingPoints.AddPoint(plan, row.day("on"), row.text("label")))
                    .orThrow();
        }
        measures.promise(area, sheet, byRef, figures.define(area, sheet, cast, "measures.csv"));
        measures.sign(area, plan, sheet, cast);
        plans.open(area, plan).orThrow();
    }

    private PlanId create(AreaId area, Row row, Cast cast) {
        Set<OrganisationId> together =
                row.list("led_by").stream().map(cast::organisation).collect(Collectors.toCollection(HashSet::new));
        List<LocalDate> reviews = row.list("reviews").stream().map(row::read).toList();
        return plans.create(
                        area,
                        new PlanEditing.CreatePlan(
                                row.text("plan_slug"),
                                row.text("plan_kind"),
                                row.text("plan_title"),
                                row.text("plan_summary"),
                                keys.loadShipped(area, row.text("key")),
                                row.day("plan_start"),
                                row.day("plan_end"),
                                row.day("submitted_on"),
                                together,
                                together,
                                reviews,
                                2))
                .orThrow();
    }

    private AreaForImprovementId addArea(AreaId area, PlanId plan, Row row, Row head) {
        return plans.addArea(
                        area,
                        new PlanEditing.AddArea(
                                plan,
                                row.number("area_number"),
                                row.text("area_title"),
                                row.text("weakness"),
                                head.text("plan_finding"),
                                head.text("plan_finding_link")))
                .orThrow();
    }

    private OutcomeId addOutcome(AreaId area, AreaForImprovementId owner, Row row) {
        return plans.addOutcome(
                        area,
                        new PlanEditing.AddOutcome(
                                owner, row.text("outcome_number"), row.text("outcome"), "", row.text("impact")))
                .orThrow();
    }

    private LineId addLine(AreaId area, OutcomeId outcome, Row row, Cast cast) {
        var words = new LineEditing.Words(
                row.text("action"),
                "",
                row.text("impact"),
                month(row.text("start")).atDay(1),
                row.text("start"),
                month(row.text("end")).atEndOfMonth(),
                row.text("end"),
                "");
        List<SeatId> leads = row.list("lead").stream().map(cast::titled).toList();
        return lines.add(area, new LineEditing.AddLine(outcome, row.text("action_ref"), words, leads))
                .orThrow();
    }

    /** The month in {@code February 2020} or {@code by March 2021}. */
    private static YearMonth month(String words) {
        return YearMonth.parse(words.replaceFirst("^by ", ""), MONTH);
    }
}
