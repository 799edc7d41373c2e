package uk.sidebyside.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.measures.Baselines;
import uk.sidebyside.measures.Definition;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Refresh;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.SetTarget;
import uk.sidebyside.measures.Targets;
import uk.sidebyside.measures.curves.Curve;
import uk.sidebyside.measures.curves.Curve.Frame;
import uk.sidebyside.measures.curves.Curve.Kind;
import uk.sidebyside.measures.curves.CurveActions;
import uk.sidebyside.measures.curves.CurveRefs;
import uk.sidebyside.measures.curves.CurveReport;
import uk.sidebyside.measures.curves.CurveReports;
import uk.sidebyside.measures.curves.Curves;
import uk.sidebyside.measures.curves.ImpactStatements;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.measures.rules.ReportOfACurve;
import uk.sidebyside.measures.rules.SaidOfImpact;
import uk.sidebyside.measures.rules.TypedTarget;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * The seven outcomes that York later wrote down for its children, and a service, with invented figures that say so: one curve that
 * has turned, one that has not, and what difference some actions made.
 */
@Component
@OnlyWithAnExample
class ExampleCurves {
    private static final String SOURCE = "Example data";
    private static final int KNOWN_BY = 12;
    private static final String LEAD = "lead-1";

    private final Measures measures;
    private final Targets targets;
    private final Baselines baselines;
    private final Readings readings;
    private final Curves curves;
    private final CurveReports reports;
    private final CurveActions actions;
    private final ImpactStatements statements;
    private final Plans plans;

    ExampleCurves(
            Measures measures,
            Targets targets,
            Baselines baselines,
            Readings readings,
            Curves curves,
            CurveReports reports,
            CurveActions actions,
            ImpactStatements statements,
            Plans plans) {
        this.measures = measures;
        this.targets = targets;
        this.baselines = baselines;
        this.readings = readings;
        this.curves = curves;
        this.reports = reports;
        this.actions = actions;
        this.statements = statements;
        this.plans = plans;
    }

    Chapter chapter() {
        return new Chapter(
                "turning the curve", story -> !curves.all(story.area()).isEmpty(), this::tell);
    }

    private void tell(Story story) {
        Map<String, MeasureId> known = new HashMap<>();
        story.sheet().rows("curve-measures.csv").forEach(row -> known.put(row.text("key"), measured(story, row)));
        Map<String, Curve> framed = new HashMap<>();
        story.sheet().rows("curves.csv").forEach(row -> framed.put(row.text("key"), framed(story, row, known)));
        PlanTree tree = plans.tree(story.area(), (String) null);
        story.sheet().rows("curve-reports.csv").forEach(row -> report(story, row, framed, tree));
        story.sheet().rows("impact.csv").forEach(row -> said(story, row, known, framed, tree));
    }

    private MeasureId measured(Story story, Row row) {
        AreaId area = story.area();
        List<String> figures = row.list("figures");
        YearMonth first = YearMonth.from(story.clock().today()).minusMonths(row.number("first"));
        LocalDate before = first.atDay(1);
        List<MeasureId> made = new ArrayList<>();
        story.clock().on(before, () -> {
            MeasureId id = measures.create(area, row.text("key"), definition(row))
                    .orThrow()
                    .id();
            if (row.has("target")) {
                targets.set(area, id, SetTarget.core(TypedTarget.Kind.AT_LEAST, number(row, "target"), null), 0)
                        .orThrow();
            }
            if (row.has("baseline")) {
                baselines
                        .record(area, id, before, number(row, "baseline"), SOURCE)
                        .orThrow();
            }
            made.add(id);
        });
        for (int i = 0; i < figures.size(); i++) {
            YearMonth month = first.plusMonths(i);
            Reading reading = reading(month, figures.get(i));
            story.clock()
                    .on(month.atEndOfMonth().plusDays(KNOWN_BY), () -> readings.record(area, made.getFirst(), reading)
                            .orThrow());
        }
        return made.getFirst();
    }

