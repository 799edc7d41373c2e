package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.KeptAway;
import uk.sidebyside.assessments.rules.BegunClock;
import uk.sidebyside.assessments.rules.ClockLine;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;

/**
 * Reminds whoever leads or covers a case that day of what falls due by a clock that no step sets off. A letter says which case by its
 * reference, and neither the child nor what somebody wrote; whoever is kept away from the child gets none.
 */
@Component
class OtherClockLetters implements DailyTask {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Half a week before, on the day, the day after and a week after. */
    private static final List<Integer> REMIND = List.of(-3, 0, 1, 7);

    /** The longest time is twenty weeks; what is older reminds nobody. */
    private static final int WEEKS_BACK = 30;

    /** By the key of the duty. */
    static final Map<String, String> WHAT = Map.ofEntries(
            Map.entry("C08", "the answer of a school or college"),
            Map.entry("C26.1", "word from the old health board (ICB) to the new one"),
            Map.entry("C26.2", "what the new health board (ICB) may ask for"),
            Map.entry("C28", "the mediation certificate"),
            Map.entry("C29", "word to the health board (ICB) about the health issue"),
            Map.entry("C30.2", "mediation by the health board (ICB)"),
            Map.entry("C35.1", "the answer to the tribunal’s recommendation"),
            Map.entry("C35.2", "sending on the answer to the recommendation"),
            Map.entry("C36", "the first look at the direct payments"),
            Map.entry("C39.1", "the decision whether to assess"),
            Map.entry("C39.2", "the decision whether there will be a plan"),
            Map.entry("C39.3", "the final plan"));

    private final ClockLineStore lines;
    private final Cases cases;
    private final Seats seats;
    private final KeptAway keptAway;
    private final Outbox outbox;
    private final SiteAddress site;

    OtherClockLetters(
            ClockLineStore lines, Cases cases, Seats seats, KeptAway keptAway, Outbox outbox, SiteAddress site) {
        this.lines = lines;
        this.cases = cases;
        this.seats = seats;
        this.keptAway = keptAway;
        this.outbox = outbox;
        this.site = site;
    }

    @Override
    public String name() {
        return "other-clocks";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        Map<CaseId, List<ClockLine>> byCase = lines.since(area, day.minusWeeks(WEEKS_BACK)).stream()
                .collect(Collectors.groupingBy(
                        ClockLineStore.Of::of,
                        LinkedHashMap::new,
                        Collectors.mapping(ClockLineStore.Of::line, Collectors.toList())));
        byCase.forEach((id, its) -> {
            if (BegunClock.of(its).stream().anyMatch(clock -> remindsOf(clock, day))) {
                CaseFile file = cases.file(area, id);
                file.otherClocks().forEach(clock -> dueOn(clock, day)
                        .forEach(due -> remind(area, file.head(), clock.id(), due, day)));
            }
        });
    }

    private static boolean remindsOf(BegunClock clock, LocalDate day) {
        return dueOn(clock, day).findAny().isPresent();
    }

    /** Of what is open, that of which somebody is reminded on a day. */
    private static Stream<Due> dueOn(BegunClock clock, LocalDate day) {
        return clock.open().stream().map(open -> open.due()).filter(due -> REMIND.stream()
                .anyMatch(days -> due.on().plusDays(days).equals(day)));
    }

    private void remind(AreaId area, EhcCase of, UUID clock, Due due, LocalDate day) {
        String what = Objects.requireNonNull(WHAT.get(due.duty().key()));
        boolean over = due.on().isBefore(day);
        Stream.of(of.officer(), of.cover())
                .filter(seat -> seat != null && !keptFrom(area, of.child(), seat))
                .forEach(seat -> outbox.send(Message.of(
                        area,
                        new Recipient.ToSeat(seat),
                        "other-clock-due",
                        "Case " + of.reference() + ": " + what + (over ? " was due on " : " is due on ")
                                + DAY.format(due.on()),
                        "You lead or cover this case. Once it is done, or is owed no more, write that down on its page: then nobody is"
                                + " reminded any more.\n\n" + site.of(area, "/cases/" + of.id() + "/clocks"),
                        "other-clock:" + clock + ":" + due.duty().key() + ":" + day + ":" + seat.value())));
    }

    private boolean keptFrom(AreaId area, @Nullable UUID child, SeatId post) {
        Seat seat = child == null ? null : seats.seat(area, post);
        return child != null
                && seat != null
                && seat.holder() != null
                && keptAway.is(area, child, seat.holder().person(), seat.organisation());
    }
}
