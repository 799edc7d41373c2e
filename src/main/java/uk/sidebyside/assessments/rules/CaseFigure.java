package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of requests, plans and reviews. The first six count as the Department for Education does in "Education, health and
 * care plans"; the others by the day on which something fell due, so that what never came counts as late.
 */
public enum CaseFigure {
    /** Of the final plans of a time, without those that an exception excuses. Regulation 13(2). */
    PLANS_IN_TIME(
            "plans-in-20-weeks",
            "final plans sent within 20 weeks of the request, of those that were sent and that no exception excuses") {
        @Override
        Optional<Counted> count(CountedRequest one) {
            return one.excused() ? Optional.empty() : PLANS_IN_TIME_ALL.count(one);
        }
    },
    PLANS_IN_TIME_ALL(
            "plans-in-20-weeks-all",
            "final plans sent within 20 weeks of the request, of all that were sent, exceptions counted in") {
        @Override
        Optional<Counted> count(CountedRequest one) {
            LocalDate received = one.ownReceivedOn();
            LocalDate planned = one.plannedOn();
            return received == null
                            || planned == null
                            || !one.assessmentOutcome().equals(CountedRequest.YES)
                    ? Optional.empty()
                    : within(planned, received.plusWeeks(WEEKS_TO_PLAN), planned);
        }
    },
    /** Of the requests that came in in a time and that were decided. Regulation 5(1). */
    DECIDED_IN_TIME(
            "decided-in-6-weeks",
            "requests decided within 6 weeks, of those that were decided, by the day they came in") {
        @Override
        Optional<Counted> count(CountedRequest one) {
            LocalDate received = one.ownReceivedOn();
            LocalDate decided = one.decidedOn();
            return received == null || decided == null || !decided(one)
                    ? Optional.empty()
                    : within(received, received.plusWeeks(WEEKS_TO_DECIDE), decided);
        }
    },
    /** Of all requests that came in in a time. */
    REFUSED("refused", "requests that the council decided not to assess, of all that came in") {
        @Override
        Optional<Counted> count(CountedRequest one) {
            LocalDate received = one.ownReceivedOn();
            return received == null
                    ? Optional.empty()
                    : Optional.of(new Counted(received, one.outcome().equals(CountedRequest.NO)));
        }
    },
    /** Of the decisions of a time that there will be no plan. Regulation 10(1). */
    NO_PLAN_IN_TIME(
            "no-plan-in-16-weeks",
            "decisions that there will be no plan made within 16 weeks of the request, of all such decisions") {
        @Override
        Optional<Counted> count(CountedRequest one) {
            LocalDate received = one.ownReceivedOn();
            LocalDate told = one.assessedOn();
            return received == null || told == null || !one.assessmentOutcome().equals(CountedRequest.NO)
                    ? Optional.empty()
                    : within(told, received.plusWeeks(WEEKS_TO_NO_PLAN), told);
        }
    },
    /** Of the reviews that met in a time and that were decided: last review less meeting is at most 28 days. Regulation 20(10). */
    REVIEWS_IN_TIME(
            "reviews-in-4-weeks",
            "reviews decided within 4 weeks of the meeting, of those that were decided, by the day of the meeting") {
        @Override
        Optional<Counted> count(CountedUpkeep one) {
            LocalDate decided = one.doneOn();
            return decided == null ? Optional.empty() : review(one, one.fromOn());
        }
    },
    DECISIONS_DUE(
            "decisions-due",
            "requests whose 6 weeks are over and that were decided in them, of all whose 6 weeks are over") {
        @Override
        Optional<Counted> count(CountedRequest one) {
            LocalDate received = one.ownReceivedOn();
            if (received == null || one.outcome().equals(CountedRequest.WITHDRAWN)) {
                return Optional.empty();
            }
            LocalDate due = received.plusWeeks(WEEKS_TO_DECIDE);
            LocalDate decided = decided(one) ? one.decidedOn() : null;
            return one.isOwedNoMore(due, decided) ? Optional.empty() : within(due, due, decided);
        }
    },
    /** A request that ended without a plan owes none, nor does one whose child moved away; one that is not decided yet may. */
    PLANS_DUE(
            "plans-due",
            "requests whose 20 weeks are over and whose final plan was sent in them, of those that have or wait for a plan") {
        @Override
        Optional<Counted> count(CountedRequest one) {
            LocalDate received = one.ownReceivedOn();
            boolean ended = ended(one.outcome()) || ended(one.assessmentOutcome());
            if (received == null || ended || one.excused()) {
                return Optional.empty();
            }
            LocalDate due = received.plusWeeks(WEEKS_TO_PLAN);
            return one.isOwedNoMore(due, one.plannedOn()) ? Optional.empty() : within(due, due, one.plannedOn());
        }
    },
    /** What was not done of a plan that had ended by then is owed by nobody here. */
    REVIEWS_DUE("reviews-due", "reviews decided within 4 weeks of the meeting, of all whose 4 weeks are over") {
        @Override
        Optional<Counted> count(CountedUpkeep one) {
            LocalDate due = one.fromOn().plusWeeks(WEEKS_TO_REVIEW);
            return one.isOwedNoMore(due) ? Optional.empty() : review(one, due);
        }
    },
    /** The last day is the one that the record names. Regulation 18. Of a plan that had ended by then none is owed. */
    TRANSFERS_IN_TIME(
            "transfers-in-time", "plans for the next phase sent by their last day, of those whose day it was") {
        @Override
        Optional<Counted> count(CountedUpkeep one) {
            return one.kind() == CountedUpkeep.Kind.TRANSFER && !one.isOwedNoMore(one.fromOn())
                    ? within(one.fromOn(), one.fromOn(), one.doneOn())
                    : Optional.empty();
        }
    };

    private static final int WEEKS_TO_DECIDE = 6;
    private static final int WEEKS_TO_NO_PLAN = 16;
    private static final int WEEKS_TO_PLAN = 20;
    private static final int WEEKS_TO_REVIEW = 4;

    private final String code;
    private final String words;

    CaseFigure(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @param on the day under which it counts */
    public record Counted(LocalDate on, boolean so) {}

    public String code() {
        return code;
    }

    /** What is counted, in plain words. */
    public String words() {
        return words;
    }

    public Optional<Counted> of(CountedRequest one) {
        return count(one);
    }

    public Optional<Counted> of(CountedUpkeep one) {
        return count(one);
    }

    Optional<Counted> count(CountedRequest one) {
        return Optional.empty();
    }

    Optional<Counted> count(CountedUpkeep one) {
        return Optional.empty();
    }

    /** Whether it counts requests, and not reviews and transfers. */
    public boolean ofRequests() {
        return switch (this) {
            case REVIEWS_IN_TIME, REVIEWS_DUE, TRANSFERS_IN_TIME -> false;
            default -> true;
        };
    }

    private static boolean decided(CountedRequest one) {
        return one.outcome().equals(CountedRequest.YES) || one.outcome().equals(CountedRequest.NO);
    }

    private static boolean ended(String outcome) {
        return outcome.equals(CountedRequest.NO) || outcome.equals(CountedRequest.WITHDRAWN);
    }

    private static Optional<Counted> review(CountedUpkeep one, LocalDate on) {
        return one.kind() == CountedUpkeep.Kind.REVIEW
                ? within(on, one.fromOn().plusWeeks(WEEKS_TO_REVIEW), one.doneOn())
                : Optional.empty();
    }

    private static Optional<Counted> within(LocalDate on, LocalDate last, @Nullable LocalDate done) {
        return Optional.of(new Counted(on, done != null && !done.isAfter(last)));
    }
}
