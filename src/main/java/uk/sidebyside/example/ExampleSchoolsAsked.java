package uk.sidebyside.example;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.OtherClocks;
import uk.sidebyside.assessments.rules.BegunClock;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.OtherClock;
import uk.sidebyside.assessments.rules.OtherClockRules;

/** Mika’s plan is being changed after a review, and two schools were asked: one has answered, and one is late. */
@Component
@OnlyWithAnExample
class ExampleSchoolsAsked {
    private static final int MOVED_IN = 380;
    private static final int ASKED = 21;

    private static final ExampleMovedIn.Who MIKA =
            new ExampleMovedIn.Who("mika", "Mika", "Vaughan", "EHC 1651", "YK-1651", MOVED_IN);

    private final ExampleMovedIn movedIn;
    private final Cases cases;
    private final OtherClocks clocks;

    ExampleSchoolsAsked(ExampleMovedIn movedIn, Cases cases, OtherClocks clocks) {
        this.movedIn = movedIn;
        this.cases = cases;
        this.clocks = clocks;
    }

    Chapter chapter() {
        return new Chapter(
                "schools that were asked", story -> movedIn.known(story, MIKA).isPresent(), this::tell);
    }

    private void tell(Story story) {
        CaseId id = movedIn.tell(story, MIKA);
        movedIn.step(story, MIKA, CaseStep.REVIEW_MET, 310, "");
        movedIn.step(story, MIKA, CaseStep.KEPT, 296, "Everybody agreed that the plan fits this year at school.");
        movedIn.step(story, MIKA, CaseStep.REVIEW_MET, 34, "");
        movedIn.step(
                story,
                MIKA,
                CaseStep.CHANGES_SENT,
                ASKED,
                "Mika wants to learn where more people sign by touch. We ask two schools whether they have a place.");
        asked(story, id, "Foss Valley School (example)");
        asked(story, id, "Ings Lane School (example)");
        answered(story, id, "Foss Valley School (example)");
    }

    private void asked(Story story, CaseId id, String school) {
        LocalDate on = ExampleMovedIn.day(story, ASKED);
        story.as(ExampleMovedIn.LEADS, on, () -> clocks.begin(
                        story.area(),
                        id,
                        Story.id("case", "mika", "asked", school),
                        new OtherClockRules.Wanted(OtherClock.SCHOOL_ASKED, on, null, school))
                .orThrow());
    }

    private void answered(Story story, CaseId id, String school) {
        LocalDate on = ExampleMovedIn.day(story, 9);
        story.as(ExampleMovedIn.LEADS, on, () -> {
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
