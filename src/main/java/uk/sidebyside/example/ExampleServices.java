package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.measures.curves.CommissionedService.Kind;
import uk.sidebyside.measures.curves.CommissionedServices;

/** The services, and which of them were bought and are held against the outcomes framework. */
@Component
@OnlyWithAnExample
class ExampleServices {
    private final LocalServices services;
    private final CommissionedServices commissioned;

    ExampleServices(LocalServices services, CommissionedServices commissioned) {
        this.services = services;
        this.commissioned = commissioned;
    }

    Chapter chapter() {
        return new Chapter("services", story -> !services.inArea(story.area()).isEmpty(), this::tell);
    }

    /** The id of a service by its short name in the files. */
    static ServiceId id(String key) {
        return new ServiceId(Story.id("service", key));
    }

    private void tell(Story story) {
        for (Row row : story.sheet().rows("services.csv")) {
            services.add(
                            story.area(),
                            id(row.text("key")),
                            new LocalServices.Entry(
                                    row.text("name"),
                                    Sector.of(row.text("sector")),
                                    row.has("organisation")
                                            ? story.cast().organisation(row.text("organisation"))
                                            : null,
                                    row.day("from"),
                                    row.dayOrNull("until")))
                    .orThrow();
        }
        story.sheet().rows("commissioned.csv").forEach(row -> bought(story, row));
    }

    private void bought(Story story, Row row) {
        UUID id = Story.id("commissioned", row.text("service"), row.text("began"));
        LocalDate began = LocalDate.parse(row.text("began"));
        LocalDate held = row.has("monitored") ? LocalDate.parse(row.text("monitored")) : null;
        boolean later = held != null && held.isAfter(began);
        story.clock().on(began, () -> commissioned
                .add(story.area(), id, entry(row, began, later ? null : held))
                .orThrow());
        if (held != null && later) {
            story.clock().on(held, () -> commissioned
                    .change(story.area(), id, entry(row, began, held), 1)
                    .orThrow());
        }
    }

    private static CommissionedServices.Entry entry(Row row, LocalDate began, @Nullable LocalDate held) {
        return new CommissionedServices.Entry(
                id(row.text("service")),
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                began,
                held,
                held == null ? "" : row.text("evidence"));
    }
}
