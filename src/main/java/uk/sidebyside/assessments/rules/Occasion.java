package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;

/**
 * On what a step was taken, by how the case stood: a letter says so, and rests on its law.
 *
 * @param before where the case stood
 * @param reviewed whether a review meeting had been held of which nothing was decided
 * @param fulfils what was done with it that was ordered, agreed in mediation or not opposed
 */
public record Occasion(CaseState before, boolean reviewed, List<Due> fulfils) {
    /** Of a step that is not there. */
    public static final Occasion NONE = new Occasion(CaseState.NOT_BEGUN, false, List.of());

    public Occasion {
        fulfils = List.copyOf(fulfils);
    }

    /** Of the last step of this kind on a day. */
    public static Occasion of(List<CaseEvent> events, CaseStep step, LocalDate on) {
        return CaseLife.moments(events).stream()
                .filter(moment ->
                        moment.event().step() == step && moment.event().on().equals(on))
                .map(CaseLife.Moment::before)
                .reduce((earlier, later) -> later)
                .map(before -> new Occasion(
                        before.state(), before.review() == CaseLife.Review.MET, fulfilled(events, step, on)))
                .orElse(NONE);
    }

    /** At the close of the day: an order may be fulfilled on its own. */
    private static List<Due> fulfilled(List<CaseEvent> events, CaseStep step, LocalDate on) {
        CaseLife then = CaseLife.on(events, on);
        List<String> duties = AfterTheTribunal.fulfils(step);
        return then.clocks().stream()
                .filter(due -> duties.contains(due.duty().key()))
                .filter(due -> on.equals(then.met().get(due.duty().key())))
                .toList();
    }

    /** Whether the council thought of ending the plan, or had decided it. */
    public boolean wasToEnd() {
        return before == CaseState.CEASING || before == CaseState.ENDING;
    }

    /** How it was asked for: ordered, agreed in mediation or not opposed; empty where it was not. */
    public Optional<CaseStep> asked() {
        return fulfils.stream()
                .findFirst()
                .map(due -> AfterTheTribunal.wasAgreed(due.duty().key())
                        ? CaseStep.MEDIATION_AGREED
                        : due.duty().id().equals("C34") ? CaseStep.NOT_OPPOSED : CaseStep.ORDERED);
    }
}
