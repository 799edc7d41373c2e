package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What must be so before a step is written down. A refusal says what is wrong, where, and what there is to mend. */
public final class StepRules {
    private static final String ORDER = "the order of the process";
    private static final int AT_MOST = 4000;

    /** Steps that say no, or go on against something: the family is told why. */
    private static final Set<CaseStep> NEED_WORDS = Set.of(
            CaseStep.WILL_NOT_ASSESS,
            CaseStep.WILL_NOT_ISSUE,
            CaseStep.STILL_NO_PLAN,
            CaseStep.VIEWS_LEFT_OPEN,
            CaseStep.BUDGET_REFUSED,
            CaseStep.BUDGET_REVIEWED,
            CaseStep.REASSESSMENT_REFUSED,
            CaseStep.NOT_AMENDED,
            CaseStep.CEASING,
            CaseStep.WILL_CEASE,
            CaseStep.WITHDRAWN);

    private static final Set<CaseStep> NEED_CHOICE = Set.of(
            CaseStep.ORDERED,
            CaseStep.NOT_OPPOSED,
            CaseStep.MEDIATION_AGREED,
            CaseStep.PHASE_TRANSFER,
            CaseStep.CEASED,
            CaseStep.AMENDED,
            CaseStep.BUDGET_REVIEWED);

    private static final Set<CaseStep> NEED_SECOND_DAY = Set.of(
            CaseStep.REVIEW_CALLED,
            CaseStep.MOVE_LEARNED,
            CaseStep.PHASE_TRANSFER,
            CaseStep.MOVED_IN,
            CaseStep.REVIEWED_THERE);

    private StepRules() {}

    /**
     * Somebody wants to write down a step.
     *
     * @param on null where no day was given
     * @param until of a step that has a second day
     * @param openViews how many views of the child or the family have no answer, of which the family was not told why
     */
    public record Wanted(
            CaseStep step,
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            String choice,
            String words,
            int openViews) {}

    public static boolean needsWords(CaseStep step) {
        return NEED_WORDS.contains(step);
    }

    /** Health provision is agreed before the plan is final, and nothing goes on without. */
    public static Finding healthHasNotAgreed() {
        return Finding.of("on", "final.health.open", "reg. 12(2)");
    }

    /** What was advised has a section of the plan, or a reason why not, before the plan is final. */
    public static Finding adviceHasNoPlace() {
        return Finding.of("on", "final.advice.open", "R145");
    }

    /** Changes to a plan go on past a view without an answer where the family reads why. */
    public static Finding sayWhyItGoesOn(int openViews) {
        return Finding.of("words", "amended.views.open", "R088", openViews);
    }

    public static boolean needsSecondDay(CaseStep step) {
        return NEED_SECOND_DAY.contains(step);
    }

    /** What keeps the step from being written down; nothing where it can be. */
    public static List<Finding> check(CaseLife life, Wanted wanted, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (!life.allows(wanted.step())) {
            return List.of(Finding.of("on", "step.not.now", ORDER, life.state(), wanted.step()));
        }
        LocalDate on = wanted.on();
        if (on == null) {
            findings.add(Finding.of("on", "step.needs.day", ORDER));
        } else {
            day(life, wanted, on, today).ifPresent(findings::add);
        }
        second(life, wanted, today).ifPresent(findings::add);
        if (NEED_WORDS.contains(wanted.step()) && wanted.words().isBlank()) {
            findings.add(Finding.of("words", "step.needs.words", "reg. 5(3), 10(2), 22(4), 31; SI 2014/1652, reg. 7"));
        }
        if (wanted.words().length() > AT_MOST) {
            findings.add(Finding.of("words", "step.words.too.long", ORDER, AT_MOST));
        }
        boolean chooses = NEED_CHOICE.contains(wanted.step()) || NextSchoolNamed.isAsked(life, wanted.step());
        if (chooses && wanted.choice().isBlank()) {
            findings.add(Finding.of("choice", "step.needs.choice", ORDER));
        }
        return findings;
    }

    private static Optional<Finding> day(CaseLife life, Wanted wanted, LocalDate on, LocalDate today) {
        Optional<Finding> outside = outside(on, today);
        if (outside.isPresent()) {
            return outside;
        }
        LocalDate last = after(life, wanted.step());
        if (last != null && on.isBefore(last)) {
            return Optional.of(Finding.of("on", "step.out.of.order", ORDER, on, life.state(), last));
        }
        return onItsDay(life, wanted.step(), on, wanted.choice(), wanted.openViews());
    }

