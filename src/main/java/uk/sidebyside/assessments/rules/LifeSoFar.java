package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.CaseLife.Review;

/** The life of a case while it is told, event after event in the order of days: which days each makes known, which duties it meets. */
final class LifeSoFar {
    /** Where a plan is that nobody thinks of ending. */
    private static final Set<CaseState> PLAN_GOES_ON = EnumSet.of(
            CaseState.PLAN,
            CaseState.REVIEW_MET,
            CaseState.CHANGES_OUT,
            CaseState.REASSESSMENT_ASKED,
            CaseState.REASSESSING,
            CaseState.NEW_DRAFT_OUT);

    /** What is owed while there is a plan here, and by nobody here once it has ended or gone to another council. */
    private static final List<String> OF_A_PLAN = List.of(
            "C06", "C09", "C10", "C11", "C12", "C13", "C14", "C15", "C16", "C17", "C18", "C19", "C20", "C21", "C23",
            "C24", "C25");

    /** What others owe the family while it disagrees, and nobody once that is over. */
    private static final List<String> OF_A_DISPUTE = List.of("C28", "C30", "C32");

    private static final List<Trigger> OF_MEDIATION = List.of(
            Trigger.MEDIATION_DECLINED,
            Trigger.MEDIATION_REQUESTED,
            Trigger.MEDIATION_HELD,
            Trigger.MEDIATION_CERTIFICATE);

    private final EnumMap<Trigger, LocalDate> known = new EnumMap<>(Trigger.class);
    private final EnumMap<CaseStep, LocalDate> on = new EnumMap<>(CaseStep.class);
    private final Map<String, LocalDate> met = new HashMap<>();
    private final Set<String> lifted = new HashSet<>();
    private final List<CaseEvent> odd = new ArrayList<>();
    private CaseState state = CaseState.NOT_BEGUN;
    private DisputeState dispute = DisputeState.NONE;
    private Review review = Review.NONE;
    /** Whether an appeal has ended, or mediation with an agreement. */
    private boolean disputeEnded;

    /** Whether that end has given new times for what was owed on the request. */
    private boolean newTime;

    /** Whether the last decision that one can appeal against was taken back. */
    private boolean takenBack;

    /** Whether it is of an earlier request. */
    private boolean earlier;

    private boolean died;

    private @Nullable LocalDate last;

    /** Steps of one day may be told in another order than they were taken: what does not follow yet waits for the others of its day. */
    private final List<CaseEvent> waiting = new ArrayList<>();

    /** Null where nobody asks how it stood before each. */
    private final @Nullable List<CaseLife.Moment> moments;

    LifeSoFar() {
        this(null);
    }

    LifeSoFar(@Nullable List<CaseLife.Moment> moments) {
        this.moments = moments;
    }

    void take(CaseEvent event) {
        if (!waiting.isEmpty() && waiting.getFirst().on().isBefore(event.on())) {
            takeWaiting();
        }
        if (follows(event)) {
            go(event);
        } else {
            waiting.add(event);
        }
    }

    /** What can't follow on what was before is kept apart and moves nothing. */
    private void takeWaiting() {
        for (CaseEvent event : waiting) {
            if (follows(event)) {
                go(event);
            } else {
                odd.add(event);
            }
        }
        waiting.clear();
    }

    private boolean follows(CaseEvent event) {
        return CaseLife.allows(state, dispute, review, known, met, lifted, on, event.step());
    }

