package uk.sidebyside.example;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.voice.Changing;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.carrying.Answering;
import uk.sidebyside.voice.carrying.Ask;
import uk.sidebyside.voice.carrying.Carrying;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.View;

/** Views that are carried forward: somebody asks whether they are still right, and their givers answer. */
@Component
@OnlyWithAnExample
class ExampleCarried {
    private final Carrying carrying;
    private final Answering answering;
    private final Receipts receipts;
    private final Views views;

    ExampleCarried(Carrying carrying, Answering answering, Receipts receipts, Views views) {
        this.carrying = carrying;
        this.answering = answering;
        this.receipts = receipts;
        this.views = views;
    }

    /** One row: asked where it has a post, answered where it has none. */
    void tell(Story story, Row row, Map<String, ChildId> children, Map<String, ExampleVoiceTurns.Told> told) {
        List<ExampleVoiceTurns.Told> its = Arrays.stream(row.text("voices").split("\\|"))
                .map(key -> Story.known(told, key))
                .toList();
        if (row.has("seat")) {
            String child = row.text("voices").substring(0, row.text("voices").indexOf('-'));
            story.as(row.text("seat"), row.day("on"), () -> ask(story, row, Story.known(children, child), its));
        } else {
            story.clock().on(row.day("on"), () -> its.forEach(one -> answer(story, row, one)));
        }
    }

    private void ask(Story story, Row row, ChildId child, List<ExampleVoiceTurns.Told> its) {
        carrying.ask(
                        story.area(),
                        new Ask(
                                Story.id("carried", row.text("voices")),
                                ChildRefs.of(story.area(), child),
                                StillRight.Occasion.valueOf(row.text("kind")),
                                row.day("for_day"),
                                its.stream().map(ExampleVoiceTurns.Told::view).toList()))
                .orThrow();
    }

    private void answer(Story story, Row row, ExampleVoiceTurns.Told one) {
        Receipts.Held held = (Receipts.Held) receipts.begun(story.area(), one.code());
        held.as(() -> {
            View view = views.view(story.area(), one.view()).view();
            return answering
                    .say(
                            story.area(),
                            one.view(),
                            new Answering.Answer(
                                    StillRight.Said.valueOf(row.text("said").toUpperCase(Locale.ROOT)),
                                    view.said().n(),
                                    new Changing.Words(row.text("words"), "", "", null)))
                    .orThrow();
        });
    }
}
