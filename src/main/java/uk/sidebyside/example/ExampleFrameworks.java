package uk.sidebyside.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.frameworks.FrameworksAhead;
import uk.sidebyside.audits.frameworks.MadeTogether;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.shared.Ref;

/**
 * A version of York's own of the framework for plans, the piece of work in which families wrote what is new in it, and the theme of
 * plans that it takes up. Samples that were drawn before it is in use are audited by the version with which they began.
 */
@Component
@OnlyWithAnExample
class ExampleFrameworks {
    private static final String CENTRE = "coordinator";

    /** What the file says, to be replaced by a day that is recent whenever the example is loaded. */
    private static final String IN_FORCE_FROM = "2020-09-01";

    private final Frameworks frameworks;
    private final MadeTogether made;
    private final FrameworksAhead ahead;

    ExampleFrameworks(Frameworks frameworks, MadeTogether made, FrameworksAhead ahead) {
        this.frameworks = frameworks;
        this.ahead = ahead;
        this.made = made;
    }

    Chapter chapter() {
        return new Chapter("a framework that was made together", this::told, this::tell);
    }

    private boolean told(Story story) {
        return frameworks.all(story.area()).stream().anyMatch(one -> one.version() > 1);
    }

    private void tell(Story story) {
        for (Row row : story.sheet().rows("frameworks.csv")) {
            story.as(CENTRE, row.day("loaded_on"), () -> {
                FrameworkId id = load(story, row);
                made.say(story.area(), id, piece(row.text("piece")), row.text("how"))
                        .orThrow();
                ahead.of(story.area(), id).open().forEach(theme -> ahead.takeUp(story.area(), id, theme.id()));
            });
        }
    }

    private FrameworkId load(Story story, Row row) {
        try (InputStream in = story.sheet().open(row.text("file"))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(IN_FORCE_FROM, row.day("in_force_from").toString());
            return switch (frameworks.load(story.area(), json.getBytes(StandardCharsets.UTF_8))) {
                case Frameworks.Imported done -> done.id();
                case Frameworks.Refused no ->
                    throw new IllegalStateException(no.faults().toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ref piece(String title) {
        return made.offered().stream()
                .filter(target -> target.title().endsWith(title))
                .findFirst()
                .orElseThrow()
                .ref();
    }
}
