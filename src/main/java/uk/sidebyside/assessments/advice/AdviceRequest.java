package uk.sidebyside.assessments.advice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.advice.rules.AdviceState.Heap;
import uk.sidebyside.assessments.advice.rules.SelfCheck;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.rules.CountedAdvice;

/** One request for advice to one body, as its list shows it: by the reference of the case, without anything about the child. */
public record AdviceRequest(AdviceId id, Asked asked, Routed routed, Progress progress, int version) {

    /**
     * What was asked, which never changes.
     *
     * @param child the record of the child, where the case is linked to one
     * @param receivedOn the day on which it reached the body's point of access: its six weeks begin there
     * @param dueOn the last lawful day; it never moves
     */
    record Asked(
            UUID caseId,
            @Nullable UUID requestId,
            String reference,
            @Nullable UUID child,
            @Nullable SeatId officer,
            String asks,
            LocalDate askedOn,
            LocalDate receivedOn,
            LocalDate dueOn) {

        Asked about(@Nullable UUID record) {
            return new Asked(caseId, requestId, reference, record, officer, asks, askedOn, receivedOn, dueOn);
        }
    }

    /** Where it is: at which point of access of which body, and with which writer. */
    record Routed(
            UUID point,
            AdviceFrom letter,
            OrganisationId body,
            String bodyName,
            String profession,
            boolean health,
            @Nullable SeatId writer,
            String writerTitle) {

        static Routed to(AdvicePoint point, String writerTitle) {
            return new Routed(
                    point.id(),
                    point.letter(),
                    point.body(),
                    point.bodyName(),
                    point.profession(),
                    point.health(),
                    point.receives(),
                    writerTitle);
        }

        Routed writtenBy(@Nullable SeatId seat) {
            return new Routed(point, letter, body, bodyName, profession, health, seat, writerTitle);
        }
    }

    /**
     * How far it is.
     *
     * @param answeredOn the day of the first answer; null while there is none
     * @param excused whether a ground of regulation 8(2) was recorded
     * @param excusedUntil the last day on which it keeps anybody from asking when the advice comes; null where none is known
     * @param endedOn since when nobody needs it, as its assessment has ended; null where somebody does
     */
    record Progress(
            AdviceState state,
            @Nullable LocalDate answeredOn,
            boolean excused,
            @Nullable LocalDate excusedUntil,
            @Nullable LocalDate chasedOn,
            @Nullable LocalDate escalatedOn,
            @Nullable LocalDate endedOn) {

        static final Progress BEGUN = new Progress(AdviceState.ASKED, null, false, null, null, null, null);
    }

    public UUID caseId() {
        return asked.caseId;
    }

    public @Nullable UUID requestId() {
        return asked.requestId;
    }

    public String reference() {
        return asked.reference;
    }

    public @Nullable UUID child() {
        return asked.child;
    }

    public @Nullable SeatId officer() {
        return asked.officer;
    }

    public String asks() {
        return asked.asks;
    }

    public LocalDate askedOn() {
        return asked.askedOn;
    }

    public LocalDate receivedOn() {
        return asked.receivedOn;
    }

    public LocalDate dueOn() {
        return asked.dueOn;
    }

    public UUID point() {
        return routed.point;
    }

    public AdviceFrom letter() {
        return routed.letter;
    }

    public OrganisationId body() {
        return routed.body;
    }

    public String bodyName() {
        return routed.bodyName;
    }

    public String profession() {
        return routed.profession;
    }

    public boolean health() {
        return routed.health;
    }

    public @Nullable SeatId writer() {
        return routed.writer;
    }

    public String writerTitle() {
        return routed.writerTitle;
    }

    public AdviceState state() {
        return progress.state;
    }

    public @Nullable LocalDate answeredOn() {
        return progress.answeredOn;
    }

    public boolean excused() {
        return progress.excused;
    }

    public @Nullable LocalDate excusedUntil() {
        return progress.excusedUntil;
    }

    /** Whether an exception runs on a day. */
    boolean excusedOn(LocalDate day) {
        LocalDate until = excusedUntil();
        return until != null && !day.isAfter(until);
    }

