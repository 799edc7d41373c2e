package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A last day that a family reads: of what is next, and after a decision those to appeal and to speak to a mediation adviser. Where the
 * record is put right, it tells whether the day of the same duty moved.
 *
 * @param decided the step against which one can appeal; null for what is next
 * @param round of a duty that comes each year, the day from which this year's runs; null before the first, and for every other
 */
public record ToldDay(
        String duty,
        LocalDate on,
        @Nullable CaseStep decided,
        @Nullable LocalDate round) {

    /**
     * Ours: a return says no more than a date, so one from which the duties of a year run and that moves on by this much is taken for
     * the next review, and not for a correction of the last one.
     */
    static final int NEXT_TIME_AFTER_MONTHS = 2;

    /** What comes each year, and from what the year runs. */
    private static final Map<String, Trigger> EACH_YEAR = Map.of(
            "C10", Trigger.LAST_REVIEW,
            "C25", Trigger.LAST_REVIEW,
            "C13", Trigger.REVIEW_MEETING,
            "C15", Trigger.REVIEW_MEETING);

    /** What the family of a case reads, be it that its time is over. */
    public static List<ToldDay> of(CaseLife life) {
        List<ToldDay> told = new ArrayList<>();
        NextStep next = NextStep.of(life);
        LocalDate due = next.dueOn();
        if (due != null) {
            told.add(new ToldDay(next.key(), due, null, round(life, next.key(), null)));
        }
        TimeToAppeal.decidedBy(life).ifPresent(decided -> {
            TimeToAppeal.toAppeal(life).ifPresent(last -> told.add(toAppeal(life, last, decided)));
            TimeToAppeal.toSpeakToAnAdviser(life).ifPresent(last -> told.add(toAppeal(life, last, decided)));
        });
        return told;
    }

    private static ToldDay toAppeal(CaseLife life, StatutoryClocks.Due last, CaseStep decided) {
        return new ToldDay(
                last.duty().key(), last.on(), decided, round(life, last.duty().key(), decided));
    }

    /** That a plan is kept is decided each year. */
    private static @Nullable LocalDate round(CaseLife life, String duty, @Nullable CaseStep decided) {
        Trigger runsFrom = decided == CaseStep.KEPT ? Trigger.DECISION_SENT : EACH_YEAR.get(duty);
        return runsFrom == null ? null : life.known().on(runsFrom).orElse(null);
    }

    /**
     * The day of the same duty after something of the record was put right. Empty where it is the same, where nobody owes it any more,
     * where it is of another decision or another year, and where the time to appeal is over by both days.
     */
    public Optional<LocalDate> putRight(CaseLife now, LocalDate today) {
        Optional<LocalDate> day = decided == null ? NextStep.lastDay(now, duty) : toAppeal(now, today);
        return day.filter(says -> !says.equals(on) && !isNextTime(now));
    }

    private Optional<LocalDate> toAppeal(CaseLife now, LocalDate today) {
        return TimeToAppeal.decidedBy(now).filter(step -> step == decided).isEmpty()
                ? Optional.empty()
                : TimeToAppeal.due(now, duty)
                        .map(StatutoryClocks.Due::on)
                        .filter(says -> TimeToAppeal.isTold(now, says, today) || TimeToAppeal.isTold(now, on, today));
    }

    private boolean isNextTime(CaseLife now) {
        LocalDate runsFrom = round(now, duty, decided);
        return runsFrom != null && (round == null || !runsFrom.isBefore(round.plusMonths(NEXT_TIME_AFTER_MONTHS)));
    }
}