    private void go(CaseEvent event) {
        if (moments != null) {
            moments.add(new CaseLife.Moment(event, now()));
        }
        CaseStep step = event.step();
        CaseState before = state;
        if (step == CaseStep.RECEIVED || step == CaseStep.MOVED_IN) {
            beginAnew(event.on());
        }
        if (step.dispute()) {
            dispute = CasePath.after(dispute, step).orElse(dispute);
        } else {
            state = CasePath.after(state, step).orElse(state);
        }
        on.put(step, event.on());
        if (!PlanSentOn.isStep(step) && !ReviewReport.isStep(step) && !ToldAfterMove.isStep(step)) {
            last = event.on();
        }
        apply(event, before);
        state = ReviewGoesOn.after(state, review);
        if (disputeEnded) {
            AfterTheTribunal.fulfils(step).forEach(duty -> met.putIfAbsent(duty, event.on()));
            boolean newRequestAlone = step == CaseStep.WITHDRAWN && before == CaseState.REQUESTED;
            if (List.of(CaseStep.WITHDRAWN, CaseStep.CEASED, CaseStep.HANDED_OVER, CaseStep.MOVED_AWAY)
                            .contains(step)
                    && !newRequestAlone) {
                liftWhatItsEndLeft();
            }
        }
    }

    /** But for an earlier no with what follows from it. */
    private void beginAnew(LocalDate day) {
        earlier = EarlierNo.goesOn(now(), day);
        boolean owed = earlier && EarlierNo.isOwed(known, met, lifted);
        LocalDate decided = known.get(Trigger.DECISION_SENT);
        known.keySet()
                .removeIf(its -> !(earlier && EarlierNo.isOf(its) || owed && AfterTheTribunal.ENDINGS.contains(its)));
        on.entrySet().removeIf(its -> !earlier || !EarlierNo.isOf(its.getKey(), its.getValue(), decided));
        Predicate<String> over = duty -> !(earlier && EarlierNo.isOf(duty) || owed && AfterTheTribunal.isStepOf(duty));
        met.keySet().removeIf(over);
        lifted.removeIf(over);
        if (!earlier) {
            dispute = DisputeState.NONE;
            takenBack = false;
        }
        disputeEnded = owed;
        review = Review.NONE;
        newTime = false;
        died = false;
    }

    CaseLife told() {
        takeWaiting();
        return now();
    }

    private CaseLife now() {
        return new CaseLife(
                state, dispute, review, last, new KnownDates(known), met, lifted, on, odd, died, earlier, takenBack);
    }