    public @Nullable LocalDate chasedOn() {
        return progress.chasedOn;
    }

    public @Nullable LocalDate escalatedOn() {
        return progress.escalatedOn;
    }

    public @Nullable LocalDate endedOn() {
        return progress.endedOn;
    }

    public Heap heapOn(LocalDate day) {
        return state().heapOn(day, dueOn(), answeredOn(), writer() != null);
    }

    public boolean lateOn(LocalDate day) {
        return heapOn(day) == Heap.OVERDUE;
    }

    /**
     * Whether an answer was owed. Where the assessment ended first, what came counts as it came, and what was late by then stays late; as
     * assessments.advice_owed has it.
     */
    public boolean owed() {
        LocalDate ended = endedOn();
        return state() != AdviceState.NOT_ASKED_AGAIN
                && (ended == null || answeredOn() != null || dueOn().isBefore(ended));
    }

    public boolean answeredInTime() {
        LocalDate answered = answeredOn();
        return answered != null && !answered.isAfter(dueOn());
    }

    /** @param first its first answer; null where that is not what changes */
    CountedAdvice counted(@Nullable WrittenAdvice first) {
        return new CountedAdvice(
                owed(),
                health(),
                dueOn(),
                answeredOn(),
                excused(),
                first == null ? null : SelfCheck.onTheFramework(first),
                first == null ? null : first.counted());
    }

    public String at() {
        return "/advice/" + id;
    }

    /** As "Speech and language therapy for YK-2041". */
    public String title() {
        return profession() + " for " + reference();
    }

    AdviceRequest writtenBy(@Nullable SeatId seat) {
        return new AdviceRequest(id, asked, routed.writtenBy(seat), progress, version);
    }

    /**
     * At another point of access, whose manager was not told yet where it is late. The day on which it was received, and so the day on
     * which it is due, stay.
     */
    AdviceRequest at(AdvicePoint to) {
        var there = new Progress(state(), answeredOn(), excused(), excusedUntil(), chasedOn(), null, endedOn());
        return new AdviceRequest(id, asked, Routed.to(to, writerTitle()), there, version);
    }

    AdviceRequest about(@Nullable UUID record) {
        return new AdviceRequest(id, asked.about(record), routed, progress, version);
    }

    /** The first answer counts; what is sent again after a return does not move it. */
    AdviceRequest sent(LocalDate on) {
        LocalDate first = answeredOn() == null ? on : answeredOn();
        return with(
                new Progress(AdviceState.SENT, first, excused(), excusedUntil(), chasedOn(), escalatedOn(), endedOn()));
    }

    AdviceRequest now(AdviceState standing) {
        return now(standing, null);
    }

    /** Its assessment has ended: nobody needs it since then. */
    AdviceRequest ended(LocalDate on) {
        return now(AdviceState.NOT_NEEDED, on);
    }

    /** Its assessment did not end after all: it is where it was. */
    AdviceRequest again() {
        return now(answeredOn() == null ? AdviceState.ASKED : AdviceState.RETURNED, null);
    }

    private AdviceRequest now(AdviceState standing, @Nullable LocalDate ended) {
        return with(new Progress(standing, answeredOn(), excused(), excusedUntil(), chasedOn(), escalatedOn(), ended));
    }

    /** Several exceptions last as long as the one that ends last. */
    AdviceRequest excusedUntil(LocalDate last) {
        LocalDate before = excusedUntil();
        LocalDate until = before != null && before.isAfter(last) ? before : last;
        return with(new Progress(state(), answeredOn(), true, until, chasedOn(), escalatedOn(), endedOn()));
    }

    AdviceRequest chased(LocalDate on) {
        return with(new Progress(state(), answeredOn(), excused(), excusedUntil(), on, escalatedOn(), endedOn()));
    }

    AdviceRequest escalated(LocalDate on) {
        return with(new Progress(state(), answeredOn(), excused(), excusedUntil(), chasedOn(), on, endedOn()));
    }

    private AdviceRequest with(Progress progress) {
        return new AdviceRequest(id, asked, routed, progress, version);
    }
}
