package uk.sidebyside.assessments.advice;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.assessments.advice.rules.AdviceState.Event;
import uk.sidebyside.assessments.figures.AdviceFacts;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** To whom a request goes: a writer of the body, or another body. Neither stops its clock. */
@Service
public class Routing {
    private static final String SOURCE = "REQUIREMENTS R143; STATUTORY C03";

    private final AdviceStore store;
    private final AdvicePointStore points;
    private final MoveStore moves;
    private final AdviceLetters letters;
    private final OwnWords words;
    private final KeptFrom keptFrom;
    private final Seats seats;
    private final AdviceFacts facts;
    private final Desk desk;

    Routing(
            AdviceStore store,
            AdvicePointStore points,
            MoveStore moves,
            AdviceLetters letters,
            OwnWords words,
            KeptFrom keptFrom,
            Seats seats,
            AdviceFacts facts,
            Desk desk) {
        this.store = store;
        this.points = points;
        this.moves = moves;
        this.letters = letters;
        this.words = words;
        this.keptFrom = keptFrom;
        this.seats = seats;
        this.facts = facts;
        this.desk = desk;
    }

    /** Posts of a body that can write its advice, by their titles. */
    @Transactional(readOnly = true)
    public List<Seat> writers(AreaId area, OrganisationId body) {
        return seats.inArea(area).stream()
                .filter(seat -> !seat.vacant() && body.equals(seat.organisation()))
                .filter(seat -> seat.role() == Role.PRACTITIONER
                        || seat.role() == Role.ACTION_OWNER
                        || seat.role() == Role.CLINICAL_OFFICER)
                .toList();
    }

    /** Other points of access that it can be passed on to. */
    @Transactional(readOnly = true)
    public List<AdvicePoint> others(AreaId area, AdviceRequest request) {
        return points.all(area).stream()
                .filter(point -> !point.id().equals(request.point()))
                .toList();
    }

    private AdviceRequest mine(AreaId area, AdviceId id) {
        AdviceRequest request = store.find(area, id).orElseThrow(NotFound::new);
        Desk.must(desk.maySee(request));
        return request;
    }

    /** Gives a request to a writer of its body, without what was typed so far; the same again changes nothing. */
    @Transactional
    public Saving<AdviceId> route(AreaId area, AdviceId id, @Nullable SeatId writer) {
        return route(area, id, writer, false);
    }

    /** @param withDraft whether what is not sent yet goes to them; its writer's word alone counts, and else it is deleted */
    @Transactional
    public Saving<AdviceId> route(AreaId area, AdviceId id, @Nullable SeatId writer, boolean withDraft) {
        AdviceRequest request = mine(area, id);
        Seat to = writers(area, request.body()).stream()
                .filter(seat -> seat.id().equals(writer))
                .findFirst()
                .orElse(null);
        if (to == null) {
            return Saving.refused(List.of(Finding.of("writer", "route.needs.writer", SOURCE)));
        }
        if (to.id().equals(request.writer())) {
            return Saving.saved(id);
        }
        if (!request.state().may(Event.ROUTE)) {
            return Saving.refused(List.of(Finding.of("", "advice.moved.on", SOURCE)));
        }
        if (keptFrom.is(area, request, to.id())) {
            return Saving.refused(List.of(Finding.of("writer", "route.not.to.them", SOURCE)));
        }
        return given(area, request, request.writtenBy(to.id()), AdviceMove.Kind.ROUTED, to.title(), withDraft);
    }

    /**
     * "Not ours": it goes to another point of access, and the day on which it is due stays. What was typed, pasted or attached and not
     * sent is deleted: it is its writer's alone.
     */
    @Transactional
    public Saving<AdviceId> notOurs(AreaId area, AdviceId id, @Nullable UUID point, String because) {
        AdviceRequest request = mine(area, id);
        AdvicePoint to = others(area, request).stream()
                .filter(one -> one.id().equals(point))
                .findFirst()
                .orElse(null);
        if (to == null) {
            return Saving.refused(List.of(Finding.of("point", "route.needs.point", SOURCE)));
        }
        if (because.isBlank() || because.length() > 1000) {
            return Saving.refused(List.of(Finding.of("because", "route.needs.because", SOURCE)));
        }
        if (!request.state().may(Event.NOT_OURS)) {
            return Saving.refused(List.of(Finding.of("", "advice.moved.on", SOURCE)));
        }
        if (keptFrom.is(area, request.at(to), to.receives())) {
            return Saving.refused(List.of(Finding.of("point", "route.not.to.them", SOURCE)));
        }
        String where = "To " + to.title() + ": " + because.strip();
        return given(area, request, request.at(to), AdviceMove.Kind.NOT_OURS, where, false);
    }

    /** Whoever gives it away may not see it afterwards: so what is written down about it is written first. */
    private Saving<AdviceId> given(
            AreaId area,
            AdviceRequest before,
            AdviceRequest after,
            AdviceMove.Kind kind,
            String words,
            boolean withDraft) {
        if (!store.stands(area, before)) {
            return Saving.refused(List.of(Finding.of("", "advice.moved.on", SOURCE)));
        }
        moves.add(area, before.id(), kind, words, desk.as(area));
        facts.changed(area, before.id().value(), before.counted(null), after.counted(null));
        letters.asked(area, after);
        if (!store.give(area, after, withDraft)) {
            throw new IllegalStateException("A request for advice changed while it was held");
        }
        letIn(area, after);
        return Saving.saved(after.id());
    }

    /** Whether the reader still sees a request that they gave away. */
    @Transactional(readOnly = true)
    public boolean sees(AreaId area, AdviceId id) {
        return store.find(area, id).filter(desk::maySee).isPresent();
    }

    /** Whether its writer has to be let in to the child's circle before they can read the child's words and write. */
    @Transactional(readOnly = true)
    public boolean waitsToBeLetIn(AreaId area, AdviceRequest request) {
        UUID child = request.child();
        return child != null && Desk.writes(request) && !words.mayRead(area, child);
    }

    @Transactional(readOnly = true)
    public boolean mayLetIn(AreaId area, AdviceRequest request) {
        UUID child = request.child();
        return child != null && request.writer() != null && Desk.leads() && words.mayLetIn(area, child);
    }

    /** Lets its writer in to the child's circle; false where the principal may not, there is nobody, or an exclusion stands. */
    @Transactional
    public boolean letIn(AreaId area, AdviceRequest request) {
        UUID child = request.child();
        Seat writer = seats.seat(area, request.writer());
        if (child == null || writer == null || writer.holder() == null || !mayLetIn(area, request)) {
            return false;
        }
        boolean let = words.letIn(
                        area, child, Objects.requireNonNull(writer.holder()).person(), request.body(), request.letter())
                instanceof Saving.Saved<?>;
        if (let) {
            moves.add(area, request.id(), AdviceMove.Kind.LET_IN, writer.title(), desk.as(area));
        }
        return let;
    }
}
