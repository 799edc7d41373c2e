package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.letters.LetterId;
import uk.sidebyside.assessments.letters.Letters;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.LetterKind;
import uk.sidebyside.example.Sheet.Row;

/**
 * Ellis, whose plan came from another council, has begun to work. Ellis and the college were asked, and a few days ago it was decided that
 * the plan ends: it goes on while Ellis can appeal. The letters to Ellis and to the college are kept, the one to the health body is a
 * draft, and both have yet to be told.
 */
@Component
@OnlyWithAnExample
class ExampleEndOfPlan {
    private static final String LEADS = "officer-2";
    private static final String REFERENCE = "EHC 1034";
    private static final int MOVED_IN = 400;
    private static final int THOUGHT_OF = 62;
    private static final int DECIDED = 3;

    private final CaseBook book;
    private final CaseSteps steps;
    private final Cases cases;
    private final Letters letters;

    ExampleEndOfPlan(CaseBook book, CaseSteps steps, Cases cases, Letters letters) {
        this.book = book;
        this.steps = steps;
        this.cases = cases;
        this.letters = letters;
    }

    Chapter chapter() {
        return new Chapter("a plan that is being ended", this::told, this::tell);
    }

    private boolean told(Story story) {
        return known(story).isPresent();
    }

    private Optional<CaseId> known(Story story) {
        return Principals.call(
                story.cast().in(story.cast().seat(LEADS), story.sheet().today()),
                () -> cases.byReference(story.area(), REFERENCE));
    }

    private void tell(Story story) {
        Row child = story.sheet().rows("children.csv").stream()
                .filter(row -> row.text("key").equals("ellis"))
                .findFirst()
                .orElseThrow();
        story.as(LEADS, day(story, MOVED_IN), () -> book.open(
                        story.area(),
                        new CaseBook.Open(
                                Story.id("case", "ellis"),
                                REFERENCE,
                                "Pickersgill",
                                "Ellis",
                                child.day("born"),
                                CaseStep.MOVED_IN,
                                day(story, MOVED_IN),
                                day(story, MOVED_IN + 300),
                                ""))
                .orThrow());
        CaseId id = known(story).orElseThrow();
        story.as(LEADS, day(story, MOVED_IN - 1), () -> book.link(story.area(), id, "YK-1034")
                .orThrow());
        steps(story, id);
        letters(story, id);
    }

    private void steps(Story story, CaseId id) {
        step(
                story,
                id,
                CaseStep.TOLD_AFTER_MOVE,
                MOVED_IN - 15,
                "Your plan is with us now. We do not assess again, and we review it within three months.");
        step(story, id, CaseStep.REVIEW_MET, 320, "");
        step(story, id, CaseStep.KEPT, 305, "Everybody agreed that the plan fits the year at college.");
        step(
                story,
                id,
                CaseStep.CEASING,
                THOUGHT_OF,
                "You told us that you have begun an apprenticeship at a recording studio. We want to know whether you still need the help in the plan.");
        step(
                story,
                id,
                CaseStep.CEASING_VIEWS,
                48,
                "You need the plan no more. You want to keep one thing: somebody who helps with forms.");
        step(story, id, CaseStep.CEASING_SCHOOL, 46, "The college says that the outcomes of the plan are reached.");
        step(
                story,
                id,
                CaseStep.WILL_CEASE,
                DECIDED,
                "The outcomes in your plan are reached, and your employer gives the help that you asked for. The adult team helps you with forms from now on.");
    }

    private void step(Story story, CaseId id, CaseStep step, int daysAgo, String words) {
        LocalDate on = day(story, daysAgo);
        story.as(LEADS, on, () -> steps.take(
                        story.area(),
                        id,
                        new CaseSteps.Take(Story.id("case", "ellis", step.code()), step, on, null, "", words))
                .orThrow());
    }

    private void letters(Story story, CaseId id) {
        kept(story, id, LetterKind.CEASING, THOUGHT_OF, null);
        kept(story, id, LetterKind.CEASING_SCHOOL, THOUGHT_OF, "Foss Bank College (example)");
        kept(story, id, LetterKind.WILL_CEASE, DECIDED, null);
        story.as(LEADS, day(story, DECIDED), () -> {
            Letters.Drafted draft = letters.draft(story.area(), id, LetterKind.WILL_CEASE_HEALTH);
            begun(story, draft, draft.toWhom(), draft.words());
        });
    }

    /** @param school whose name stands where the record knows a number at most; null in a letter that names none */
    private void kept(Story story, CaseId id, LetterKind kind, int daysAgo, @Nullable String school) {
        story.as(LEADS, day(story, daysAgo), () -> {
            Letters.Drafted draft = letters.draft(story.area(), id, kind);
            LetterId letter = begun(story, draft, named(draft.toWhom(), school), named(draft.words(), school));
            letters.keep(story.area(), id, letter, 1).orThrow();
        });
    }

    private static String named(String words, @Nullable String school) {
        return school == null ? words : words.replaceAll("\\[the school or college in the plan[^]]*]", school);
    }

    private LetterId begun(Story story, Letters.Drafted draft, String toWhom, String words) {
        return letters.begin(
                        story.area(),
                        draft.file().head().id(),
                        draft.kind(),
                        Story.id("case", "ellis", "letter", draft.kind().code()),
                        0,
                        toWhom,
                        words)
                .orThrow();
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
