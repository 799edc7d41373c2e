package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.sidebyside.board.Bodies;
import uk.sidebyside.board.Body;
import uk.sidebyside.board.BodyId;
import uk.sidebyside.board.DocumentId;
import uk.sidebyside.board.GovernanceDocument;
import uk.sidebyside.board.GovernanceDocuments;
import uk.sidebyside.example.Sheet.Row;

/** Who answers to whom: the bodies, their places, the lines of reporting, and the documents they work by. */
@Component
@OnlyWithAnExample
class ExampleBoardRoom {
    private static final LocalDate FROM = LocalDate.of(2020, 1, 6);

    private final Bodies bodies;
    private final GovernanceDocuments documents;

    ExampleBoardRoom(Bodies bodies, GovernanceDocuments documents) {
        this.bodies = bodies;
        this.documents = documents;
    }

    Chapter chapter() {
        return new Chapter("who answers to whom", this::told, this::tell);
    }

    private boolean told(Story story) {
        return !bodies.governance(story.area()).bodies().isEmpty();
    }

    private void tell(Story story) {
        Map<String, BodyId> opened = new HashMap<>();
        List<Row> rows = story.sheet().rows("bodies.csv");
        for (Row row : rows) {
            var kind = Body.Kind.valueOf(upper(row.text("kind")));
            boolean holdsThePlan = row.text("key").equals("board");
            var command = new Bodies.OpenBody(row.text("name"), kind, row.text("purpose"), holdsThePlan, FROM);
            opened.put(row.text("key"), bodies.open(story.area(), command));
        }
        for (Row row : rows) {
            for (String to : row.list("reports_to")) {
                bodies.reportTo(
                        story.area(),
                        Story.known(opened, row.text("key")),
                        Story.known(opened, to),
                        row.text("reports_what"),
                        row.text("how_often"),
                        FROM);
            }
        }
        BodyId board = Story.known(opened, "board");
        bodies.leadJointly(story.area(), board, story.cast().organisation("cyc"), FROM);
        bodies.leadJointly(story.area(), board, story.cast().organisation("ccg"), FROM);
        givePlaces(story, opened);
        agreeDocuments(story, opened);
    }

    private void givePlaces(Story story, Map<String, BodyId> opened) {
        for (Row row : story.sheet().rows("board-seats.csv")) {
            BodyId body = Story.known(opened, row.text("body"));
            var seat = story.cast().seat(row.text("seat"));
            var kind = Body.PlaceKind.valueOf(upper(row.text("place")));
            bodies.givePlace(story.area(), body, seat, kind, row.day("from_on"));
            LocalDate lastDay = row.dayOrNull("to_on");
            if (lastDay != null) {
                bodies.endPlace(story.area(), body, seat, lastDay);
            }
        }
    }

    private void agreeDocuments(Story story, Map<String, BodyId> opened) {
        for (Row row : story.sheet().rows("documents.csv")) {
            LocalDate on = row.day("agreed_on");
            var first = new GovernanceDocuments.Text(
                    Story.id("document", row.text("title")), on, row.day("review_on"), row.text("words"), "");
            var kind = GovernanceDocument.Kind.of(row.text("kind"));
            BodyId body = Story.known(opened, row.text("body"));
            story.clock().on(on, () -> {
                DocumentId id = documents
                        .open(story.area(), body, kind, row.text("title"), first)
                        .orThrow();
                if (row.has("agreed_again_on")) {
                    story.clock().on(row.day("agreed_again_on"), () -> revise(story, id, row));
                }
            });
        }
    }

    private void revise(Story story, DocumentId id, Row row) {
        var second = new GovernanceDocuments.Text(
                Story.id("document again", row.text("title")),
                row.day("agreed_again_on"),
                row.day("review_again_on"),
                row.text("words"),
                row.text("what_changed"));
        documents.revise(story.area(), id, 1, second).orThrow();
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
