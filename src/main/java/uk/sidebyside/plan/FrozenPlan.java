package uk.sidebyside.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan as text that is the same for the same plan: keys in order, no spaces, ISO dates. */
final class FrozenPlan {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FrozenPlan() {}

    static String of(PlanTree tree, List<SuccessMeasure> measures) {
        PlanHead head = tree.head();
        Map<String, Object> plan = new TreeMap<>();
        plan.put("title", head.title());
        plan.put("kind", head.kindCode());
        plan.put("start", head.startOn().toString());
        plan.put("end", head.endOn().toString());
        plan.put(
                "areas", tree.areas().stream().map(area -> area(area, measures)).toList());
        return JSON.writeValueAsString(plan);
    }

    private static Map<String, Object> area(PlanTree.AreaForImprovement area, List<SuccessMeasure> measures) {
        Map<String, Object> frozen = new TreeMap<>();
        frozen.put("number", area.number());
        frozen.put("title", area.title());
        frozen.put("weakness", area.weakness());
        frozen.put("finding", area.finding());
        frozen.put(
                "outcomes",
                area.outcomes().stream()
                        .map(outcome -> outcome(outcome, measures))
                        .toList());
        return frozen;
    }

    private static Map<String, Object> outcome(PlanTree.Outcome outcome, List<SuccessMeasure> measures) {
        Map<String, Object> frozen = new TreeMap<>();
        frozen.put("number", outcome.number());
        frozen.put("title", outcome.title());
        frozen.put("impact", outcome.impact());
        frozen.put("measures", words(measures, measure -> outcome.id().equals(measure.outcome())));
        frozen.put(
                "lines",
                outcome.lines().stream()
                        .filter(Line::published)
                        .map(line -> line(line, measures))
                        .toList());
        return frozen;
    }

    private static Map<String, Object> line(Line line, List<SuccessMeasure> measures) {
        Map<String, Object> frozen = new TreeMap<>();
        frozen.put("ref", line.ref());
        frozen.put("title", line.title());
        frozen.put("impact", line.impact());
        frozen.put("start", iso(line.dates().startOn()));
        frozen.put("end", iso(line.dates().endOn()));
        frozen.put("leads", line.leads().stream().map(FrozenPlan::lead).toList());
        frozen.put("measures", words(measures, measure -> line.id().equals(measure.line())));
        return frozen;
    }

    private static String lead(Lead lead) {
        return lead.organisation() == null ? lead.title() : lead.title() + ", " + lead.organisation();
    }

    private static List<String> words(
            List<SuccessMeasure> measures, java.util.function.Predicate<SuccessMeasure> fits) {
        return measures.stream().filter(fits).map(SuccessMeasure::words).toList();
    }

    private static String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The frozen words, one line each, in the order of the plan. */
    static List<String> words(String content) {
        JsonNode plan = JSON.readTree(content);
        List<String> words = new ArrayList<>();
        words.add(text(plan, "title") + ", " + text(plan, "start") + " to " + text(plan, "end"));
        for (JsonNode area : plan.path("areas")) {
            words.add("Area " + text(area, "number") + ": " + text(area, "title"));
            for (JsonNode outcome : area.path("outcomes")) {
                words.add("Outcome " + text(outcome, "number") + ": " + text(outcome, "title"));
                outcome.path("lines").forEach(line -> words.add(promised(line)));
            }
        }
        return words;
    }

    private static String promised(JsonNode line) {
        List<String> leads = new ArrayList<>();
        line.path("leads").forEach(lead -> leads.add(lead.asString()));
        return text(line, "ref") + " " + text(line, "title") + " From " + text(line, "start") + " to "
                + text(line, "end") + ". " + String.join("; ", leads);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    static String sha256(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
