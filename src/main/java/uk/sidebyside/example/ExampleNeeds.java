package uk.sidebyside.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.needs.FigureTables;
import uk.sidebyside.needs.Licence;
import uk.sidebyside.needs.NeedsFindingId;
import uk.sidebyside.needs.NeedsFindings;
import uk.sidebyside.needs.Resource;
import uk.sidebyside.needs.ResourceId;
import uk.sidebyside.needs.Resources;
import uk.sidebyside.needs.SectionId;
import uk.sidebyside.needs.Sections;
import uk.sidebyside.needs.rules.AreaCodes.Level;
import uk.sidebyside.needs.rules.FigureUnit;
import uk.sidebyside.needs.rules.Phase;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.shared.Ref;

/** What York's children and young people need: sections of both phases, one of them missing, and what they found. */
@Component
@OnlyWithAnExample
class ExampleNeeds {
    /** Who plans sections and links findings. */
    private static final String LEAD = "lead-1";

    private final Sections sections;
    private final Resources resources;
    private final NeedsFindings findings;
    private final FigureTables tables;
    private final ExampleGroups groups;
    private final Plans plans;

    ExampleNeeds(
            Sections sections,
            Resources resources,
            NeedsFindings findings,
            FigureTables tables,
            ExampleGroups groups,
            Plans plans) {
        this.sections = sections;
        this.resources = resources;
        this.findings = findings;
        this.tables = tables;
        this.groups = groups;
        this.plans = plans;
    }

    Chapter chapter() {
        return new Chapter("what is needed", this::told, this::tell);
    }

    private boolean told(Story story) {
        return !sections.inArea(story.area()).isEmpty();
    }

    private void tell(Story story) {
        Map<String, Ref> lines = new HashMap<>();
        plans.tree(story.area(), (String) null)
                .lines()
                .forEach((Line line) -> lines.put(line.ref(), PlanRefs.of(story.area(), line.id())));
        Map<String, SectionId> planned = plan(story);
        Map<String, ResourceId> known = describe(story, planned);
        List<Happening> happenings = new ArrayList<>();
        write(story, planned, happenings);
        Happening.all(happenings);
        find(story, planned, known, lines);
        story.sheet().rows("needs-figures.csv").forEach(row -> load(story, row));
        groups.tell(story, lines);
    }

    private Map<String, SectionId> plan(Story story) {
        Map<String, SectionId> planned = new HashMap<>();
        for (Row row : story.sheet().rows("needs-sections.csv")) {
            var add = new Sections.Add(
                    Story.id("needs section", row.text("key")),
                    Phase.valueOf(row.text("phase")),
                    row.text("title"),
                    story.cast().seat(row.text("owner")));
            story.as(
                    LEAD,
                    LocalDate.of(2025, 10, 6),
                    () -> planned.put(
                            row.text("key"), sections.add(story.area(), add).orThrow()));
        }
        return planned;
    }

    private Map<String, ResourceId> describe(Story story, Map<String, SectionId> planned) {
        Map<String, ResourceId> known = new HashMap<>();
        for (Row row : story.sheet().rows("needs-resources.csv")) {
            var words = new Resources.Words(
                    row.text("kind").equals("narrative") ? Resource.Kind.NARRATIVE : Resource.Kind.DATASET,
                    row.text("title"),
                    row.text("about"),
                    row.text("source"),
                    row.text("publisher"),
                    Licence.of(row.text("licence")),
                    row.text("period"),
                    row.text("geography"),
                    row.text("link"));
            SectionId section = Story.known(planned, row.text("section"));
            story.as(
                    LEAD,
                    LocalDate.of(2025, 10, 20),
                    () -> known.put(
                            row.text("key"),
                            resources
                                    .add(story.area(), Story.id("needs resource", row.text("key")), section, words)
                                    .orThrow()));
        }
        return known;
    }

    private void write(Story story, Map<String, SectionId> planned, List<Happening> happenings) {
        for (Row row : story.sheet().rows("needs-sections.csv")) {
            SectionId id = Story.known(planned, row.text("key"));
            if (row.has("written_on")) {
                LocalDate on = row.day("written_on");
                happenings.add(new Happening(
                        on,
                        () -> story.as(row.text("owner"), on, () -> {
                            var before = sections.byId(story.area(), id);
                            var change = new Sections.Change(
                                    id,
                                    before.version(),
                                    before.phase(),
                                    before.title(),
                                    row.text("words"),
                                    before.owner());
                            sections.change(story.area(), change).orThrow();
                        })));
            }
            if (row.has("published_on")) {
                LocalDate on = row.day("published_on");
                happenings.add(new Happening(
                        on,
                        () -> story.as(row.text("owner"), on, () -> {
                            int version = sections.byId(story.area(), id).version();
                            sections.publish(story.area(), id, version, on).orThrow();
                        })));
            }
        }
    }

    private void find(
            Story story, Map<String, SectionId> planned, Map<String, ResourceId> known, Map<String, Ref> lines) {
        for (Row row : story.sheet().rows("needs-findings.csv")) {
            SectionId section = Story.known(planned, row.text("section"));
            var words = new NeedsFindings.Words(
                    row.text("words"), Story.known(known, row.text("resource")), row.day("found_on"));
            List<NeedsFindingId> found = new ArrayList<>();
            story.as(
                    LEAD,
                    LocalDate.of(2025, 11, 20),
                    () -> found.add(
                            findings.add(story.area(), Story.id("needs finding", row.text("words")), section, words)
                                    .orThrow()));
            for (String ref : row.list("used_by")) {
                story.as(LEAD, row.day("used_on"), () -> findings.use(
                                story.area(), found.getFirst(), Story.known(lines, ref), row.text("note"))
                        .orThrow());
            }
        }
    }

    private void load(Story story, Row row) {
        var words = new FigureTables.Words(
                row.text("title"),
                Level.valueOf(row.text("level")),
                row.yes("add_up"),
                FigureUnit.valueOf(row.text("unit")),
                row.text("small").equals("hide"),
                row.text("source"),
                row.text("publisher"),
                Licence.of(row.text("licence")),
                row.text("period"),
                row.text("notes"));
        story.as(
                LEAD,
                row.day("loaded_on"),
                () -> tables.bringIn(
                        story.area(),
                        tables.check(story.area(), words, file(story, row.text("file")))
                                .orThrow()));
    }

    private static String file(Story story, String name) {
        try (InputStream in = story.sheet().open("figures/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
