package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** The proof that people attached to their lines: notes, links, small files, and words that were given with consent. */
@Component
@OnlyWithAnExample
class ExampleEvidence {

    private static final String ITEM = "evidence";

    private final EvidenceItems items;

    ExampleEvidence(EvidenceItems items) {
        this.items = items;
    }

    /** What an earlier start attached, by the keys of the file; items are known by their title. */
    Map<String, Ref> known(Story story, Collection<Line> lines) {
        List<Ref> about = lines.stream().map(line -> about(story.area(), line)).toList();
        Map<String, EvidenceId> byTitle = items.of(about).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Evidence::title, Evidence::id, (first, second) -> first));
        Map<String, Ref> known = new HashMap<>();
        for (Row row : story.sheet().rows("evidence.csv")) {
            EvidenceId id = byTitle.get(row.text("title"));
            if (id != null) {
                known.put(row.text("key"), new Ref(story.area(), ITEM, id.value()));
            }
        }
        return known;
    }

    Map<String, Ref> attach(Story story, Map<String, Line> lines, LocalDate after, LocalDate upTo) {
        Map<String, Ref> attached = new HashMap<>();
        for (Row row : story.sheet().rows("evidence.csv")) {
            LocalDate on = row.day("on");
            if (ExampleProgress.within(on, after, upTo)) {
                Line line = Story.known(lines, row.text("line"));
                SeatId lead = line.leads().getLast().seat();
                PersonId by = story.cast().holder(lead, on).orElse(null);
                var adding = new Adding(
                        about(story.area(), line),
                        Evidence.Proves.valueOf(row.text("bearing").toUpperCase(Locale.ROOT)),
                        Evidence.Visibility.PUBLIC,
                        row.text("title"),
                        Story.id("evidence", row.text("key")),
                        by);
                story.clock()
                        .on(
                                on,
                                () -> Principals.run(story.cast().in(lead, on), () -> {
                                    EvidenceId id = add(story, row, adding);
                                    attached.put(row.text("key"), new Ref(story.area(), ITEM, id.value()));
                                }));
            }
        }
        return attached;
    }

    private EvidenceId add(Story story, Row row, Adding adding) {
        return switch (row.text("form")) {
            case "note" -> items.addNote(adding, row.text("text"));
            case "link" -> items.addLink(adding, row.text("link_or_file"));
            case "quote" ->
                items.addQuote(
                        adding,
                        row.text("text"),
                        new Adding.Consent(
                                "To show in public what changed", row.day("consent_on"), null, row.text("speaker")));
            case "file" -> {
                String file = row.text("link_or_file");
                String path = "example/" + story.sheet().folder() + "/files/" + file;
                yield items.addFile(adding, file, new ClassPathResource(path));
            }
            default -> throw new IllegalStateException("Evidence can't be a " + row.text("form"));
        };
    }

    private static Ref about(AreaId area, Line line) {
        return PlanRefs.of(area, line.id());
    }
}
