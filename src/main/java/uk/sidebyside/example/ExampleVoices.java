package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.children.EhcPlans;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.plan.Plans;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.Asking;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.Invitations;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.SittingId;

/**
 * What York's invented children and families said, good and bad: each line of {@code voices.csv} says what it shows, and {@code
 * voice-turns.csv} what became of it.
 */
@Component
@OnlyWithAnExample
class ExampleVoices {
    private final ExampleChildren children;
    private final ExampleVoiceTurns turns;
    private final ExampleServiceVoices services;
    private final ExampleCarried carried;
    private final Invitations invitations;
    private final Receipts receipts;
    private final Giving giving;
    private final Views views;
    private final EhcPlans excerpts;
    private final Plans plans;

    ExampleVoices(
            ExampleChildren children,
            ExampleVoiceTurns turns,
            ExampleServiceVoices services,
            ExampleCarried carried,
            Invitations invitations,
            Receipts receipts,
            Giving giving,
            Views views,
            EhcPlans excerpts,
            Plans plans) {
        this.children = children;
        this.turns = turns;
        this.services = services;
        this.carried = carried;
        this.invitations = invitations;
        this.receipts = receipts;
        this.giving = giving;
        this.views = views;
        this.excerpts = excerpts;
        this.plans = plans;
    }

    Chapter chapter() {
        return new Chapter("what people said and what became of it", this::told, this::tell);
    }

    private boolean told(Story story) {
        ChildId first = children.known(story)
                .get(story.sheet().rows("voices.csv").getFirst().text("child"));
        return first != null && !views.about(ChildRefs.of(story.area(), first)).isEmpty();
    }

    private void tell(Story story) {
        Map<String, Ref> lines = new HashMap<>();
        plans.tree(story.area(), (String) null)
                .lines()
                .forEach((Line line) -> lines.put(line.ref(), PlanRefs.of(story.area(), line.id())));
        Map<String, ChildId> known = children.known(story);
        Map<String, ExampleVoiceTurns.Told> told = new HashMap<>();
        List<Happening> happenings = new ArrayList<>();
        Map<String, ReceiptCode> sittings = new HashMap<>();
        for (Row row : story.sheet().rows("voices.csv")) {
            happenings.add(new Happening(row.day("given_on"), () -> say(story, row, known, sittings, told)));
        }
        for (Row row : story.sheet().rows("voice-turns.csv")) {
            happenings.add(new Happening(
                    row.day("on"),
                    () -> turns.tell(story, row, told.get(row.text("voice")), where(story, row, known, lines))));
        }
        for (Row row : story.sheet().rows("voice-carried.csv")) {
            happenings.add(new Happening(row.day("on"), () -> carried.tell(story, row, known, told)));
        }
        services.happenings(story, lines, happenings);
        Happening.all(happenings);
    }

    /** One question of a sitting. Lines with the same child, day and giver are one sitting, begun by the first. */
    private void say(
            Story story,
            Row row,
            Map<String, ChildId> known,
            Map<String, ReceiptCode> sittings,
            Map<String, ExampleVoiceTurns.Told> told) {
        String sitting = row.text("child") + row.text("by") + row.day("given_on");
        ChildId child = Story.known(known, row.text("child"));
        if (!sittings.containsKey(sitting)) {
            sittings.put(sitting, give(story, row, child));
        }
        ReceiptCode code = Story.known(sittings, sitting);
        Receipts.Held held = (Receipts.Held) receipts.begun(story.area(), code);
        held.as(() -> views.heard(story.area(), held.sitting().id())).views().stream()
                .filter(one -> one.view().question().equals(row.text("question")))
                .forEach(one -> told.put(
                        row.text("key"),
                        new ExampleVoiceTurns.Told(
                                held.sitting().id(), one.view().id(), code)));
    }

    private ReceiptCode give(Story story, Row row, ChildId child) {
        LocalDate on = row.day("given_on");
        ReceiptCode receipt = Receipts.fresh();
        List<ReceiptCode> links = new ArrayList<>();
        story.as(row.text("reader"), on.minusDays(3), () -> links.add(invited(story, row, child)));
        story.clock().on(on, () -> {
            Receipts.Held invited = (Receipts.Held) receipts.begun(story.area(), links.getFirst());
            SittingId id = invited.sitting().id();
            for (Row answer : story.sheet().rows("voices.csv")) {
                if (answer.text("child").equals(row.text("child"))
                        && answer.text("by").equals(row.text("by"))
                        && answer.day("given_on").equals(on)) {
                    invited.as(() -> giving.save(story.area(), id, answer.text("question"), draft(answer))
                            .orThrow());
                }
            }
            Receipts.Held own = receipts.exchange(invited, receipt).orElseThrow();
            var sending = new Giving.Sending(row.text("name"), row.has("helper"), row.text("helper"), "", false, true);
            own.as(() -> giving.give(story.area(), id, sending).orThrow());
        });
        return receipt;
    }

    private static Giving.Draft draft(Row row) {
        List<String> choices = row.has("choices") ? List.of(row.text("choices").split("\\|")) : List.of();
        return new Giving.Draft(row.text("words"), row.text("saw"), row.text("means"), choices, true);
    }

    private ReceiptCode invited(Story story, Row row, ChildId child) {
        PersonId person = story.cast().person(row.text("by"));
        PersonId reader = story.cast()
                .holder(story.cast().seat(row.text("reader")), row.day("given_on"))
                .orElseThrow();
        SittingId id = invitations
                .invite(
                        story.area(),
                        new Invitations.Invite(
                                Story.id("voice", row.text("key")),
                                ChildRefs.of(story.area(), child),
                                title(row),
                                row.text("questions"),
                                speaker(row),
                                person,
                                "",
                                new Asking.Readers(story.cast().title(row.text("reader")), null, reader),
                                row.day("given_on").plusDays(10),
                                later(
                                        row.day("tell_back_on"),
                                        row.day("given_on").plusDays(11))))
                .orThrow();
        return invitations.onPaper(story.area(), id);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String title(Row row) {
        String key = row.text("child");
        return key.substring(0, 1).toUpperCase(Locale.UK) + key.substring(1);
    }

    private static Speaker speaker(Row row) {
        return row.text("speaker").equals("CARER") ? Speaker.PARENT : Speaker.valueOf(row.text("speaker"));
    }

    /** What was shaped: words of the child's plan by their section, or an action by its number. */
    private @Nullable Ref where(Story story, Row row, Map<String, ChildId> known, Map<String, Ref> lines) {
        String where = row.text("where");
        if (where.startsWith("line:")) {
            return Story.known(lines, where.substring("line:".length()));
        }
        if (where.isEmpty()) {
            return null;
        }
        String section = where.substring("excerpt:".length());
        ChildId child = Story.known(
                known, row.text("voice").substring(0, row.text("voice").indexOf('-')));
        List<UUID> words = Principals.call(
                Principal.operator(story.area(), "example"), () -> excerpts.excerpts(story.area(), child).stream()
                        .filter(one -> one.section().name().equals(section) && one.untilOn() == null)
                        .map(EhcPlans.Excerpt::id)
                        .toList());
        return ChildRefs.excerpt(story.area(), words.getFirst());
    }
}
