package uk.sidebyside.assessments.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.Reminder;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;

/**
 * Letters and reminders about advice. They say what and for whom by the reference of the case, and never the child's name
 * (REQUIREMENTS R146). Whoever is kept away from the child gets none.
 */
@Component
class AdviceLetters {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Two weeks and half a week before, on the day, the day after and a week after. */
    private static final List<Integer> REMIND = List.of(-14, -3, 0, 1, 7);

    private final Outbox outbox;
    private final Reminders reminders;
    private final SiteAddress site;
    private final AdvicePointStore points;
    private final KeptFrom keptFrom;
    private final Seats seats;
    private final Clock clock;

    AdviceLetters(
            Outbox outbox,
            Reminders reminders,
            SiteAddress site,
            AdvicePointStore points,
            KeptFrom keptFrom,
            Seats seats,
            Clock clock) {
        this.seats = seats;
        this.clock = clock;
        this.outbox = outbox;
        this.reminders = reminders;
        this.site = site;
        this.points = points;
        this.keptFrom = keptFrom;
    }

    /**
     * Tells whoever writes it, or else whoever receives it for the body, and reminds them around the day. A request that comes back to
     * somebody is told again: each time that it is given, it is another version of it.
     */
    void asked(AreaId area, AdviceRequest request) {
        List<SeatId> to = recipients(area, request);
        String what = request.title();
        to.forEach(seat -> send(
                area,
                seat,
                "advice-asked",
                "Advice is asked for: " + what + ", by " + DAY.format(request.dueOn()),
                "The council asks for advice for an EHC assessment. It "
                        + (request.receivedOn().isAfter(LocalDate.now(clock))
                                ? "is expected to reach you on "
                                : "reached you on ")
                        + DAY.format(request.receivedOn()) + " and is due by " + DAY.format(request.dueOn()) + ".",
                request,
                "advice-asked:" + request.id() + ":" + seat.value() + ":" + request.version()));
        remind(area, request, to);
    }

    private void remind(AreaId area, AdviceRequest request, List<SeatId> to) {
        if (!request.state().open() || request.excusedOn(LocalDate.now(clock))) {
            reminders.cancel(area, key(request));
            return;
        }
        reminders.schedule(new Reminder(
                area,
                key(request),
                to.stream().<Recipient>map(Recipient.ToSeat::new).toList(),
                request.dueOn(),
                REMIND,
                "advice-due",
                "Advice: " + request.title() + " is due on " + DAY.format(request.dueOn()),
                "If it cannot be in time, say so today: the officer would rather know. If it is not yours, pass it on.",
                request.at()));
    }

    /**
     * Reminders that were to go to somebody who is kept away from the child by now go to nobody; and they begin again on the day after an
     * exception.
     */
    void heed(AreaId area, AdviceRequest request, LocalDate day) {
        boolean ended = request.answeredOn() == null && request.excusedOn(day.minusDays(1)) && !request.excusedOn(day);
        if (ended || request.child() != null && !recipients(area, request).equals(posts(area, request))) {
            remind(area, request, recipients(area, request));
        }
    }

    /** While an exception runs nobody is reminded. */
    void rest(AreaId area, AdviceRequest request) {
        reminders.cancel(area, key(request));
    }

    /** Three agreed that earlier advice is enough: nobody is reminded any more, and whoever was asked hears of it. */
    void enough(AreaId area, AdviceRequest request) {
        reminders.cancel(area, key(request));
        recipients(area, request)
                .forEach(seat -> send(
                        area,
                        seat,
                        "advice-enough",
                        "This advice is not needed any more: " + request.title(),
                        "Its writer, the council and the family agree that earlier advice is enough (regulation 6(4))."
                                + " You need not write, and you are not late.",
                        request,
                        "advice-enough:" + request.id() + ":" + seat.value()));
    }

    /** The assessment for which it was asked has ended: nobody is reminded any more, and whoever was asked hears of it. */
    void notNeeded(AreaId area, AdviceRequest request) {
        reminders.cancel(area, key(request));
        recipients(area, request)
                .forEach(seat -> send(
                        area,
                        seat,
                        "advice-not-needed",
                        "This advice is not needed any more: " + request.title(),
                        "The assessment for which it was asked has ended. You need not write, and nobody asks you when it comes.",
                        request,
                        "advice-not-needed:" + request.id() + ":" + seat.value() + ":" + request.version()));
    }

    /** The assessment did not end after all. */
    void neededAfterAll(AreaId area, AdviceRequest request) {
        List<SeatId> to = recipients(area, request);
        to.forEach(seat -> send(
                area,
                seat,
                "advice-needed-after-all",
                "This advice is needed after all: " + request.title(),
                "We told you that the assessment had ended. That was wrong, and we are sorry. The advice is due by "
                        + DAY.format(request.dueOn()) + ", as before. What you wrote is still there.",
                request,
                "advice-needed-after-all:" + request.id() + ":" + seat.value() + ":" + request.version()));
        remind(area, request, to);
    }