    /** The day before which a step can't have been taken; null where there is none. */
    private static @Nullable LocalDate after(CaseLife life, CaseStep step) {
        if (PlanSentOn.isStep(step)) {
            return PlanSentOn.sent(life).orElse(null);
        }
        if (ToldAfterMove.isStep(step)) {
            return ToldAfterMove.of(life).orElse(null);
        }
        return ReviewReport.isStep(step) ? ReviewReport.of(life).orElse(null) : life.last();
    }

    /** Before the law, or to come. */
    static Optional<Finding> outside(LocalDate on, LocalDate today) {
        if (on.isBefore(Statute.FIRST_DAY)) {
            return Optional.of(Finding.of("on", "before.the.law", "SI 2014/1530, regulation 1", Statute.FIRST_DAY));
        }
        return on.isAfter(today) ? Optional.of(Finding.of("on", "step.in.the.future", ORDER, today)) : Optional.empty();
    }

    /** What the law asks of the day of some steps, counted from days before. */
    static Optional<Finding> onItsDay(CaseLife life, CaseStep step, LocalDate on, String choice, int openViews) {
        return switch (step) {
            case RECEIVED ->
                life.known()
                        .on(Trigger.REQUEST_RECEIVED)
                        .filter(on::equals)
                        .map(day -> Finding.of("on", "step.two.requests", ORDER, day));
            case FINAL_SENT -> beforeTheFinal(life, on, openViews);
            case CEASED -> EndOfPlan.refusal(life, choice, on);
            case AMENDED -> life.sentAfterTheAppeal() ? Optional.empty() : fifteenDaysOfChanges(life, on);
            case NOT_AMENDED -> fifteenDaysOfChanges(life, on);
            default -> Optional.empty();
        };
    }

    private static Optional<Finding> beforeTheFinal(CaseLife life, LocalDate on, int openViews) {
        Optional<Finding> early = fifteenDays(life, Trigger.DRAFT_SERVED, on, "reg. 13(1)(a)");
        if (early.isPresent()) {
            return early;
        }
        return openViews > 0 ? Optional.of(Finding.of("on", "final.views.open", "R088", openViews)) : Optional.empty();
    }

    private static Optional<Finding> fifteenDaysOfChanges(CaseLife life, LocalDate on) {
        return fifteenDays(life, Trigger.AMENDMENT_NOTICE_SENT, on, "reg. 22(2)(c)");
    }

    /** The family has at least fifteen days, unless it says that it has finished. */
    private static Optional<Finding> fifteenDays(CaseLife life, Trigger served, LocalDate on, String source) {
        return life.known()
                .on(served)
                .filter(day -> on.isBefore(WorkingBack.earliestFinalPlan(day)))
                .filter(day -> life.when(CaseStep.FAMILY_FINISHED)
                        .filter(done -> !done.isBefore(day))
                        .isEmpty())
                .map(day -> Finding.of("on", "final.too.early", source, day, WorkingBack.earliestFinalPlan(day)));
    }

    private static Optional<Finding> second(CaseLife life, Wanted wanted, LocalDate today) {
        if (!NEED_SECOND_DAY.contains(wanted.step())) {
            return Optional.empty();
        }
        LocalDate until = wanted.until();
        if (until == null) {
            return Optional.of(Finding.of("until", "step.needs.second.day", ORDER));
        }
        boolean planMade = wanted.step() == CaseStep.MOVED_IN;
        if (planMade
                ? until.isAfter(today)
                : wanted.on() != null && until.isBefore(wanted.on()) && wanted.step() == CaseStep.REVIEW_CALLED) {
            return Optional.of(Finding.of("until", "step.second.day.wrong", ORDER, until));
        }
        if (until.isAfter(KnownDates.LAST_DAY)) {
            return Optional.of(Finding.of("until", "too.far.ahead", "none", KnownDates.LAST_DAY));
        }
        return switch (wanted.step()) {
            case PHASE_TRANSFER -> transfer(life, wanted.on(), until);
            case REVIEWED_THERE -> ReviewedThere.refusal(life, until);
            default -> Optional.empty();
        };
    }

    /**
     * A plan is changed before a move only where it was there before it (regulation 18). Ours: a move that was a year or more before it is
     * noted is a mistyped year, since the plan was reviewed after it.
     */
    private static Optional<Finding> transfer(CaseLife life, @Nullable LocalDate on, LocalDate begins) {
        Optional<LocalDate> made = life.known().on(Trigger.PLAN_MADE).filter(begins::isBefore);
        if (made.isPresent()) {
            return Optional.of(Finding.of("until", "transfer.before.the.plan", "reg. 18", begins, made.get()));
        }
        return on == null || on.isBefore(begins.plusYears(1))
                ? Optional.empty()
                : Optional.of(Finding.of("until", "transfer.long.over", ORDER, begins, on));
    }
}
