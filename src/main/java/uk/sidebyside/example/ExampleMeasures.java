package uk.sidebyside.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.Measures;
import uk.sidebyside.plan.PlanId;
import uk.sidebyside.plan.PlanVersions;
import uk.sidebyside.plan.PlanVersions.ToSign;
import uk.sidebyside.plan.VersionId;
import uk.sidebyside.shared.AreaId;

/** How York wanted to know that it had succeeded, what it measured later, and who signed for it. */
@Component
@OnlyWithAnExample
class ExampleMeasures {
    private final Measures measures;
    private final PlanVersions versions;

    ExampleMeasures(Measures measures, PlanVersions versions) {
        this.measures = measures;
        this.versions = versions;
    }

    void loadTargets(AreaId area, Sheet sheet, Map<String, LineId> lines) {
        for (Row row : sheet.rows("measures.csv")) {
            measures.addToLine(area, Story.known(lines, row.text("line")), row.text("words"), target(row))
                    .orThrow();
        }
    }

    static Measures.Target target(Row row) {
        return new Measures.Target(
                Measures.Unit.valueOf(upper(row.text("unit"))),
                Measures.Comparator.valueOf(upper(row.text("comparator"))),
                row.has("target") ? new BigDecimal(row.text("target")) : null,
                Measures.Course.valueOf(upper(row.text("course"))),
                row.text("target_words"),
                row.dayOrNull("from_on"),
                row.text("from_words"),
                row.dayOrNull("due_on"),
                row.text("due_words"));
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

    /** What stood where when somebody looked. A figure that nobody published is said to be missing. */
    void loadReadings(Story story, PlanId plan, Map<String, LineId> lines) {
        List<Measures.Measure> known = measures.inPlan(story.area(), plan);
        List<Row> targets = story.sheet().rows("measures.csv");
        for (Row row : story.sheet().rows("readings.csv")) {
            LineId line = Story.known(lines, row.text("line"));
            String words = targets.stream()
                    .filter(target -> target.text("line").equals(row.text("line"))
                            && target.text("number").equals(row.text("measure")))
                    .findFirst()
                    .orElseThrow()
                    .text("words");
            var measure = known.stream()
                    .filter(one -> line.equals(one.line()) && one.words().equals(words))
                    .findFirst()
                    .orElseThrow();
            BigDecimal value = row.has("value") ? new BigDecimal(row.text("value")) : null;
            var reading = new Measures.Reading(row.day("on"), value, row.text("words"), row.text("source"));
            story.clock().on(row.day("on"), () -> measures.read(story.area(), measure.id(), reading)
                    .orThrow());
        }
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
