package uk.sidebyside.example;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.Looking;
import uk.sidebyside.voice.Playbacks;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.Responses;
import uk.sidebyside.voice.Telling;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.rules.Respond;
import uk.sidebyside.voice.rules.ResponseKind;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.ViewId;

/** What became of what York's people said, turn by turn. */
@Component
@OnlyWithAnExample
class ExampleVoiceTurns {
    private final Playbacks playbacks;
    private final Responses responses;
    private final Telling telling;
    private final Looking looking;
    private final Receipts receipts;
    private final Views views;

    ExampleVoiceTurns(
            Playbacks playbacks,
            Responses responses,
            Telling telling,
            Looking looking,
            Receipts receipts,
            Views views) {
        this.playbacks = playbacks;
        this.telling = telling;
        this.responses = responses;
        this.looking = looking;
        this.receipts = receipts;
        this.views = views;
    }

    /** A view that was told. */
    record Told(SittingId sitting, ViewId view, ReceiptCode code) {}

    void tell(Story story, Row row, @Nullable Told told, @Nullable Ref where) {
        if (told == null) {
            throw new IllegalStateException("Nobody said " + row.text("voice"));
        }
        switch (row.text("turn")) {
            case "play" -> play(story, row, told);
            case "told" ->
                atDesk(story, row, () -> telling.tell(
                                story.area(),
                                told.sitting(),
                                row.day("on"),
                                Round.Channel.valueOf(row.text("channel")),
                                row.text("words"))
                        .orThrow());
            case "move" ->
                atDesk(story, row, () -> telling.moveDay(
                                story.area(), told.sitting(), row.day("until_on"), row.text("words"))
                        .orThrow());
            case "again" ->
                atHome(story, row, told, held -> looking.openAgain(
                                story.area(), told.view(), Story.id("again", row.text("voice")), row.text("words"))
                        .orThrow());
            case "read" ->
                atHome(story, row, told, held -> looking.read(story.area(), told.sitting())
                        .orThrow());
            default -> respond(story, row, told, where);
        }
    }

    private void respond(Story story, Row row, Told told, @Nullable Ref where) {
        var written = new Respond.Written(
                ResponseKind.valueOf(row.text("turn").toUpperCase(Locale.ROOT)),
                row.text("words"),
                row.text("reason"),
                row.text("tried"),
                row.text("talk"),
                row.dayOrNull("until_on"));
        atDesk(story, row, () -> responses
                .respond(
                        story.area(),
                        new Responses.Answer(
                                Story.id("response", row.text("voice"), row.text("turn")),
                                List.of(told.view()),
                                written,
                                where == null ? List.of() : List.of(where)))
                .orThrow());
    }

    private void play(Story story, Row row, Told told) {
        boolean spoken = row.text("channel").equals("spoken");
        atDesk(story, row, () -> playbacks
                .playBack(
                        story.area(),
                        told.sitting(),
                        new Playbacks.PlayBack(
                                Story.id("play", row.text("voice")),
                                List.of(told.view()),
                                row.text("words"),
                                spoken,
                                spoken ? row.day("on") : null))
                .orThrow());
        if (row.has("answer")) {
            atHome(story, row, told, held -> {
                var played = views.heard(story.area(), told.sitting()).views().stream()
                        .filter(one -> one.view().id().equals(told.view()))
                        .findFirst()
                        .orElseThrow()
                        .played();
                return looking.understood(
                                story.area(),
                                told.sitting(),
                                java.util.Objects.requireNonNull(played).id(),
                                Turn.Understood.valueOf(row.text("answer").toUpperCase(Locale.ROOT)),
                                row.text("answer").equals("yes") ? "" : "Two each week would help as well.")
                        .orThrow();
            });
        }
    }

    private static void atDesk(Story story, Row row, Runnable work) {
        story.as(row.text("seat"), row.day("on"), work);
    }

    private interface AtHome {
        Object does(Receipts.Held held);
    }

    private void atHome(Story story, Row row, Told told, AtHome work) {
        story.clock().on(row.day("on"), () -> {
            Receipts.Held held = (Receipts.Held) receipts.begun(story.area(), told.code());
            held.as(() -> work.does(held));
        });
    }
}
