package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** A test that tells the life of one case step by step, and asks what follows. */
abstract class LifeStory<T extends LifeStory<T>> {
    final List<CaseEvent> events = new ArrayList<>();

    @SuppressWarnings("unchecked")
    private T self() {
        return (T) this;
    }

    T and(CaseStep step, String on) {
        return and(step, on, "");
    }

    T and(CaseStep step, String on, String choice) {
        return and(step, on, choice, null);
    }

    T and(CaseStep step, String on, String choice, @Nullable String until) {
        events.add(new CaseEvent(step, LocalDate.parse(on), choice, until == null ? null : LocalDate.parse(until)));
        return self();
    }

    CaseLife life() {
        return CaseLife.of(events);
    }

    /** Its key and its last day. */
    String next() {
        NextStep next = NextStep.of(life());
        return next.key() + " " + next.dueOn();
    }

    /** The clocks that stand open, each with its last day. */
    List<String> open(String id) {
        return NextStep.running(life()).stream()
                .filter(due -> due.duty().id().equals(id))
                .map(due -> due.duty().key() + " " + due.on())
                .toList();
    }

    /** Why a step, with its reasons, would not be taken late in 2028. */
    List<String> refused(CaseStep step, String on, String choice) {
        var wanted = new StepRules.Wanted(step, LocalDate.parse(on), null, choice, "Why.", 0);
        return StepRules.check(life(), wanted, LocalDate.of(2028, 12, 1)).stream()
                .map(Finding::key)
                .toList();
    }
}
