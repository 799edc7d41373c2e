package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The life of a case so far: where it stands, since when, what set off which clock and which clock was met. Made from what
 * happened, in the order of days; what can't follow on what was before (an import may say so) is kept apart and moves nothing.
 *
 * @param review how far the review of the plan has come
 * @param last the day of the last step that moved the case; null before the first
 * @param met the day on which a duty was met, by its key
 * @param lifted keys of duties that the known days set off and that nobody owes any more
 * @param odd what did not fit
 * @param died whether the plan ended because the child died: then nobody is owed anything, and nobody appeals
 * @param earlier whether the decision that one can appeal against is of an earlier request: see {@link EarlierNo}
 * @param takenBack whether the council has said yes since to what that decision had refused
 */
public record CaseLife(
        CaseState state,
        DisputeState dispute,
        Review review,
        @Nullable LocalDate last,
        KnownDates known,
        Map<String, LocalDate> met,
        Set<String> lifted,
        Map<CaseStep, LocalDate> on,
        List<CaseEvent> odd,
        boolean died,
        boolean earlier,
        boolean takenBack) {

    public static final CaseLife NONE = new CaseLife(
            CaseState.NOT_BEGUN,
            DisputeState.NONE,
            Review.NONE,
            null,
            new KnownDates(Map.of()),
            Map.of(),
            Set.of(),
            Map.of(),
            List.of(),
            false,
            false,
            false);

    /** How far the review of a plan has come. A plan can also be changed, or its end thought about, without one. */
    public enum Review {
        NONE,
        /** A meeting was called, and has not been yet. */
        CALLED,
        /** The meeting was, and nothing is decided. */
        MET,
        /** The decision was sent; changes or the end of the plan may follow. */
        DECIDED
    }

    public CaseLife {
        met = Map.copyOf(met);
        lifted = Set.copyOf(lifted);
        on = Map.copyOf(on);
        odd = List.copyOf(odd);
    }

    public static CaseLife of(List<CaseEvent> events) {
        return told(new LifeSoFar(), events);
    }

    /** The same as it stood at the close of a day. */
    public static CaseLife on(List<CaseEvent> events, LocalDate day) {
        return of(events.stream().filter(event -> !event.on().isAfter(day)).toList());
    }

    /** A step with the case as it stood before. */
    public record Moment(CaseEvent event, CaseLife before) {}

    /** The same life step by step, in the order in which it is told; what does not fit is not among them. */
    public static List<Moment> moments(List<CaseEvent> events) {
        List<Moment> moments = new ArrayList<>();
        told(new LifeSoFar(moments), events);
        return moments;
    }

    private static CaseLife told(LifeSoFar life, List<CaseEvent> events) {
        events.stream()
                .sorted(Comparator.comparing(CaseEvent::on).thenComparing(CaseEvent::step))
                .forEach(life::take);
        return life.told();
    }

    /** The day of the latest step of this kind in the round that runs. */
    public Optional<LocalDate> when(CaseStep step) {
        return Optional.ofNullable(on.get(step));
    }

    /** Every duty that the days of the case set off and that is owed or was met, the earliest due first. */
    public List<StatutoryClocks.Due> clocks() {
        return Statute.IN_FORCE.dueFrom(known, lifted);
    }

    /** Keys of duties that are met, or that nobody owes any more. */
    public Set<String> over() {
        return Stream.concat(met.keySet().stream(), lifted.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The days by which a letter names last days: not that of the request, where the end of an appeal gave new times for it. */
    public KnownDates counting() {
        return lifted.contains("C07") && known.days().keySet().stream().anyMatch(AfterTheTribunal::givesNewTime)
                ? known.without(Trigger.REQUEST_RECEIVED)
                : earlier ? EarlierNo.dueFirst(known) : known;
    }

    /** Whether the changes that are with the family are those of an appeal that had ended: the council did not propose them itself. */
    boolean sentAfterTheAppeal() {
        return AfterTheTribunal.owesChangedPlan(known.days(), met.keySet())
                && known.on(Trigger.AMENDMENT_NOTICE_SENT)
                        .filter(sent -> AfterTheTribunal.ENDINGS.stream()
                                .flatMap(ending -> known.on(ending).stream())
                                .noneMatch(sent::isBefore))
                        .isPresent();
    }

    /** Whether a meeting is called that has not been yet: before none, and after it, nobody prepares one. */
    boolean isToPrepare() {
        return review == Review.CALLED;
    }

    /** Whether a duty is still to be met, where the days of the case set it off. */
    public boolean isToMeet(String duty) {
        return !met.containsKey(duty) && (isToPrepare() || !duty.equals(ReviewCalled.DUTY));
    }

    /** Whether a step can be taken now. */
    public boolean allows(CaseStep step) {
        return allows(state, dispute, review, known.days(), met, lifted, on, step);
    }

    static boolean allows(
            CaseState state,
            DisputeState dispute,
            Review review,
            Map<Trigger, LocalDate> known,
            Map<String, LocalDate> met,
            Set<String> lifted,
            Map<CaseStep, LocalDate> on,
            CaseStep step) {
        return step.dispute()
                ? known.containsKey(Trigger.DECISION_SENT)
                        && CasePath.after(dispute, step).isPresent()
                        && (step != CaseStep.APPEALED
                                || dispute != DisputeState.APPEALED
                                || TimeToAppeal.decidedSince(known))
                        && (step != CaseStep.MEDIATION_AGREED || known.containsKey(Trigger.MEDIATION_REQUESTED))
                : CasePath.after(state, step).isPresent()
                        && (!PersonalBudget.isStep(step) || PersonalBudget.follows(on, step))
                        && (!ReviewReport.isStep(step) || ReviewReport.isToCome(state, known, met, lifted, on))
                        && (!ReviewedThere.isStep(step) || ReviewedThere.isToCome(known, on))
                        && (!ToldAfterMove.isStep(step) || ToldAfterMove.isToCome(on, met))
                        && (step != CaseStep.REVIEW_MET || ReviewGoesOn.mayMeet(state, review))
                        && (step != CaseStep.KEPT || ReviewGoesOn.mayKeep(state, review))
                        && (step != CaseStep.REVIEW_ADVICE || ReviewCalled.lacksAdvice(on))
                        && (!PlanSentOn.isStep(step) || PlanSentOn.isToGo(on, step))
                        && (step != CaseStep.WILL_ASSESS
                                || state != CaseState.WITHDRAWN
                                || EarlierNo.isOwed(known, met, lifted))
                        && (step != CaseStep.STILL_NO_PLAN || AfterTheTribunal.thinksAgain(known, met.keySet()))
                        && (!changesAtOnce(state, step) || AfterTheTribunal.owesChangedPlan(known, met.keySet()));
    }

    /** A plan is changed without changes that were proposed to the family only as the tribunal, or the appeal, has it. */
    private static boolean changesAtOnce(CaseState state, CaseStep step) {
        return step == CaseStep.AMENDED && state != CaseState.CHANGES_OUT;
    }
}