    private void apply(CaseEvent event, CaseState before) {
        LocalDate day = event.on();
        switch (event.step()) {
            case RECEIVED -> known.put(Trigger.REQUEST_RECEIVED, day);
            case MOVED_IN -> {
                if (!event.choice().equals(CaseEvent.KNOWN_BEFORE)) {
                    known.put(Trigger.TRANSFERRED, day);
                    lift("C10");
                }
                known.put(Trigger.PLAN_MADE, event.until() == null ? day : event.until());
            }
            case REVIEWED_THERE -> {
                if (event.until() != null) {
                    known.merge(Trigger.PLAN_MADE, event.until(), (made, there) -> there.isAfter(made) ? there : made);
                }
            }
            case WILL_ASSESS -> {
                takenBack |= EarlierNo.isTakenBackBy(event.step(), on);
                meet("C01", day);
                owedAgain();
            }
            case WILL_NOT_ASSESS -> {
                decision(day, "C01");
                nothingOwedOnTheRequest();
            }
            case WILL_ISSUE -> {
                takenBack |= EarlierNo.isTakenBackBy(event.step(), on);
                owedAgain();
                AfterTheTribunal.BINDS_A_NO.forEach(duty -> saidYes(duty, day));
                AfterTheTribunal.FINAL_PLAN.forEach(lifted::remove);
            }
            case WILL_NOT_ISSUE -> {
                meet("C04", day);
                decided(day);
                nothingOwedOnTheRequest();
                if (disputeEnded) {
                    AfterTheTribunal.FINAL_PLAN.forEach(this::lift);
                }
            }
            case STILL_NO_PLAN -> {
                boolean ofEarlier = earlier;
                decision(day, AfterTheTribunal.THINK_AGAIN);
                earlier = ofEarlier;
            }
            case DRAFT_SERVED -> draft(day, event.choice().equals(CaseEvent.KNOWN_BEFORE));
            case FAMILY_FINISHED -> {
                met.put("C06", day);
                met.put("C14", day);
            }
            case FINAL_SENT -> finalPlan(event, day);
            case TOLD_AFTER_MOVE -> met.put(ToldAfterMove.DUTY, day);
            case PHASE_TRANSFER -> transfer(event);
            case REVIEW_CALLED -> {
                if (event.until() != null) {
                    called(event, event.until());
                }
            }
            case REVIEW_ADVICE -> prepared();
            case REVIEW_MET -> {
                review(day);
                if (event.choice().equals(CaseEvent.KNOWN_BEFORE)) {
                    List.of("C11", "C12").forEach(this::lift);
                }
            }
            case REVIEW_REPORTED -> met.put("C12", day);
            case KEPT -> {
                decideReview(day, false);
                if (!event.choice().equals(CaseEvent.KNOWN_BEFORE)) {
                    decided(day);
                }
                reviewIsOver();
            }
            case CHANGES_SENT -> changesSent(day);
            case AMENDED -> {
                if (event.choice().equals(CaseEvent.NOT_SAID_WHEN)) {
                    changesAreOver();
                    lift("C15");
                    return;
                }
                phaseNamed(event);
                decided(day);
                if (before == CaseState.CHANGES_OUT) {
                    met.put("C15", day);
                    changesAreOver();
                }
            }
            case NOT_AMENDED -> {
                decided(day);
                if (before == CaseState.CHANGES_OUT) {
                    met.put("C16", day);
                    met.put("C15", day);
                    changesAreOver();
                } else {
                    notReassessed();
                    noNewPlan(day);
                }
            }
            case REASSESSMENT_ASKED -> {
                known.put(Trigger.REASSESSMENT_REQUEST_RECEIVED, day);
                known.remove(Trigger.REASSESSMENT_AGREED);
                List.of("C20", "C21").forEach(met::remove);
            }
            case REASSESSMENT_AGREED -> {
                met.put("C20", day);
                known.put(Trigger.REASSESSMENT_AGREED, day);
            }
            case REASSESSMENT_REFUSED -> decision(day, "C20");
            case WILL_CEASE -> {
                decideReview(day, false);
                decision(day, "C22");
            }
            case CEASED -> {
                if (event.choice().equals(EndOfPlan.DIED)) {
                    died();
                    return;
                }
                decideReview(day, false);
                // The end of what was decided before is no decision of its own.
                if (!met.containsKey("C22")) {
                    decision(day, "C22");
                }
                OF_A_PLAN.forEach(this::lift);
            }
            case MOVE_LEARNED -> {
                known.put(Trigger.MOVE_LEARNED, day);
                known.put(Trigger.MOVED, event.until() == null ? day : event.until());
            }
            case HANDED_OVER -> {
                met.put("C23", day);
                OF_A_PLAN.forEach(this::lift);
            }
            case MEDIATION_DECLINED -> known.put(Trigger.MEDIATION_DECLINED, day);
            case MEDIATION_ASKED -> {
                known.put(Trigger.MEDIATION_REQUESTED, day);
                lifted.remove("C30");
            }
            case MEDIATION_HELD -> {
                met.put("C30", day);
                known.put(Trigger.MEDIATION_HELD, day);
            }
            case MEDIATION_AGREED -> {
                OF_A_DISPUTE.forEach(this::lift);
                ended(AfterTheTribunal.AGREEMENT, event);
            }
            case MEDIATION_CERTIFICATE -> {
                met.put("C28", day);
                known.put(Trigger.MEDIATION_CERTIFICATE, day);
            }
            case APPEALED -> {
                met.put("C31", day);
                met.remove("C32");
                lifted.remove("C32");
                known.put(Trigger.APPEAL_SENT_TO_COUNCIL, day);
            }
            case APPEAL_ANSWERED -> met.put("C32", day);
            case NOT_OPPOSED -> ended("not-opposed", event);
            case ORDERED -> ended("tribunal-order", event);
            case SETTLED -> OF_A_DISPUTE.forEach(this::lift);
            case CEASING -> met.remove("C22");
            case WITHDRAWN -> {
                notReassessed();
                if (!PLAN_GOES_ON.contains(before)) {
                    requestIsOver();
                    newTime = known.keySet().stream().anyMatch(AfterTheTribunal::givesNewTime);
                }
            }
            case MOVED_AWAY -> requestIsOver();
            case REPRESENTATIONS,
                    VIEWS_LEFT_OPEN,
                    BUDGET_ASKED,
                    BUDGET_AGREED,
                    BUDGET_REFUSED,
                    BUDGET_REVIEW_ASKED,
                    BUDGET_REVIEWED,
                    CEASING_VIEWS,
                    CEASING_SCHOOL,
                    CEASING_TOLD,
                    PLAN_TO_SCHOOL,
                    PLAN_TO_HEALTH -> {}
        }
    }

