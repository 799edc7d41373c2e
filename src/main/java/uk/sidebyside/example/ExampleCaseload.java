package uk.sidebyside.example;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.figures.CaseFacts;
import uk.sidebyside.assessments.figures.KeptUp;

/** York's requests, plans and reviews, made by the rules of {@link Caseload}. */
@Component
@OnlyWithAnExample
class ExampleCaseload {
    private static final int AT_ONCE = 500;

    private final Cases cases;
    private final CaseFacts facts;

    ExampleCaseload(Cases cases, CaseFacts facts) {
        this.cases = cases;
        this.facts = facts;
    }

    Chapter chapter() {
        return new Chapter("requests, plans and reviews over three years", this::told, this::tell);
    }

    private boolean told(Story story) {
        return facts.counted(story.area(), Caseload.first().value());
    }

    private void tell(Story story) {
        var caseload = new Caseload(
                story.sheet(),
                List.of(story.cast().seat("officer-1"), story.cast().seat("officer-2")));
        List<Caseload.Made> made = caseload.make();
        Principals.run(Principal.operator(story.area(), "example"), () -> {
            for (int from = 0; from < made.size(); from += AT_ONCE) {
                store(story, made.subList(from, Math.min(from + AT_ONCE, made.size())));
            }
        });
    }

    /** The earlier reviews belong to cases that are there, and count with them. */
    private void store(Story story, List<Caseload.Made> some) {
        cases.add(story.area(), some.stream().map(Caseload.Made::whole).toList());
        List<KeptUp> earlier = new ArrayList<>();
        some.forEach(one -> earlier.addAll(one.earlier()));
        facts.remember(story.area(), earlier);
        facts.changed(
                story.area(),
                some.stream().map(one -> one.whole().head().id().value()).toList());
    }
}
