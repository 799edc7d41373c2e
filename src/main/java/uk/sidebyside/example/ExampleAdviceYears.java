package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.advice.AdviceHistory;
import uk.sidebyside.assessments.advice.AdviceTrends;
import uk.sidebyside.assessments.advice.rules.Span;
import uk.sidebyside.assessments.advice.rules.Strand;

/** Advice for York's caseload over two years, by the rules of {@link AdviceYears}. */
@Component
@OnlyWithAnExample
class ExampleAdviceYears {
    /** More than Zara's alone. */
    private static final int MANY = 50;

    private final AdviceHistory history;
    private final AdviceTrends trends;

    ExampleAdviceYears(AdviceHistory history, AdviceTrends trends) {
        this.history = history;
        this.trends = trends;
    }

    Chapter chapter() {
        return new Chapter("advice over two years", this::told, this::tell);
    }

    private boolean told(Story story) {
        return Principals.call(Principal.operator(story.area(), "example"), () -> trends.of(story.area(), Span.QUARTER))
                .stream()
                .flatMap(trend -> trend.counts().values().stream())
                .anyMatch(counts -> counts.due() > MANY);
    }

    private void tell(Story story) {
        LocalDate today = story.sheet().today();
        var caseload = new Caseload(
                story.sheet(),
                List.of(story.cast().seat("officer-1"), story.cast().seat("officer-2")));
        var years = new AdviceYears(
                today,
                List.of(
                        new AdviceYears.Profession(
                                Story.id("advice", "speech"),
                                story.cast().seat("hospital"),
                                story.cast().seat("talking"),
                                "talking and understanding",
                                "a speech and language therapist",
                                Strand.EDUCATION,
                                10,
                                14),
                        new AdviceYears.Profession(
                                Story.id("advice", "hands"),
                                story.cast().seat("hospital"),
                                story.cast().seat("hospital"),
                                "movement and daily skills",
                                "an occupational therapist",
                                Strand.HEALTH,
                                6,
                                10),
                        new AdviceYears.Profession(
                                Story.id("advice", "psychology"),
                                story.cast().seat("psychologist"),
                                story.cast().seat("psychologist"),
                                "learning and feeling at ease",
                                "an educational psychologist",
                                Strand.EDUCATION,
                                5,
                                12)));
        Principals.run(
                Principal.operator(story.area(), "example"),
                () -> history.add(story.area(), years.tell(caseload.make())));
    }
}
