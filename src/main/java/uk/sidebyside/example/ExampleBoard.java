package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.Bodies;
import uk.sidebyside.board.Body;
import uk.sidebyside.board.BodyId;
import uk.sidebyside.board.Decisions;
import uk.sidebyside.board.ExemptParts;
import uk.sidebyside.board.FamilyVoices;
import uk.sidebyside.board.Issues;
import uk.sidebyside.board.Meeting;
import uk.sidebyside.board.MeetingId;
import uk.sidebyside.board.Meetings;
import uk.sidebyside.board.Pack;
import uk.sidebyside.board.Packs;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.shared.WorkingDays;

/** The board's last months and its next meeting: what families told it, its packs, its decisions and where they went. */
@Component
@OnlyWithAnExample
class ExampleBoard {
    private static final int PLANNED_DAYS_BEFORE = 40;
    private static final int CLEAR_DAYS = 5;
    /** Before the day on which the papers go out. */
    private static final int VOICE_DAYS_BEFORE = 2;

    private final Bodies bodies;
    private final Meetings meetings;
    private final FamilyVoices voices;
    private final Packs packs;
    private final ExemptParts exempt;
    private final Decisions decisions;
    private final Issues issues;
    private final ExampleAssurance assurance;

    ExampleBoard(
            Bodies bodies,
            Meetings meetings,
            FamilyVoices voices,
            Packs packs,
            ExemptParts exempt,
            Decisions decisions,
            Issues issues,
            ExampleAssurance assurance) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.voices = voices;
        this.packs = packs;
        this.exempt = exempt;
        this.decisions = decisions;
        this.issues = issues;
        this.assurance = assurance;
    }

    List<Happening> happenings(Story story) {
        Map<String, BodyId> known = bodiesByKey(story);
        Map<String, MeetingId> planned = plan(story, Story.known(known, "board"));
        Map<String, Row> days = new HashMap<>();
        story.sheet().rows("meetings.csv").forEach(row -> days.put(row.text("key"), row));
        List<Happening> all = new ArrayList<>(assurance.happenings(story));
        for (Row row : story.sheet().rows("family-voice.csv")) {
            LocalDate on = before(Story.known(days, row.text("meeting")), VOICE_DAYS_BEFORE, story);
            all.add(new Happening(on, () -> write(story, row, on, planned)));
        }
        for (Row row : days.values()) {
            if (row.text("pack").equals("closed")) {
                LocalDate on = papersOut(row);
                all.add(new Happening(on, () -> close(story, row, on, planned)));
                all.add(new Happening(
                        on, () -> issue(story, row.text("key"), on, Story.known(known, "board"), planned)));
            }
        }
        for (Row row : story.sheet().rows("decisions.csv")) {
            LocalDate on = Story.known(days, row.text("meeting")).day("on");
            all.add(new Happening(on, () -> decide(story, row, on, known, planned)));
        }
        for (Row row : story.sheet().rows("issued-packs.csv")) {
            LocalDate on = Story.known(days, row.text("meeting")).day("on").plusDays(row.number("days_after"));
            all.add(new Happening(
                    on, () -> issue(story, row.text("meeting"), on, Story.known(known, row.text("to")), planned)));
        }
        return all;
    }

    /** Meetings are put into the calendar well before they are held; nothing of them happens before that. */
    private Map<String, MeetingId> plan(Story story, BodyId board) {
        List<Meeting.Item> agenda = story.sheet().rows("agenda.csv").stream()
                .map(row -> new Meeting.Item(
                        row.text("title"),
                        Meeting.Purpose.valueOf(row.text("purpose").toUpperCase(Locale.ROOT)),
                        row.number("minutes")))
                .toList();
        Map<String, MeetingId> planned = new HashMap<>();
        for (Row row : story.sheet().rows("meetings.csv")) {
            var command = new Meetings.PlanMeeting(
                    Story.id("meeting", row.text("key")),
                    board,
                    row.day("on"),
                    java.time.LocalTime.of(9, 30),
                    java.time.LocalTime.of(11, 0),
                    row.text("place"),
                    agenda);
            story.as(
                    "administrator",
                    row.day("on").minusDays(PLANNED_DAYS_BEFORE),
                    () -> planned.put(row.text("key"), meetings.plan(story.area(), command)));
        }
        return planned;
    }

    private void write(Story story, Row row, LocalDate on, Map<String, MeetingId> planned) {
        MeetingId meeting = Story.known(planned, row.text("meeting"));
        String by = row.text("written_by");
        story.as(by, on, () -> {
            int seen = voices.history(story.area(), meeting).size();
            var section = new FamilyVoices.Write(
                    Story.id("voice", row.text("meeting"), by),
                    meeting,
                    row.text("words"),
                    row.text("nothing_because"),
                    seen);
            voices.write(story.area(), section).orThrow();
        });
    }

    private void close(Story story, Row row, LocalDate on, Map<String, MeetingId> planned) {
        MeetingId meeting = Story.known(planned, row.text("key"));
        var text = new Pack.Text(
                Meeting.Purpose.ASSURANCE.code(),
                story.cast().title("dcs"),
                row.text("recommendation"),
                row.text("summary"),
                row.text("decisions_needed"),
                row.text("risks"),
                row.text("equality"),
                "");
        story.as("administrator", on, () -> packs.save(story.area(), new Packs.Write(meeting, 0, text))
                .orThrow());
        if (row.has("kept_apart")) {
            var item = new ExemptParts.Add(
                    Story.id("kept apart", row.text("key")),
                    meeting,
                    row.text("kept_apart"),
                    row.text("kept_apart_because"),
                    row.text("kept_apart_words"));
            story.as("administrator", on, () -> exempt.add(story.area(), item).orThrow());
        }
        story.as("dcs", on, () -> packs.close(story.area(), meeting).orThrow());
    }

    /** The papers go to the board itself by the day that the rule sets, or as many days later as the file says. */
    private static LocalDate papersOut(Row row) {
        return WorkingDays.after(WorkingDays.clearDaysBefore(row.day("on"), CLEAR_DAYS), row.number("papers_late_by"));
    }

    private void decide(Story story, Row row, LocalDate on, Map<String, BodyId> known, Map<String, MeetingId> planned) {
        BodyId board = Story.known(known, "board");
        List<SeatId> present = bodies.governance(story.area()).body(board).orElseThrow().places().stream()
                .map(Body.Place::seat)
                .filter(seat -> !seat.vacant())
                .map(seat -> seat.id())
                .toList();
        var decision = new Decisions.Record(
                Story.id("decision", row.text("words")),
                board,
                Story.known(planned, row.text("meeting")),
                on,
                row.text("words"),
                row.text("why"),
                present,
                assurance.line(story, row.text("lines")),
                null);
        story.as("dcs", on, () -> decisions.record(story.area(), decision).orThrow());
    }

    private void issue(Story story, String key, LocalDate on, BodyId to, Map<String, MeetingId> planned) {
        MeetingId meeting = Story.known(planned, key);
        var submission = Story.id("issue", key, to.value().toString());
        story.as("administrator", on, () -> issues.pack(story.area(), meeting, List.of(to), submission)
                .orThrow());
    }

    private Map<String, BodyId> bodiesByKey(Story story) {
        Map<String, BodyId> known = new HashMap<>();
        List<Body> all = bodies.governance(story.area()).bodies();
        for (Row row : story.sheet().rows("bodies.csv")) {
            all.stream()
                    .filter(body -> body.name().equals(row.text("name")))
                    .findFirst()
                    .ifPresent(body -> known.put(row.text("key"), body.id()));
        }
        return known;
    }

    /** Some days before the papers go out; for a meeting that is still to come, yesterday at the latest. */
    private static LocalDate before(Row meeting, int days, Story story) {
        LocalDate on = papersOut(meeting).minusDays(days);
        LocalDate yesterday = story.sheet().today().minusDays(1);
        return on.isAfter(yesterday) ? yesterday : on;
    }
}