    /** What a new time has taken the place of is not met any more. */
    private void meet(String duty, LocalDate day) {
        if (!lifted.contains(duty)) {
            met.putIfAbsent(duty, day);
        }
    }

    /** A last day on which a no has to be told binds no yes: one that comes in time meets it, and after a later one nobody owes a no. */
    private void saidYes(String duty, LocalDate day) {
        boolean late = Statute.IN_FORCE.dueFrom(new KnownDates(known)).stream()
                .anyMatch(due -> due.duty().key().equals(duty) && day.isAfter(due.on()));
        if (late) {
            lift(duty);
        } else if (duty.equals(AfterTheTribunal.NO_PLAN)) {
            meet(duty, day);
        }
    }

    /** What was met stays so. */
    private void lift(String duty) {
        if (!met.containsKey(duty)) {
            lifted.add(duty);
        }
    }

    /**
     * What follows from an assessment (regulation 10(1)) or from a decision that there will be a plan (regulation 13(2)) is owed no more
     * once there will be none. What was met, in time or late, stays.
     */
    private void nothingOwedOnTheRequest() {
        AfterTheTribunal.OF_THE_REQUEST.forEach(this::lift);
    }

    private void requestIsOver() {
        List.of("C01", "C06").forEach(this::lift);
        nothingOwedOnTheRequest();
    }

    /** The council takes back that there will be none: by the days of the request, where the end of an appeal gave no new ones. */
    private void owedAgain() {
        if (!newTime) {
            AfterTheTribunal.OF_THE_REQUEST.forEach(lifted::remove);
        }
    }

    private void liftWhatItsEndLeft() {
        Statute.IN_FORCE.dueFrom(new KnownDates(known)).stream()
                .map(due -> due.duty().key())
                .filter(AfterTheTribunal::isStepOf)
                .forEach(this::lift);
    }

    private void decision(LocalDate day, String duty) {
        met.putIfAbsent(duty, day);
        decided(day);
    }

    /**
     * A decision that a family may appeal against. The steps of an earlier dispute are over, but for an appeal that has no end yet: that
     * goes on beside the new decision, unless what it was about was taken back.
     */
    private void decided(LocalDate day) {
        if (dispute == DisputeState.APPEALED && !takenBack) {
            OF_MEDIATION.forEach(known::remove);
            met.remove("C31");
        } else {
            undisputed();
        }
        LocalDate before = known.put(Trigger.DECISION_SENT, day);
        if (earlier && before != null && !before.equals(day)) {
            on.entrySet()
                    .removeIf(its -> TimeToAppeal.DECISIONS.contains(its.getKey()) && before.equals(its.getValue()));
        }
        takenBack = false;
        earlier = false;
    }

    private void undisputed() {
        dispute = DisputeState.NONE;
        OF_MEDIATION.forEach(known::remove);
        known.remove(Trigger.APPEAL_SENT_TO_COUNCIL);
        met.remove("C31");
        OF_A_DISPUTE.forEach(met::remove);
        OF_A_DISPUTE.forEach(lifted::remove);
    }

