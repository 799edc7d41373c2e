package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.Coming;
import uk.sidebyside.example.Sheet.Row;

/** Children whose plans came from another council: the case is opened, linked to the record of the child, and told step by step. */
@Component
@OnlyWithAnExample
class ExampleMovedIn {
    static final String LEADS = "officer-2";

    /** The plan was so much older than the move, and its last review. */
    private static final int DAYS_OF_PLAN = 660;

    private static final int DAYS_OF_REVIEW = 300;

    private final CaseBook book;
    private final CaseSteps steps;
    private final Cases cases;

    ExampleMovedIn(CaseBook book, CaseSteps steps, Cases cases) {
        this.book = book;
        this.steps = steps;
        this.cases = cases;
    }

    /**
     * @param child as children.csv has them
     * @param record the reference of their record
     * @param daysAgo the move
     */
    record Who(String child, String forename, String surname, String reference, String record, int daysAgo) {}

    Optional<CaseId> known(Story story, Who who) {
        return Principals.call(
                story.cast().in(story.cast().seat(LEADS), story.sheet().today()),
                () -> cases.byReference(story.area(), who.reference()));
    }

    /** Up to what the family is told after its move. */
    CaseId tell(Story story, Who who) {
        Row child = story.sheet().rows("children.csv").stream()
                .filter(row -> row.text("key").equals(who.child()))
                .findFirst()
                .orElseThrow();
        LocalDate moved = day(story, who.daysAgo());
        story.as(LEADS, moved, () -> book.open(
                        story.area(),
                        new CaseBook.Open(
                                Story.id("case", who.child()),
                                who.reference(),
                                who.surname(),
                                who.forename(),
                                child.day("born"),
                                CaseStep.MOVED_IN,
                                moved,
                                day(story, who.daysAgo() + DAYS_OF_PLAN),
                                "",
                                Coming.NOT_SAID,
                                day(story, who.daysAgo() + DAYS_OF_REVIEW)))
                .orThrow());
        CaseId id = known(story, who).orElseThrow();
        story.as(LEADS, day(story, who.daysAgo() - 1), () -> book.link(story.area(), id, who.record())
                .orThrow());
        step(
                story,
                who,
                CaseStep.TOLD_AFTER_MOVE,
                who.daysAgo() - 15,
                "Your plan is with us now. We do not assess again, and we review it within three months.");
        return id;
    }

    void step(Story story, Who who, CaseStep step, int daysAgo, String words) {
        LocalDate on = day(story, daysAgo);
        CaseId id = known(story, who).orElseThrow();
        story.as(LEADS, on, () -> steps.take(
                        story.area(),
                        id,
                        new CaseSteps.Take(
                                Story.id("case", who.child(), step.code(), Integer.toString(daysAgo)),
                                step,
                                on,
                                null,
                                "",
                                words))
                .orThrow());
    }

    /** So many days ago, or the Friday before a weekend. */
    static LocalDate day(Story story, int daysAgo) {
        LocalDate day = story.sheet().today().minusDays(daysAgo);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}
