package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.PlanId;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.PlanVersions;
import uk.sidebyside.plan.PlanVersions.ToSign;
import uk.sidebyside.plan.SuccessMeasure;
import uk.sidebyside.plan.SuccessMeasures;
import uk.sidebyside.plan.Undertakings;
import uk.sidebyside.plan.VersionId;
import uk.sidebyside.shared.AreaId;

/** How York wanted to know that it had succeeded, what shows it, and who signed for it. */
@Component
@OnlyWithAnExample
class ExampleMeasures {
    private final SuccessMeasures measures;
    private final PlanVersions versions;
    private final Undertakings undertakings;

    ExampleMeasures(SuccessMeasures measures, PlanVersions versions, Undertakings undertakings) {
        this.measures = measures;
        this.versions = versions;
        this.undertakings = undertakings;
    }

    /** @param known the measures of the area by their keys */
    void promise(AreaId area, Sheet sheet, Map<String, LineId> lines, Map<String, MeasureId> known) {
        for (Row row : sheet.rows("success.csv")) {
            var shown = new SuccessMeasures.By(Story.known(known, row.text("measure")));
            measures.addToLine(area, Story.known(lines, row.text("line")), row.text("words"), shown)
                    .orThrow();
        }
    }

    /** Both sides sign the plan as it was sent in, each in their own name. */
    void sign(AreaId area, PlanId plan, Sheet sheet, Cast cast) {
        LocalDate on = sheet.only("area.csv").day("submitted_on");
        var council =
                new ToSign(cast.person("imogen.thackray"), "Director of Children's Services", cast.organisation("cyc"));
        var health = new ToSign(cast.person("priya.raghunathan"), "Accountable Officer", cast.organisation("ccg"));
        VersionId version = versions.prepare(
                        area, new PlanVersions.Prepare(plan, "Final submission, 22 May 2020", List.of(council, health)))
                .orThrow();
        signs(area, version, cast.in(cast.seat("dcs"), on), council.role(), "City of York Council");
        signs(
                area,
                version,
                cast.in(cast.seat("ao"), on),
                health.role(),
                "NHS Vale of York Clinical Commissioning Group");
        versions.freeze(area, version).orThrow();
    }

    private void signs(AreaId area, VersionId version, Principal who, String role, String organisation) {
        String statement = "I have read this version of the plan. I sign it for " + organisation + ".";
        Principals.call(who, () -> versions.sign(area, version, new PlanVersions.Sign(role, true), statement))
                .orThrow();
    }

    /** What measures rest on, and what became of what was found: links that leads of workstreams added. */
    void show(Story story, PlanTree tree, Map<String, LineId> lines) {
        PlanId plan = tree.head().id();
        List<SuccessMeasure> known = measures.named(story.area(), plan);
        List<Row> targets = story.sheet().rows("success.csv");
        for (Row row : story.sheet().rows("shown.csv")) {
            String ref = row.text("ref");
            String title = row.text("title");
            var once = Story.id("shown", row.text("of"), ref, title);
            story.as(row.text("by"), row.day("on"), () -> {
                if (row.text("of").equals("finding")) {
                    var found = tree.area(row.number("ref")).orElseThrow();
                    undertakings
                            .show(story.area(), plan, found.id(), once, title, row.text("link"))
                            .orThrow();
                } else {
                    var measure = find(known, targets, Story.known(lines, ref), ref, row.text("measure"));
                    undertakings
                            .show(story.area(), plan, measure.id(), once, title, row.text("link"))
                            .orThrow();
                }
            });
        }
    }

    private static SuccessMeasure find(
            List<SuccessMeasure> known, List<Row> targets, LineId line, String ref, String number) {
        String words = targets.stream()
                .filter(target ->
                        target.text("line").equals(ref) && target.text("number").equals(number))
                .findFirst()
                .orElseThrow()
                .text("words");
        return known.stream()
                .filter(one -> line.equals(one.line()) && one.words().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
