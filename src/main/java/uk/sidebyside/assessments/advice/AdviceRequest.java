package uk.sidebyside.assessments.advice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.advice.rules.AdviceState.Heap;

/**
 * One request for advice to one body, as its list shows it: by the reference of the case, without anything about the child.
 *
 * @param child the record of the child, where the case is linked to one
 * @param receivedOn the day on which it reached the body's point of access: its six weeks begin there
 * @param dueOn the last lawful day; it never moves
 * @param answeredOn the day of the first answer; null while there is none
 * @param excused whether a ground of regulation 8(2) was recorded
 */
public record AdviceRequest(
        AdviceId id,
        UUID caseId,
        @Nullable UUID requestId,
        String reference,
        @Nullable UUID child,
        UUID point,
        AdviceFrom letter,
        OrganisationId body,
        String bodyName,
        String profession,
        boolean health,
        @Nullable SeatId writer,
        String writerTitle,
        @Nullable SeatId officer,
        String asks,
        LocalDate askedOn,
        LocalDate receivedOn,
        LocalDate dueOn,
        AdviceState state,
        @Nullable LocalDate answeredOn,
        boolean excused,
        @Nullable LocalDate chasedOn,
        @Nullable LocalDate escalatedOn,
        int version) {

    public Heap heapOn(LocalDate day) {
        return state.heapOn(day, dueOn, answeredOn, writer != null);
    }

    public boolean lateOn(LocalDate day) {
        return heapOn(day) == Heap.OVERDUE;
    }

    public boolean answeredInTime() {
        return answeredOn != null && !answeredOn.isAfter(dueOn);
    }

    public String at() {
        return "/advice/" + id;
    }

    /** As "Speech and language therapy for YK-2041". */
    public String title() {
        return profession + " for " + reference;
    }

    AdviceRequest writtenBy(@Nullable SeatId seat) {
        return new AdviceRequest(
                id,
                caseId,
                requestId,
                reference,
                child,
                point,
                letter,
                body,
                bodyName,
                profession,
                health,
                seat,
                writerTitle,
                officer,
                asks,
                askedOn,
                receivedOn,
                dueOn,
                state,
                answeredOn,
                excused,
                chasedOn,
                escalatedOn,
                version);
    }

    /** At another point of access. The day on which it was received, and so the day on which it is due, stay. */
    AdviceRequest at(AdvicePoint to) {
        return new AdviceRequest(
                id,
                caseId,
                requestId,
                reference,
                child,
                to.id(),
                to.letter(),
                to.body(),
                to.bodyName(),
                to.profession(),
                to.health(),
                to.receives(),
                writerTitle,
                officer,
                asks,
                askedOn,
                receivedOn,
                dueOn,
                state,
                answeredOn,
                excused,
                chasedOn,
                escalatedOn,
                version);
    }

    /** The first answer counts; what is sent again after a return does not move it. */
    AdviceRequest sent(LocalDate on) {
        return new AdviceRequest(
                id,
                caseId,
                requestId,
                reference,
                child,
                point,
                letter,
                body,
                bodyName,
                profession,
                health,
                writer,
                writerTitle,
                officer,
                asks,
                askedOn,
                receivedOn,
                dueOn,
                AdviceState.SENT,
                answeredOn == null ? on : answeredOn,
                excused,
                chasedOn,
                escalatedOn,
                version);
    }

    AdviceRequest now(AdviceState standing) {
        return new AdviceRequest(
                id,
                caseId,
                requestId,
                reference,
                child,
                point,
                letter,
                body,
                bodyName,
                profession,
                health,
                writer,
                writerTitle,
                officer,
                asks,
                askedOn,
                receivedOn,
                dueOn,
                standing,
                answeredOn,
                excused,
                chasedOn,
                escalatedOn,
                version);
    }

    AdviceRequest excusedNow() {
        return new AdviceRequest(
                id,
                caseId,
                requestId,
                reference,
                child,
                point,
                letter,
                body,
                bodyName,
                profession,
                health,
                writer,
                writerTitle,
                officer,
                asks,
                askedOn,
                receivedOn,
                dueOn,
                state,
                answeredOn,
                true,
                chasedOn,
                escalatedOn,
                version);
    }

    AdviceRequest chased(LocalDate on) {
        return new AdviceRequest(
                id,
                caseId,
                requestId,
                reference,
                child,
                point,
                letter,
                body,
                bodyName,
                profession,
                health,
                writer,
                writerTitle,
                officer,
                asks,
                askedOn,
                receivedOn,
                dueOn,
                state,
                answeredOn,
                excused,
                on,
                escalatedOn,
                version);
    }

    AdviceRequest escalated(LocalDate on) {
        return new AdviceRequest(
                id,
                caseId,
                requestId,
                reference,
                child,
                point,
                letter,
                body,
                bodyName,
                profession,
                health,
                writer,
                writerTitle,
                officer,
                asks,
                askedOn,
                receivedOn,
                dueOn,
                state,
                answeredOn,
                excused,
                chasedOn,
                on,
                version);
    }

    AdviceRequest about(@Nullable UUID record) {
        return new AdviceRequest(
                id,
                caseId,
                requestId,
                reference,
                record,
                point,
                letter,
                body,
                bodyName,
                profession,
                health,
                writer,
                writerTitle,
                officer,
                asks,
                askedOn,
                receivedOn,
                dueOn,
                state,
                answeredOn,
                excused,
                chasedOn,
                escalatedOn,
                version);
    }
}
