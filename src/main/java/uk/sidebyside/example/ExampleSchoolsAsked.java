package uk.sidebyside.example;

import static uk.sidebyside.example.ExampleEndOfPlan.day;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.OtherClocks;
import uk.sidebyside.assessments.rules.BegunClock;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.OtherClock;
import uk.sidebyside.assessments.rules.OtherClockRules;
import uk.sidebyside.example.Sheet.Row;

/** Mika’s plan is being changed after a review, and two schools were asked: one has answered, and one is late. */
@Component
@OnlyWithAnExample
class ExampleSchoolsAsked {
    private static final String LEADS = "officer-2";
    private static final String REFERENCE = "EHC 1651";
    private static final int MOVED_IN = 380;
    private static final int ASKED = 21;

    private final CaseBook book;
    private final CaseSteps steps;
    private final Cases cases;
    private final OtherClocks clocks;

    ExampleSchoolsAsked(CaseBook book, CaseSteps steps, Cases cases, OtherClocks clocks) {
        this.book = book;
        this.steps = steps;
        this.cases = cases;
        this.clocks = clocks;
    }

    Chapter chapter() {
        return new Chapter("schools that were asked", story -> known(story).isPresent(), this::tell);
    }

    private Optional<CaseId> known(Story story) {
        return Principals.call(
                story.cast().in(story.cast().seat(LEADS), story.sheet().today()),
                () -> cases.byReference(story.area(), REFERENCE));
    }

    private void tell(Story story) {
        Row child = story.sheet().rows("children.csv").stream()
                .filter(row -> row.text("key").equals("mika"))
                .findFirst()
                .orElseThrow();
        story.as(LEADS, day(story, MOVED_IN), () -> book.open(
                        story.area(),
                        new CaseBook.Open(
                                Story.id("case", "mika"),
                                REFERENCE,
                                "Vaughan",
                                "Mika",
                                child.day("born"),
                                CaseStep.MOVED_IN,
                                day(story, MOVED_IN),
                                day(story, MOVED_IN + 300),
                                ""))
                .orThrow());
        CaseId id = known(story).orElseThrow();
        story.as(LEADS, day(story, MOVED_IN - 1), () -> book.link(story.area(), id, "YK-1651")
                .orThrow());
        step(
                story,
                id,
                CaseStep.TOLD_AFTER_MOVE,
                MOVED_IN - 15,
                "Your plan is with us now. We do not assess again, and we review it within three months.");
        step(story, id, CaseStep.REVIEW_MET, 310, "");
        step(story, id, CaseStep.KEPT, 296, "Everybody agreed that the plan fits this year at school.");
        step(story, id, CaseStep.REVIEW_MET, 34, "");
        step(
                story,
                id,
                CaseStep.CHANGES_SENT,
                ASKED,
                "Mika wants to learn where more people sign by touch. We ask two schools whether they have a place.");
        asked(story, id, "Foss Valley School (example)");
        asked(story, id, "Ings Lane School (example)");
        answered(story, id, "Foss Valley School (example)");
    }

    private void step(Story story, CaseId id, CaseStep step, int daysAgo, String words) {
        LocalDate on = day(story, daysAgo);
        story.as(LEADS, on, () -> steps.take(
                        story.area(),
                        id,
                        new CaseSteps.Take(
                                Story.id("case", "mika", step.code(), Integer.toString(daysAgo)),
                                step,
                                on,
                                null,
                                "",
                                words))
                .orThrow());
    }

    private void asked(Story story, CaseId id, String school) {
        LocalDate on = day(story, ASKED);
        story.as(LEADS, on, () -> clocks.begin(
                        story.area(),
                        id,
                        Story.id("case", "mika", "asked", school),
                        new OtherClockRules.Wanted(OtherClock.SCHOOL_ASKED, on, null, school))
                .orThrow());
    }

    private void answered(Story story, CaseId id, String school) {
        LocalDate on = day(story, 9);
        story.as(LEADS, on, () -> {
            CaseFile file = cases.open(story.area(), id);
            BegunClock clock = file.otherClocks().stream()
                    .filter(one -> one.about().equals(school))
                    .findFirst()
                    .orElseThrow();
            clocks.done(story.area(), id, Story.id("case", "mika", "answered", school), clock.id(), "C08", on)
                    .orThrow();
        });
    }
}