    /** All of it has its place, or a reason why not: its writer hears of it once for each version. */
    void used(AreaId area, AdviceRequest request, int n) {
        if (hears(area, request, request.writer())) {
            send(
                    area,
                    Objects.requireNonNull(request.writer()),
                    "advice-used",
                    "It is said where your advice went: " + request.title(),
                    "Each need and provision has its section of the plan, or a reason why it has none.",
                    request,
                    "advice-used:" + request.id() + ":" + n);
        }
    }

    /** Whoever writes it, or else whoever receives it for the body; nobody where they are kept away from the child. */
    List<SeatId> recipients(AreaId area, AdviceRequest request) {
        return posts(area, request).stream()
                .filter(post -> !keptFrom.is(area, request, post))
                .toList();
    }

    private List<SeatId> posts(AreaId area, AdviceRequest request) {
        if (request.writer() != null) {
            return List.of(request.writer());
        }
        List<SeatId> to = new ArrayList<>();
        points.find(area, request.point()).map(AdvicePoint::receives).ifPresent(to::add);
        return to;
    }

    private static String key(AdviceRequest request) {
        return "advice:" + request.id();
    }

    /** It was sent: nobody is reminded any more, and the officer hears of it. */
    void sent(AreaId area, AdviceRequest request, int n) {
        reminders.cancel(area, key(request));
        if (hears(area, request, request.officer())) {
            send(
                    area,
                    Objects.requireNonNull(request.officer()),
                    "advice-sent",
                    "Advice has come: " + request.title(),
                    "It was sent today and waits to be looked over and used.",
                    request,
                    "advice-sent:" + request.id() + ":" + n);
        }
    }

    void returned(AreaId area, AdviceRequest request, int n) {
        if (hears(area, request, request.writer())) {
            send(
                    area,
                    Objects.requireNonNull(request.writer()),
                    "advice-returned",
                    "Please look again at your advice: " + request.title(),
                    "A comment says what would make it clearer. What you wrote is still there.",
                    request,
                    "advice-returned:" + request.id() + ":" + n);
        }
    }

    void accepted(AreaId area, AdviceRequest request, int n) {
        if (hears(area, request, request.writer())) {
            send(
                    area,
                    Objects.requireNonNull(request.writer()),
                    "advice-accepted",
                    "Thank you, your advice is taken up: " + request.title(),
                    "You will see on its page into which section of the plan each need and each provision went.",
                    request,
                    "advice-accepted:" + request.id() + ":" + n);
        }
    }

    void chased(AreaId area, AdviceRequest request, List<SeatId> to, LocalDate day) {
        to.forEach(seat -> send(
                area,
                seat,
                "advice-chased",
                "When does your advice come? " + request.title(),
                "It is due by " + DAY.format(request.dueOn())
                        + ". Please write it, pass it on, or say what keeps you from it.",
                request,
                "advice-chased:" + request.id() + ":" + day + ":" + seat.value()));
    }

    /** Who was told that advice is overdue. */
    enum Told {
        MANAGER,
        /** No manager is named who can open it and hear of it. */
        OFFICER,
        NOBODY
    }

    /** Tells the manager of the body; where none is named who can open it, or they are kept away, the officer of the case. */
    Told escalated(AreaId area, AdviceRequest request) {
        SeatId manager =
                points.find(area, request.point()).map(AdvicePoint::manager).orElse(null);
        Seat seat = manager == null ? null : seats.seat(area, manager);
        if (seat != null
                && Desk.opensRequestsOf(seat, request.body(), request.health())
                && !keptFrom.is(area, request, manager)) {
            escalate(area, seat.id(), "Please find out what is in its way.", request);
            return Told.MANAGER;
        }
        if (hears(area, request, request.officer())) {
            escalate(
                    area,
                    Objects.requireNonNull(request.officer()),
                    "No manager of the body could be told. Please find out what is in its way, and name one at the point of access.",
                    request);
            return Told.OFFICER;
        }
        return Told.NOBODY;
    }

    private void escalate(AreaId area, SeatId to, String what, AdviceRequest request) {
        send(
                area,
                to,
                "advice-escalated",
                "Advice is overdue: " + request.title(),
                "It was due by " + DAY.format(request.dueOn()) + " and has not come. A family waits for it. " + what,
                request,
                "advice-escalated:" + request.id() + ":" + request.version());
    }

    private boolean hears(AreaId area, AdviceRequest request, @Nullable SeatId post) {
        return post != null && !keptFrom.is(area, request, post);
    }

    private void send(
            AreaId area,
            SeatId to,
            String template,
            String subject,
            String text,
            AdviceRequest request,
            String reference) {
        outbox.send(Message.of(
                area,
                new Recipient.ToSeat(to),
                template,
                subject,
                text + "\n\n" + site.of(area, request.at()),
                reference));
    }

    void cancel(AreaId area, AdviceRequest request) {
        reminders.cancel(area, key(request));
    }
}
