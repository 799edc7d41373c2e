package uk.sidebyside.example;

import org.springframework.stereotype.Component;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.surveys.CaseId;
import uk.sidebyside.surveys.CaseLog;
import uk.sidebyside.surveys.Closing;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.surveys.rules.Case;

/** Complaints and compliments with what came of them, one of them late; and what was closed without anybody being asked. */
@Component
@OnlyWithAnExample
class ExampleCases {
    private static final String COORDINATOR = "coordinator";

    private final CaseLog log;
    private final Closings closings;

    ExampleCases(CaseLog log, Closings closings) {
        this.log = log;
        this.closings = closings;
    }

    void tell(Story story) {
        story.sheet().rows("cases.csv").forEach(row -> tell(story, row));
        story.sheet().rows("survey-closings.csv").forEach(row -> close(story, row));
    }

    private void tell(Story story, Row row) {
        CaseId[] logged = new CaseId[1];
        story.as(
                COORDINATOR,
                row.day("received_on"),
                () -> logged[0] = log.log(
                                story.area(),
                                new CaseLog.Log(
                                        Story.id("case", row.text("summary")),
                                        row.text("kind").equals("complaint")
                                                ? Case.Kind.COMPLAINT
                                                : Case.Kind.COMPLIMENT,
                                        row.text("service"),
                                        row.text("summary"),
                                        row.day("received_on"),
                                        row.day("follow_up_on")))
                        .orThrow());
        if (row.has("outcome")) {
            story.as(COORDINATOR, row.day("closed_on"), () -> log.close(
                            story.area(),
                            new CaseLog.Close(
                                    logged[0],
                                    1,
                                    Case.Outcome.valueOf(row.text("outcome")),
                                    row.text("outcome_words"),
                                    row.text("learning"),
                                    row.day("closed_on")))
                    .orThrow());
        }
    }

    private void close(Story story, Row row) {
        var on = row.has("asked_on") ? row.day("asked_on") : row.day("closed_on");
        story.as(COORDINATOR, on, () -> closings.note(
                        story.area(),
                        Story.id("closing", row.text("kind"), row.text("service"), row.text("closed_on")),
                        new Closings.Note(
                                Closing.Kind.of(row.text("kind")),
                                row.text("service"),
                                row.day("closed_on"),
                                null,
                                Closing.Asked.of(row.text("asked")),
                                row.dayOrNull("asked_on"),
                                row.text("reason")))
                .orThrow());
    }
}