    private static Definition definition(Row row) {
        return new Definition(
                row.text("name"),
                row.text("definition"),
                row.text("numerator"),
                row.text("denominator"),
                Unit.valueOf(constant(row, "unit")),
                Direction.HIGHER,
                FedBy.TYPED,
                null,
                SOURCE,
                null,
                Refresh.MONTHLY,
                row.text("quality_note"),
                "",
                Accountability.valueOf(constant(row, "accountability")),
                Audience.PUBLIC,
                "");
    }

    private static Reading reading(YearMonth month, String figure) {
        String[] parts = figure.split("/");
        return parts.length == 2
                ? new Reading(
                        month.atDay(1),
                        month.atEndOfMonth(),
                        null,
                        Long.valueOf(parts[0]),
                        Long.valueOf(parts[1]),
                        "",
                        SOURCE)
                : new Reading(month.atDay(1), month.atEndOfMonth(), new BigDecimal(figure), null, null, "", SOURCE);
    }

    private Curve framed(Story story, Row row, Map<String, MeasureId> known) {
        List<Curve> made = new ArrayList<>();
        story.as(
                LEAD,
                story.clock().today().minusDays(340),
                () -> made.add(curves.add(
                                story.area(),
                                Kind.valueOf(constant(row, "kind")),
                                new Frame(
                                        row.text("title"),
                                        row.text("whose"),
                                        row.text("statement"),
                                        row.has("headline") ? Story.known(known, row.text("headline")) : null,
                                        ids(row, known)))
                        .orThrow()));
        return made.getFirst();
    }

    private void report(Story story, Row row, Map<String, Curve> framed, PlanTree tree) {
        Curve curve = Story.known(framed, row.text("curve"));
        var text = new ReportOfACurve(
                row.has("began_months_ago") ? began(story, row) : null,
                row.text("helping"),
                row.text("hindering"),
                row.text("causes"),
                row.text("gaps"),
                row.text("partners"),
                row.text("works"),
                row.text("no_cost"),
                row.text("from_families"),
                row.text("wanted"));
        Set<Ref> chosen =
                row.list("actions").stream().map(ref -> line(story, tree, ref)).collect(Collectors.toSet());
        story.as(LEAD, row.day("on"), () -> {
            int seen =
                    reports.draft(story.area(), curve).map(CurveReport::version).orElse(0);
            int version = reports.write(story.area(), curve.id(), text, seen)
                    .orThrow()
                    .version();
            actions.choose(story.area(), curve, chosen);
            if (row.yes("publish")) {
                reports.publish(story.area(), curve.id(), version).orThrow();
            }
        });
    }

    /** The first day of a month, as the figures are monthly: whatever day it is today, the same figures come before the work. */
    private static LocalDate began(Story story, Row row) {
        return YearMonth.from(story.clock().today())
                .minusMonths(row.number("began_months_ago"))
                .atDay(1);
    }

    private static Ref line(Story story, PlanTree tree, String ref) {
        return PlanRefs.of(story.area(), tree.line(ref).orElseThrow().id());
    }

    private void said(Story story, Row row, Map<String, MeasureId> known, Map<String, Curve> framed, PlanTree tree) {
        Curve curve = framed.get(row.text("about"));
        Ref about = curve == null ? line(story, tree, row.text("about")) : CurveRefs.of(story.area(), curve.id());
        var said = new SaidOfImpact(
                row.day("until"),
                row.text("did"),
                row.text("how_much"),
                row.text("how_well"),
                row.text("better_off"),
                row.text("evidence"),
                row.text("next"),
                row.yes("for_everybody"));
        story.as(row.text("by"), row.day("on"), () -> statements
                .write(about, said, ids(row, known))
                .orThrow());
    }

    private static List<MeasureId> ids(Row row, Map<String, MeasureId> known) {
        return row.list("measures").stream().map(key -> Story.known(known, key)).toList();
    }

    private static BigDecimal number(Row row, String column) {
        return new BigDecimal(row.text(column));
    }

    private static String constant(Row row, String column) {
        return row.text(column).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
