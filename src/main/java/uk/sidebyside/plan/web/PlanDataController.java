package uk.sidebyside.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.plan.Lead;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.shared.Csv;
import uk.sidebyside.shared.CsvMetadata;

/** The plan as data: every published line. Names change only by addition. */
@RestController
@AllowedTo(Role.PUBLIC)
class PlanDataController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    /** The stable names of the columns before those of the reporting points. */
    static final List<String> COLUMNS = List.of(
            "ref",
            "area_number",
            "area",
            "outcome_number",
            "outcome",
            "action",
            "leads",
            "start",
            "end",
            "expected_end",
            "current_state",
            "current_state_since",
            "last_reported",
            "delayed",
            "overdue",
            "held_back");

    private final Plans plans;
    private final JsonMapper json;

    PlanDataController(Plans plans, JsonMapper json) {
        this.plans = plans;
        this.json = json;
    }

    @GetMapping("/plan.csv")
    ResponseEntity<String> csv(
            @RequestParam(name = "plan", required = false) @Nullable String plan, Principal principal) {
        return csv(plans.tree(principal.inArea(), plan), line -> true, "plan", plan);
    }

    @GetMapping("/plan/lines.csv")
    ResponseEntity<String> lines(
            LineFilter filter,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            Principal principal) {
        return csv(plans.tree(principal.inArea(), plan), filter::shows, "plan-lines", plan);
    }

    @GetMapping("/plan.json")
    ResponseEntity<String> json(
            @RequestParam(name = "plan", required = false) @Nullable String plan, Principal principal) {
        PlanTree tree = plans.tree(principal.inArea(), plan);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("plan", tree.head().slug());
        document.put("title", tree.head().title());
        document.put("kind", tree.head().kind());
        document.put("start", tree.head().startOn().toString());
        document.put("end", tree.head().endOn().toString());
        document.put("status", tree.head().status().name().toLowerCase(java.util.Locale.ROOT));
        document.put("last_updated", iso(tree.lastUpdatedOn().orElse(null)));
        document.put("states", tree.states().stream().map(LineState::label).toList());
        List<Map<String, Object>> lines = new ArrayList<>();
        each(tree, line -> true, lines::add);
        document.put("lines", lines);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(document));
    }

    private static ResponseEntity<String> csv(
            PlanTree tree, Predicate<Line> shown, String name, @Nullable String chosen) {
        List<String> headings = new ArrayList<>(COLUMNS);
        tree.points().forEach(point -> headings.add(heading(point)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        each(tree, shown, line -> rows.add(filled(row(line), headings.size())));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(tree.head().slug() + "-" + name + ".csv"))
                .header(HttpHeaders.LINK, describedBy(chosen))
                .body(Csv.text(headings, rows));
    }

    static String heading(PlanTree.Point point) {
        return "state_" + point.on().toString().replace('-', '_');
    }

    private static String describedBy(@Nullable String chosen) {
        return CsvMetadata.describedBy(PlanPage.at("/plan.csv-metadata.json", chosen));
    }

    /** A line that is held back has no states; its row is as long as all others. */
    private static List<@Nullable Object> filled(List<@Nullable Object> row, int columns) {
        while (row.size() < columns) {
            row.add(null);
        }
        return row;
    }

    private static String attachment(String fileName) {
        return ContentDisposition.attachment().filename(fileName).build().toString();
    }

    private static List<@Nullable Object> row(Map<String, Object> line) {
        List<@Nullable Object> row = new ArrayList<>();
        for (String column : COLUMNS) {
            Object value = line.get(column);
            row.add(value instanceof List<?> several ? joined(several) : value);
        }
        for (Object point : (List<?>) line.getOrDefault("states", List.of())) {
            row.add(((Map<?, ?>) point).get("state"));
        }
        return row;
    }

    private static String joined(List<?> several) {
        return several.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }

    private static void each(
            PlanTree tree, Predicate<Line> shown, java.util.function.Consumer<Map<String, Object>> to) {
        tree.areas().forEach(area -> area.outcomes().forEach(outcome -> outcome.lines().stream()
                .filter(shown)
                .filter(Line::published)
                .forEach(line -> to.accept(line(area, outcome, line)))));
    }

    private static Map<String, Object> line(PlanTree.AreaForImprovement area, PlanTree.Outcome outcome, Line line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ref", line.ref());
        row.put("area_number", area.number());
        row.put("area", area.title());
        row.put("outcome_number", outcome.number());
        row.put("outcome", outcome.title());
        row.put("action", line.title());
        row.put("leads", line.leads().stream().map(Lead::words).toList());
        row.put("start", iso(line.dates().startOn()));
        row.put("end", iso(line.dates().endOn()));
        row.put("expected_end", iso(line.dates().expectedEndOn()));
        row.put("current_state", line.heldBack() && line.state() == null ? "" : Say.state(line.state()));
        row.put("current_state_since", iso(line.sinceOn()));
        row.put("last_reported", iso(line.reportedOn()));
        row.put("delayed", line.delayed() ? "yes" : "no");
        row.put("overdue", line.overdue() == null ? "no" : "yes");
        row.put("held_back", line.heldBackWhy() == null ? "" : line.heldBackWhy());
        row.put("states", line.row().stream().map(PlanDataController::point).toList());
        return row;
    }

    /** A point that lies ahead has no state yet; one that was closed without a report says so. */
    private static Map<String, Object> point(Line.Cell cell) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("on", cell.on().toString());
        point.put("label", cell.label());
        point.put("state", cell.closed() ? Say.state(cell.state()) : "");
        point.put("corrected", cell.corrected());
        return point;
    }

    private static String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
