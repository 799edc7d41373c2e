package uk.sidebyside.assessments.advice.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far one request for advice is. */
public enum AdviceState {
    /** It waits for somebody to write. */
    ASKED,
    /** It was sent and waits to be looked over. */
    SENT,
    /** It was returned with a comment, and waits for its writer again. */
    RETURNED,
    /** It was looked over and taken up. */
    ACCEPTED,
    /** Three agreed that earlier advice is enough (regulation 6(4)). */
    NOT_ASKED_AGAIN,
    /** The assessment for which it was asked has ended before it was answered, or answered again. */
    NOT_NEEDED;

    /** What may happen to a request. */
    public enum Event {
        /** It goes to a service or a writer. */
        ROUTE,
        /** "Not ours": it goes to another body. The clock goes on. */
        NOT_OURS,
        SEND,
        ACCEPT,
        RETURN,
        AGREE_NOT_TO_ASK,
        EXCUSE,
        CHASE
    }

    private static final Map<AdviceState, Set<Event>> MAY = new EnumMap<>(Map.of(
            ASKED,
            EnumSet.of(Event.ROUTE, Event.NOT_OURS, Event.SEND, Event.AGREE_NOT_TO_ASK, Event.EXCUSE, Event.CHASE),
            SENT,
            EnumSet.of(Event.ACCEPT, Event.RETURN, Event.EXCUSE),
            RETURNED,
            EnumSet.of(Event.ROUTE, Event.SEND, Event.EXCUSE, Event.CHASE),
            ACCEPTED,
            EnumSet.of(Event.EXCUSE),
            NOT_ASKED_AGAIN,
            EnumSet.noneOf(Event.class),
            NOT_NEEDED,
            EnumSet.noneOf(Event.class)));

    public boolean may(Event event) {
        return Optional.ofNullable(MAY.get(this)).orElseThrow().contains(event);
    }

    /** Whether somebody has to write. */
    public boolean open() {
        return this == ASKED || this == RETURNED;
    }

    /** Whether there is an answer, or none is needed. */
    public boolean answered() {
        return this == SENT || this == ACCEPTED || this == NOT_ASKED_AGAIN || this == NOT_NEEDED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for what is no code of a state */
    public static AdviceState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The heaps into which whoever looks after advice sorts requests on a Monday. */
    public enum Heap {
        NEW("New: nobody writes it yet"),
        OVERDUE("Overdue"),
        DUE_SOON("Due in 7 days"),
        WAITING("Waiting at the provider"),
        TO_CHECK("To look over"),
        DONE("Done");

        private final String label;

        Heap(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException for what is no code of a heap */
        public static Heap of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** What is due in so many days is due soon. */
    public static final int SOON_DAYS = 7;

    /**
     * The heap of a request on a day. What is late stands with what is late, whoever writes it or nobody.
     *
     * @param dueOn the last lawful day
     * @param answeredOn of the first answer; null while there is none
     */
    public Heap heapOn(LocalDate day, LocalDate dueOn, @Nullable LocalDate answeredOn, boolean hasWriter) {
        if (this == SENT) {
            return Heap.TO_CHECK;
        }
        if (!open()) {
            return Heap.DONE;
        }
        if (answeredOn == null && dueOn.isBefore(day)) {
            return Heap.OVERDUE;
        }
        if (!hasWriter) {
            return Heap.NEW;
        }
        return answeredOn == null && !dueOn.isAfter(day.plusDays(SOON_DAYS)) ? Heap.DUE_SOON : Heap.WAITING;
    }
}