    /** Nobody has decided that, so nobody appeals or answers; and what was not done is owed to nobody any more. */
    private void died() {
        died = true;
        undisputed();
        known.remove(Trigger.DECISION_SENT);
        review = Review.NONE;
        Statute.IN_FORCE
                .dueFrom(new KnownDates(known))
                .forEach(due -> lift(due.duty().key()));
    }

    private void draft(LocalDate day, boolean notSaidWhen) {
        if (notSaidWhen) {
            lift("C05");
        } else {
            meet("C05", day);
        }
        met.remove("C06");
        known.put(Trigger.DRAFT_SERVED, day);
    }

    private void finalPlan(CaseEvent event, LocalDate day) {
        boolean again = known.containsKey(Trigger.REASSESSMENT_AGREED);
        meet(again ? "C21" : "C07", day);
        decided(day);
        saidYes(AfterTheTribunal.NO_PLAN, day);
        known.put(Trigger.PLAN_MADE, day);
        countsByYears();
        known.remove(Trigger.DRAFT_SERVED);
        if (again) {
            phaseNamed(event);
            review = Review.NONE;
            notReassessed();
        }
    }

    /** Nobody assesses again any more: it is done, given up or withdrawn. */
    private void notReassessed() {
        known.remove(Trigger.REASSESSMENT_AGREED);
        known.remove(Trigger.REASSESSMENT_REQUEST_RECEIVED);
    }

    /** What was ordered, agreed or not opposed is a new assessment, and a no after it ends what is owed on it. */
    private void noNewPlan(LocalDate day) {
        if (disputeEnded) {
            AfterTheTribunal.fulfils(CaseStep.WILL_NOT_ISSUE).forEach(duty -> met.putIfAbsent(duty, day));
            AfterTheTribunal.FINAL_PLAN.forEach(this::lift);
        }
    }

    /** A meeting that is called again is the same, and its advice need not go out again. */
    private void called(CaseEvent event, LocalDate meeting) {
        if (review != Review.CALLED) {
            on.remove(CaseStep.REVIEW_ADVICE);
        }
        if (event.choice().equals(ReviewCalled.WITH_ADVICE)) {
            on.put(CaseStep.REVIEW_ADVICE, event.on());
        }
        reviewOf(meeting);
        review = Review.CALLED;
        prepared();
    }

    /** The notice and the advice, both of which a meeting needs (regulation 20(3) and (4)). */
    private void prepared() {
        ReviewCalled.done(on).ifPresentOrElse(day -> met.put("C11", day), () -> met.remove("C11"));
    }

    /** Nobody was invited to a meeting that was not called: what was sent was for an earlier one. */
    private void review(LocalDate day) {
        if (review != Review.CALLED) {
            on.remove(CaseStep.REVIEW_CALLED);
            on.remove(CaseStep.REVIEW_ADVICE);
            prepared();
        }
        reviewOf(day);
        review = Review.MET;
    }

    /** Of a meeting that is called or was held: what was done for the last one does not count for it. Changes that are with the family go on. */
    private void reviewOf(LocalDate meeting) {
        known.put(Trigger.REVIEW_MEETING, meeting);
        List.of("C12", "C13", "C15", "C16").forEach(met::remove);
        List.of("C11", "C12", "C15").forEach(lifted::remove);
    }

    /** A review ends with the decision and not with what follows on it (section 44(1); regulation 20(10)). */
    private void decideReview(LocalDate day, boolean changes) {
        if (review == Review.MET) {
            review = Review.DECIDED;
            met.put("C13", day);
            known.put(Trigger.LAST_REVIEW, day);
            countsByYears();
            if (!changes) {
                lifted.add("C15");
            }
        }
    }

    /** The first review of a plan that moved here (regulation 15(5)) is done; each further one is of its own year. */
    private void countsByYears() {
        lifted.add("C25");
        lifted.remove("C10");
    }

