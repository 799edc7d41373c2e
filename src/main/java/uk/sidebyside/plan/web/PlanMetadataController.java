package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.shared.CsvMetadata;

/** What the columns of {@code /plan.csv} mean, as CSV on the Web has it (W3C, Metadata Vocabulary for Tabular Data). */
@RestController
@AllowedTo(Role.PUBLIC)
class PlanMetadataController {
    private static final MediaType CSVM = MediaType.parseMediaType(CsvMetadata.MEDIA_TYPE);
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("ref", "Reference of the action"),
            Map.entry("area_number", "Number of the area for improvement"),
            Map.entry("area", "Area for improvement"),
            Map.entry("outcome_number", "Number of the outcome"),
            Map.entry("outcome", "Outcome"),
            Map.entry("action", "Action"),
            Map.entry("leads", "Who leads it, by post"),
            Map.entry("start", "Promised start"),
            Map.entry("end", "Promised end"),
            Map.entry("expected_end", "End that is now expected"),
            Map.entry("current_state", "State today"),
            Map.entry("current_state_since", "Since when it has been in that state"),
            Map.entry("last_reported", "Day of the latest report"),
            Map.entry("delayed", "Whether its state is a delayed one"),
            Map.entry("overdue", "Whether a promised day has passed"),
            Map.entry("held_back", "Why it is held back from the public"));
    private static final List<String> DATES =
            List.of("start", "end", "expected_end", "current_state_since", "last_reported");
    private static final List<String> REQUIRED = List.of("ref", "area_number", "outcome_number");

    private final Plans plans;
    private final Areas areas;
    private final JsonMapper json;

    PlanMetadataController(Plans plans, Areas areas, JsonMapper json) {
        this.plans = plans;
        this.areas = areas;
        this.json = json;
    }

    @GetMapping("/plan.csv-metadata.json")
    ResponseEntity<String> metadata(
            @RequestParam(name = "plan", required = false) @Nullable String plan, Principal principal) {
        PlanTree tree = plans.tree(principal.inArea(), plan);
        var metadata = new CsvMetadata(
                PlanPage.at("/plan.csv", plan),
                tree.head().title(),
                "Every published action of the plan, with its state at each reporting point.",
                areas.byId(principal.inArea()).name(),
                tree.lastUpdatedOn().orElse(null),
                columns(tree),
                List.of("ref"));
        return ResponseEntity.ok().contentType(CSVM).body(json.writeValueAsString(metadata.document()));
    }

    private static List<CsvMetadata.Column> columns(PlanTree tree) {
        List<CsvMetadata.Column> columns = new ArrayList<>();
        for (String name : PlanDataController.COLUMNS) {
            columns.add(column(name, TITLES.getOrDefault(name, name), datatype(name)));
        }
        tree.points()
                .forEach(point ->
                        columns.add(column(PlanDataController.heading(point), "State in " + point.label(), "string")));
        return columns;
    }

    private static String datatype(String name) {
        if (DATES.contains(name)) {
            return "date";
        }
        return name.equals("area_number") ? "integer" : "string";
    }

    private static CsvMetadata.Column column(String name, String title, String datatype) {
        return new CsvMetadata.Column(
                name, title, datatype, REQUIRED.contains(name), name.equals("leads") ? "; " : null);
    }
}
