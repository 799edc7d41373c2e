package uk.sidebyside.example;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.partnership.rules.ToolKind;
import uk.sidebyside.partnership.rules.ToolStep;
import uk.sidebyside.partnership.tools.ToolId;
import uk.sidebyside.partnership.tools.Tools;

/**
 * Tools for every day that York's coordinator keeps: files and a link, one that is being looked at again, one that is due
 * soon, one that nobody has fetched yet, and one that is not used any more.
 */
@Component
@OnlyWithAnExample
class ExampleTools {
    private static final String KEEPER = "coordinator";

    private final Tools tools;

    ExampleTools(Tools tools) {
        this.tools = tools;
    }

    Chapter chapter() {
        return new Chapter(
                "everyday tools",
                story -> !tools.inArea(story.area()).isEmpty(),
                story -> story.sheet().rows("tools.csv").forEach(row -> tell(story, row)));
    }

    private void tell(Story story, Row row) {
        LocalDate addedOn = row.day("added_on");
        LocalDate retiredOn = row.dayOrNull("retired_on");
        LocalDate until = retiredOn == null ? story.clock().today() : retiredOn;
        story.as(KEEPER, addedOn, () -> {
            ToolId tool = add(story, row);
            fetch(story, tool, addedOn, until, row.number("fetched"));
            if (retiredOn != null) {
                story.as(KEEPER, retiredOn, () -> tools.retire(story.area(), tool, row.text("retired_because"))
                        .orThrow());
            }
        });
    }

    private ToolId add(Story story, Row row) {
        String where = row.text("link_or_file");
        boolean link = where.startsWith("https://");
        var words = new Tools.Words(
                row.text("name"),
                ToolKind.of(row.text("kind")),
                row.text("helps_with"),
                row.list("steps").stream().map(ToolStep::of).toList(),
                !row.has("steps"),
                link ? where : "",
                row.day("review_on"));
        return tools.add(story.area(), Story.id("tool", row.text("key")), words, link ? null : file(story, where))
                .orThrow();
    }

    private static Tools.Upload file(Story story, String name) {
        return new Tools.Upload(name, () -> story.sheet().open("files/" + name));
    }

    /** By visitors, evenly over the days on which it was there. */
    private void fetch(Story story, ToolId tool, LocalDate from, LocalDate until, int times) {
        long days = ChronoUnit.DAYS.between(from, until);
        for (int i = 0; i < times; i++) {
            story.clock()
                    .on(
                            from.plusDays(days * i / times),
                            () -> Principals.run(
                                    Principal.visitor(story.area()), () -> tools.fetch(story.area(), tool)));
        }
    }
}