    /** Without a review, the meeting of an earlier one has nothing to do with them; one to come stays called. */
    private void changesSent(LocalDate day) {
        decideReview(day, true);
        LocalDate meeting = known.get(Trigger.REVIEW_MEETING);
        boolean toCome = review == Review.CALLED && meeting != null && meeting.isAfter(day);
        if (review != Review.DECIDED && !toCome) {
            known.remove(Trigger.REVIEW_MEETING);
        }
        List.of("C14", "C15", "C16").forEach(met::remove);
        lifted.remove("C15");
        known.put(Trigger.AMENDMENT_NOTICE_SENT, day);
    }

    /** What was done with them is not of a meeting that is to come, nor of one whose review is not decided. */
    private void changesAreOver() {
        known.remove(Trigger.AMENDMENT_NOTICE_SENT);
        if (review == Review.CALLED || ReviewGoesOn.isToDecide(review)) {
            met.remove("C15");
        }
        if (review == Review.CALLED) {
            lifted.add("C15");
        }
        reviewIsOver();
    }

    /** A meeting that is called for a later day stays so. */
    private void reviewIsOver() {
        if (review == Review.DECIDED) {
            review = Review.NONE;
        }
    }

    /** The year stands in the second day. What a return says of the plan that names the next school is no plan that was changed here. */
    private void transfer(CaseEvent event) {
        if (event.choice().equals(CaseEvent.NAMES_NEXT_SCHOOL)) {
            phaseNamed(event);
            return;
        }
        Trigger kind = Trigger.of("transfer-year", event.choice())
                .orElse(event.choice().equals("post-16") ? Trigger.MOVE_BETWEEN_POST_16 : Trigger.MOVE_BETWEEN_PHASES);
        LocalDate move =
                event.until() == null ? LocalDate.of(event.on().getYear() + 1, Month.SEPTEMBER, 1) : event.until();
        List.of(Trigger.MOVE_BETWEEN_PHASES, Trigger.MOVE_FROM_SECONDARY_TO_POST_16, Trigger.MOVE_BETWEEN_POST_16)
                .forEach(known::remove);
        NextSchoolNamed.DUTIES.forEach(met::remove);
        known.put(kind, move);
    }

    private void phaseNamed(CaseEvent event) {
        if (event.choice().equals(CaseEvent.NAMES_NEXT_SCHOOL)) {
            NextSchoolNamed.DUTIES.forEach(duty -> met.put(duty, event.on()));
        }
    }

    /** An appeal against the end of a plan that is dismissed is the tribunal's word that it may end (regulation 44(2)(a)). */
    private Optional<Trigger> ending(String parameter, String choice) {
        return choice.equals(AfterTheTribunal.DISMISSED) && state == CaseState.ENDING
                ? Optional.of(Trigger.CEASING_UPHELD)
                : Trigger.of(parameter, choice);
    }

    /** The end of an appeal, or an agreement. What an earlier one had set off is over. */
    private void ended(String parameter, CaseEvent event) {
        disputeEnded = true;
        lift("C32");
        known.keySet().removeAll(AfterTheTribunal.ENDINGS);
        met.keySet().removeIf(AfterTheTribunal::isStepOf);
        lifted.removeIf(AfterTheTribunal::isStepOf);
        ending(parameter, event.choice()).ifPresent(ending -> {
            known.put(ending, event.on());
            // A new request keeps its own times beside those of the end of an appeal about an earlier one.
            if (AfterTheTribunal.givesNewTime(ending) && !(earlier && EarlierNo.runs(state))) {
                newTime = true;
                nothingOwedOnTheRequest();
            }
            if (PLAN_GOES_ON.contains(state)) {
                AfterTheTribunal.keeps(ending).ifPresent(duty -> met.put(duty, event.on()));
            }
        });
        EarlierNo.doneAlready(state).stream()
                .flatMap(step -> AfterTheTribunal.fulfils(step).stream())
                .forEach(duty -> met.putIfAbsent(duty, event.on()));
        on.forEach((step, day) -> {
            if (day.equals(event.on())) {
                AfterTheTribunal.fulfils(step).forEach(duty -> met.putIfAbsent(duty, day));
            }
        });
    }
}
