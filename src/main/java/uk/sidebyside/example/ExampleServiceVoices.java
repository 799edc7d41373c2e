package uk.sidebyside.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.Asking;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.Looking;
import uk.sidebyside.voice.Playbacks;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.Responses;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.rules.Respond;
import uk.sidebyside.voice.rules.ResponseKind;
import uk.sidebyside.voice.said.AskId;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.worries.Worries;

/** What people without an account said about York's promises, and one worry about safety, which only its lead reads. */
@Component
@OnlyWithAnExample
class ExampleServiceVoices {
    private final Asking asking;
    private final Giving giving;
    private final Receipts receipts;
    private final Views views;
    private final Playbacks playbacks;
    private final Responses responses;
    private final Looking looking;
    private final Worries worries;

    ExampleServiceVoices(
            Asking asking,
            Giving giving,
            Receipts receipts,
            Views views,
            Playbacks playbacks,
            Responses responses,
            Looking looking,
            Worries worries) {
        this.asking = asking;
        this.giving = giving;
        this.receipts = receipts;
        this.views = views;
        this.playbacks = playbacks;
        this.responses = responses;
        this.looking = looking;
        this.worries = worries;
    }

    void happenings(Story story, Map<String, Ref> lines, List<Happening> happenings) {
        Map<String, AskId> asked = new HashMap<>();
        Map<String, ReceiptCode> given = new HashMap<>();
        for (Row row : story.sheet().rows("voice-asks.csv")) {
            happenings.add(new Happening(row.day("asked_on"), () -> ask(story, row, lines, asked)));
        }
        for (Row row : story.sheet().rows("voice-answers.csv")) {
            happenings.add(new Happening(
                    row.day("given_on"),
                    () -> given.put(row.text("key"), answer(story, row, Story.known(asked, row.text("ask"))))));
        }
        var today = story.clock().today();
        happenings.add(new Happening(today.minusDays(26), () -> used(story, lines, given)));
        happenings.add(new Happening(today.minusDays(22), () -> read(story, Story.known(given, "wait-1"))));
        happenings.add(new Happening(today.minusDays(12), () -> worry(story)));
    }

    private void ask(Story story, Row row, Map<String, Ref> lines, Map<String, AskId> asked) {
        Ref about = lines.entrySet().stream()
                .filter(line -> line.getKey().startsWith(row.text("about")))
                .sorted(Map.Entry.comparingByKey())
                .findFirst()
                .orElseThrow()
                .getValue();
        story.as(
                "coordinator",
                row.day("asked_on"),
                () -> asked.put(
                        row.text("key"),
                        asking.ask(
                                        story.area(),
                                        Story.id("ask", row.text("key")),
                                        new Asking.Words(
                                                about,
                                                row.text("title"),
                                                row.text("intro"),
                                                Questions.SERVICE,
                                                row.text("readers"),
                                                story.cast().seat(row.text("reader")),
                                                row.day("from_on"),
                                                row.day("closes_on"),
                                                row.day("tell_back_on")))
                                .orThrow()));
    }

    private ReceiptCode answer(Story story, Row row, AskId ask) {
        ReceiptCode code = Receipts.fresh();
        story.clock()
                .on(
                        row.day("given_on"),
                        () -> Principals.run(Receipts.holder(story.area(), code, Principal.Kind.RECEIPT), () -> {
                            Sitting sitting = asking.begin(story.area(), code, ask);
                            giving.save(
                                            story.area(),
                                            sitting.id(),
                                            Questions.SERVICE,
                                            Giving.Draft.of(row.text("words")))
                                    .orThrow();
                            giving.give(
                                            story.area(),
                                            sitting.id(),
                                            new Giving.Sending(row.text("name"), false, "", "", false, false))
                                    .orThrow();
                        }));
        return code;
    }

    private View view(Story story, ReceiptCode code) {
        Receipts.Held held = (Receipts.Held) receipts.begun(story.area(), code);
        return held.as(() -> views.heard(story.area(), held.sitting().id()))
                .views()
                .getFirst()
                .view();
    }

    /** One response answers two people. */
    private void used(Story story, Map<String, Ref> lines, Map<String, ReceiptCode> given) {
        var on = story.clock().today().minusDays(26);
        List<View> both = List.of(view(story, Story.known(given, "wait-1")), view(story, Story.known(given, "wait-2")));
        Ref line = both.getFirst().about();
        both.forEach(one -> story.as("lead-1", on, () -> playbacks
                .playBack(
                        story.area(),
                        one.sitting(),
                        new Playbacks.PlayBack(
                                Story.id("play", one.id().value().toString()),
                                List.of(one.id()),
                                "You want to hear from us while you wait, shortly and in plain words.",
                                false,
                                null))
                .orThrow()));
        story.as("lead-1", on, () -> responses
                .respond(
                        story.area(),
                        new Responses.Answer(
                                Story.id("response", "waiting"),
                                both.stream().map(View::id).toList(),
                                new Respond.Written(
                                        ResponseKind.USED,
                                        "Since this month a case officer sends two lines every fourth week: where we are, and what is next.",
                                        "",
                                        "",
                                        "",
                                        null),
                                List.of(line)))
                .orThrow());
    }

    private void read(Story story, ReceiptCode code) {
        story.clock().on(story.clock().today().minusDays(22), () -> {
            Receipts.Held held = (Receipts.Held) receipts.begun(story.area(), code);
            held.as(() -> looking.read(story.area(), held.sitting().id()).orThrow());
        });
    }

    private void worry(Story story) {
        var on = story.clock().today().minusDays(12);
        ReceiptCode code = Receipts.fresh();
        var tell = new Worries.Tell(
                null,
                "A boy at the bus stop",
                "Older boys wait for him after school and take his money. He told me not to tell.",
                "A neighbour",
                "01632 960188, after six");
        story.clock()
                .on(
                        on,
                        () -> Principals.run(
                                Receipts.holder(story.area(), code, Principal.Kind.RECEIPT),
                                () -> worries.tell(story.area(), code, tell, null)
                                        .orThrow()));
        story.as("safeguarding", on, () -> {
            var worry = worries.all(story.area()).getFirst();
            worries.read(story.area(), worry.id());
            worries.act(
                            story.area(),
                            worry.id(),
                            "Spoke with the neighbour and the school. The school meets the bus.",
                            true)
                    .orThrow();
        });
    }
}
