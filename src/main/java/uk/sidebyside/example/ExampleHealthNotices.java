package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.notified.HealthNoticeDesk;
import uk.sidebyside.assessments.notified.HealthNoticeId;
import uk.sidebyside.assessments.notified.HealthNotices;
import uk.sidebyside.assessments.notified.rules.WrittenNotice;
import uk.sidebyside.example.Sheet.Row;

/**
 * A therapist tells the council of young children under section 23, each once the parents know. One is Zara, who is assessed since, and
 * one Wren, of whom it was told two years ago: there is no case, and the parents read it in the record. One waits, and one is not sent,
 * because the parents do not know yet.
 */
@Component
@OnlyWithAnExample
class ExampleHealthNotices {
    private static final String WRITES = "therapist";
    private static final String LEADS = "officer-2";
    private static final String WORKS_WITH_WREN = "officer-1";

    private final HealthNotices notices;
    private final HealthNoticeDesk desk;

    ExampleHealthNotices(HealthNotices notices, HealthNoticeDesk desk) {
        this.notices = notices;
        this.desk = desk;
    }

    Chapter chapter() {
        return new Chapter("what health told the council of young children", this::told, this::tell);
    }

    private boolean told(Story story) {
        return !Principals.call(
                        story.cast().in(story.cast().seat(WRITES), story.sheet().today()),
                        () -> notices.mine(story.area()))
                .isEmpty();
    }

    private void tell(Story story) {
        story.sheet().rows("section-23.csv").forEach(row -> one(story, row));
    }

    private void one(Story story, Row row) {
        UUID submission = Story.id("section-23", row.text("key"));
        boolean sent = row.has("sent");
        LocalDate written = row.day(sent ? "sent" : "formed");
        story.as(WRITES, written, () -> notices.write(story.area(), submission, words(row), sent)
                .orThrow());
        if (row.has("acknowledged")) {
            story.as(LEADS, row.day("acknowledged"), () -> desk.acknowledge(
                            story.area(), came(story, row), row.text("next"))
                    .orThrow());
        }
        if (row.has("child")) {
            story.as(WORKS_WITH_WREN, row.day("child_on"), () -> desk.knownChild(
                            story.area(), came(story, row), row.text("child"))
                    .orThrow());
        }
        if (row.has("case")) {
            // The record of the child is linked to the case by then.
            story.as(LEADS, row.day("case_on"), () -> desk.knownCase(story.area(), came(story, row), row.text("case"))
                    .orThrow());
        }
    }

    private HealthNoticeId came(Story story, Row row) {
        return desk.sent(story.area()).stream()
                .filter(one -> one.words().forename().equals(row.text("forename")))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static WrittenNotice words(Row row) {
        return new WrittenNotice(
                row.text("forename"),
                row.text("surname"),
                row.day("born"),
                row.text("reach"),
                row.day("formed"),
                WrittenNotice.Belief.of(row.text("belief")),
                row.text("why"),
                row.dayOrNull("told"),
                WrittenNotice.Talk.of(row.text("talk")),
                WrittenNotice.Support.of(row.text("helper")),
                row.text("voluntary"));
    }
}
