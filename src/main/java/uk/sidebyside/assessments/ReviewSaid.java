package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.figures.KeptUp;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseStep;

/**
 * What the fields of a return say of the last review of a plan, in steps: that it met, and how it ended, with the plan as it is, with its
 * end, or with changes. Of changes the return does not say when the changed plan came, from which the family can appeal; so nothing of it is
 * late, and nobody is told a last day.
 */
final class ReviewSaid {
    private static final Set<CaseStep> DECISIONS =
            EnumSet.of(CaseStep.KEPT, CaseStep.CHANGES_SENT, CaseStep.WILL_CEASE, CaseStep.CEASED);

    private final @Nullable LocalDate met;
    private final @Nullable LocalDate decided;
    /** Of the review before, where the last one has met and is not decided: what was decided then the return says no more. */
    private final @Nullable LocalDate decidedBefore;

    private final String outcome;

    ReviewSaid(EhcRequest.Upkeep upkeep) {
        LocalDate meeting = upkeep.reviewMeetingOn();
        LocalDate decision = upkeep.lastReviewOn();
        met = meeting != null ? meeting : decision;
        decided = decision != null && met != null && !decision.isBefore(met) ? decision : null;
        decidedBefore = decided == null ? decision : null;
        outcome = upkeep.reviewOutcome() == null ? "" : upkeep.reviewOutcome();
    }

    /**
     * Adds what was not written down here: all of a review that came later than those that were, and the decision of one whose meeting
     * alone was.
     *
     * @param its what was written down of the same request
     * @param sentChanges on which days changes were written down as sent: the decision that a return knows may be these
     */
    void beside(List<Happening> its, Set<LocalDate> sentChanges, List<CaseEvent> to) {
        if (met == null) {
            return;
        }
        Optional<LocalDate> came = days(its, EnumSet.of(CaseStep.MOVED_IN)).max(Comparator.naturalOrder());
        LocalDate over = decided == null ? met : decided;
        if (came.isPresent() && !over.isAfter(came.get())) {
            reviewedThere(came.get(), over, its, to);
            return;
        }
        if (decidedBefore != null) {
            before(decidedBefore, came, its, to);
        }
        Optional<LocalDate> written = days(its, EnumSet.of(CaseStep.REVIEW_MET)).max(Comparator.naturalOrder());
        boolean another = written.isEmpty() || met.isAfter(written.get().plusDays(KeptUp.DAYS_OF_ONE));
        if (another) {
            to.add(new CaseEvent(CaseStep.REVIEW_MET, met, CaseEvent.KNOWN_BEFORE, null));
        }
        boolean itsMeeting = another || written.filter(met::equals).isPresent();
        if (decided != null && itsMeeting && !isWritten(its, decided, another) && !sentChanges.contains(decided)) {
            to.addAll(decision(decided, its));
        }
    }

    /** The year counts from it, and nobody is told a last day to appeal. */
    private static void before(LocalDate decision, Optional<LocalDate> came, List<Happening> its, List<CaseEvent> to) {
        boolean written = days(its, DECISIONS)
                .anyMatch(day -> Math.abs(ChronoUnit.DAYS.between(decision, day)) <= KeptUp.DAYS_OF_ONE);
        if (came.isPresent() && !decision.isAfter(came.get())) {
            reviewedThere(came.get(), decision, its, to);
        } else if (!written && CaseEvents.plansBegan(its, to).anyMatch(since -> !since.isAfter(decision))) {
            to.add(new CaseEvent(CaseStep.REVIEW_MET, decision, CaseEvent.KNOWN_BEFORE, null));
            to.add(new CaseEvent(CaseStep.KEPT, decision, CaseEvent.KNOWN_BEFORE, null));
        }
    }

    /** Of the council from which the plan came: nothing of it is owed here, and the first review here counts from it. */
    private static void reviewedThere(LocalDate came, LocalDate over, List<Happening> its, List<CaseEvent> to) {
        if (days(its, EnumSet.of(CaseStep.REVIEWED_THERE)).findAny().isEmpty()) {
            to.add(new CaseEvent(CaseStep.REVIEWED_THERE, came, "", over));
        }
    }

    /**
     * Whether its decision was written down: of a meeting that was too, whatever came after it; of one that a return knows, what is of
     * about the same day. Changes that were sent long after are no decision of that review.
     */
    private boolean isWritten(List<Happening> its, LocalDate decision, boolean metByTheReturn) {
        return days(its, DECISIONS)
                .anyMatch(day -> !day.isBefore(Objects.requireNonNull(met))
                        && (!metByTheReturn || Math.abs(ChronoUnit.DAYS.between(decision, day)) <= KeptUp.DAYS_OF_ONE));
    }

    private static Stream<LocalDate> days(List<Happening> its, Set<CaseStep> steps) {
        return its.stream()
                .filter(one -> CaseStep.of(one.kind()).filter(steps::contains).isPresent())
                .map(Happening::on);
    }

    private List<CaseEvent> decision(LocalDate on, List<Happening> its) {
        List<CaseEvent> events = new ArrayList<>();
        switch (outcome) {
            case "A" -> {
                events.add(CaseEvent.of(CaseStep.CHANGES_SENT, on));
                events.add(new CaseEvent(CaseStep.AMENDED, on, CaseEvent.NOT_SAID_WHEN, null));
            }
            case "C" -> {
                boolean thoughtOf = days(its, EnumSet.of(CaseStep.CEASING))
                        .anyMatch(day -> !day.isBefore(Objects.requireNonNull(met)));
                if (!thoughtOf) {
                    events.add(CaseEvent.of(CaseStep.CEASING, on));
                }
                events.add(CaseEvent.of(CaseStep.WILL_CEASE, on));
            }
            default -> events.add(CaseEvent.of(CaseStep.KEPT, on));
        }
        return events;
    }
}
