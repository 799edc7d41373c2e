package uk.sidebyside.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.EhcCase;
import uk.sidebyside.assessments.EhcRequest;
import uk.sidebyside.assessments.RequestId;
import uk.sidebyside.assessments.WholeCase;
import uk.sidebyside.assessments.figures.KeptUp;
import uk.sidebyside.example.CaseloadChance.Timed;
import uk.sidebyside.example.CaseloadRequests.Asked;
import uk.sidebyside.example.CaseloadRequests.End;
import uk.sidebyside.example.CaseloadUpkeep.Kept;

/**
 * A caseload of York's size, the same whenever it is made on the same day. Three calendar years and the running one are told request by
 * request, by the rows of {@code caseload.csv}; plans from before fill up what is active on the day of the census to York's 1,556.
 */
final class Caseload {
    /** York's plans in January 2025. */
    static final int ACTIVE = 1556;

    private static final String FIRST = "YK-10001";
    private static final int YEARS_BEFORE = 10;
    private static final int OLDEST = 22;
    private static final List<String> ASKED_BY = CaseloadChance.weighted("1 35 2 55 3 6 4 3 5 1");
    private static final List<String> REASONS = CaseloadChance.weighted("1 1 2 7 3 9 4 22 5 30 6 45 7 4");

    private final CaseloadChance chance = new CaseloadChance();
    private final LocalDate today;
    private final List<CaseloadYear> years;
    private final List<SeatId> officers;
    private final CaseloadPeople people;
    private final CaseloadUpkeep upkeep;
    private final List<Drawn> drawn = new ArrayList<>();

    /** @param officers two, who share the cases and cover for each other */
    Caseload(Sheet sheet, List<SeatId> officers) {
        this.today = sheet.today();
        this.years = CaseloadYear.all(sheet);
        this.officers = officers;
        this.people = new CaseloadPeople(chance, sheet);
        this.upkeep = new CaseloadUpkeep(chance, years.getFirst().from(), today);
    }

    /** A plan or a request before it has a name. */
    private record Drawn(
            LocalDate born,
            LocalDate begun,
            @Nullable Asked asked,
            @Nullable LocalDate start,
            @Nullable LocalDate ceased,
            @Nullable Kept kept) {}

    /** What is to be stored, the first first. */
    record Made(WholeCase whole, List<KeptUp> earlier) {}

    /** The third Thursday of January, on which the Department counts plans; before it, today. */
    LocalDate census() {
        LocalDate third = LocalDate.of(today.getYear(), Month.JANUARY, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
        return third.isAfter(today) ? today : third;
    }

    List<Made> make() {
        int active = 0;
        for (Asked asked : new CaseloadRequests(chance, today).tell(years)) {
            LocalDate planned = asked.planned();
            LocalDate start = planned == null || planned.isAfter(today) ? null : planned;
            LocalDate born = people.bornFor(asked.received);
            draw(born, asked.received, asked, start, null);
            active += start == null || start.isAfter(census()) ? 0 : 1;
        }
        for (LocalDate ceased : ceased()) {
            older(ceased);
            active += ceased.isAfter(census()) ? 1 : 0;
        }
        for (int more = active; more < ACTIVE; more++) {
            older(null);
        }
        Map<Integer, Double> reviews = new HashMap<>();
        years.forEach(year -> reviews.put(year.year(), year.reviewsInTime()));
        upkeep.settle(reviews);
        drawn.sort(java.util.Comparator.comparing(Drawn::begun));
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            made.add(made(drawn.get(i), i));
        }
        return made;
    }

    /** The days on which plans ended, over the years. */
    private List<LocalDate> ceased() {
        List<LocalDate> days = new ArrayList<>();
        for (CaseloadYear year : years) {
            for (int i = 0; i < year.ceased(); i++) {
                LocalDate day = year.from().plusDays((long) i * year.until().getDayOfYear() / year.ceased());
                days.add(CaseloadChance.onOrBefore(day));
            }
        }
        return days;
    }

    /** A plan from before the years that are told; one that has ended was that of somebody who had grown up. */
    private void older(@Nullable LocalDate ceased) {
        LocalDate first = years.getFirst().from();
        LocalDate begun = CaseloadChance.onOrBefore(first.minusDays(chance.between(180, 365 * YEARS_BEFORE)));
        LocalDate born = ceased == null
                ? stillYoung(begun)
                : ceased.minusYears(chance.between(16, 23)).minusDays(chance.between(1, 364));
        LocalDate start = CaseloadChance.onOrBefore(begun.plusDays(chance.between(110, 150)));
        draw(born, begun, null, start, ceased);
    }

    /** Somebody whose plan goes on. */
    private LocalDate stillYoung(LocalDate begun) {
        LocalDate born = people.bornFor(begun);
        while (born.plusYears(OLDEST).isBefore(today)) {
            born = people.bornFor(begun);
        }
        return born;
    }

    private void draw(
            LocalDate born,
            LocalDate begun,
            @Nullable Asked asked,
            @Nullable LocalDate start,
            @Nullable LocalDate ceased) {
        drawn.add(new Drawn(born, begun, asked, start, ceased, start == null ? null : upkeep.of(born, start, ceased)));
    }

    /** The first case, by which one can tell whether the caseload is there. */
    static CaseId first() {
        return idOf(FIRST);
    }

    private static CaseId idOf(String reference) {
        return new CaseId(Story.id("caseload", reference));
    }

    private Made made(Drawn one, int n) {
        String reference = n == 0 ? FIRST : "YK-%d".formatted(10_001 + n);
        var id = idOf(reference);
        var request = new RequestId(Story.id("caseload", "request", reference));
        var head = new EhcCase(
                id,
                reference,
                people.somebody(one.born()),
                null,
                officers.get(n % 2),
                officers.get(1 - n % 2),
                EhcCase.Source.EXAMPLE,
                1);
        List<KeptUp> earlier =
                one.kept() == null ? List.of() : CaseloadUpkeep.earlier(one.kept(), id.value(), request.value());
        return new Made(new WholeCase(head, List.of(request(one, id, request)), List.of()), earlier);
    }

    private EhcRequest request(Drawn one, CaseId of, RequestId id) {
        Asked asked = one.asked();
        LocalDate decided = asked == null ? one.begun().plusDays(chance.between(25, 42)) : past(asked.decision);
        String outcome = decided == null ? "A" : outcome(asked);
        EhcRequest.Plan plan = plan(one);
        return new EhcRequest(
                id,
                of,
                one.begun(),
                null,
                null,
                chance.one(ASKED_BY),
                "0",
                outcome,
                decided,
                outcome.equals("N") && chance.in100(30) ? "1" : "0",
                "0",
                null,
                outcome.equals("Y") ? assessment(one) : null,
                plan,
                upkeep(one));
    }

    private static String outcome(@Nullable Asked asked) {
        return asked == null || asked.end == End.PLAN || asked.end == End.NO_PLAN
                ? "Y"
                : asked.end == End.REFUSED ? "N" : "W";
    }

    private @Nullable LocalDate past(Timed one) {
        return one.over() ? one.done : null;
    }

    private EhcRequest.Assessment assessment(Drawn one) {
        Asked asked = one.asked();
        if (asked != null && asked.end == End.NO_PLAN && asked.last != null) {
            LocalDate told = past(asked.last);
            return assessment(told == null ? "A" : "N", told, null, false);
        }
        LocalDate planned = asked == null ? one.start() : asked.planned();
        LocalDate agreed =
                planned == null ? null : CaseloadChance.onOrBefore(planned.minusDays(chance.between(22, 34)));
        LocalDate draft = planned == null ? null : CaseloadChance.onOrBefore(planned.minusDays(chance.between(16, 19)));
        return agreed == null || agreed.isAfter(today)
                ? assessment("A", null, null, false)
                : assessment(
                        "Y",
                        agreed,
                        draft == null || draft.isAfter(today) ? null : draft,
                        asked != null && asked.excused);
    }

    private static EhcRequest.Assessment assessment(
            String outcome, @Nullable LocalDate on, @Nullable LocalDate draft, boolean excused) {
        return new EhcRequest.Assessment(outcome, on, "0", "0", "0", "0", excused ? "1" : "0", draft);
    }

    private EhcRequest.@Nullable Plan plan(Drawn one) {
        LocalDate start = one.start();
        if (start == null) {
            return null;
        }
        return new EhcRequest.Plan(
                start,
                List.of(people.placement(age(one, start), null)),
                null,
                null,
                chance.in100(5) ? "1" : "0",
                "0",
                null,
                one.ceased(),
                one.ceased() == null ? null : chance.one(REASONS));
    }

    private EhcRequest.@Nullable Upkeep upkeep(Drawn one) {
        Kept kept = one.kept();
        LocalDate start = one.start();
        if (kept == null || start == null || one.ceased() != null) {
            return null;
        }
        Timed review = kept.reviews.isEmpty() ? null : kept.reviews.getLast();
        Timed transfer = kept.transfers.isEmpty() ? null : kept.transfers.getLast();
        LocalDate decided = review == null ? null : past(review);
        String outcome = decided == null ? null : chance.in100(37) ? "M" : "A";
        return new EhcRequest.Upkeep(
                null,
                List.of(people.placement(age(one, today), start)),
                people.needs(),
                review == null ? null : review.from,
                outcome,
                "A".equals(outcome) ? decided : null,
                transfer == null ? null : transfer.from,
                transfer == null ? null : past(transfer),
                decided);
    }

    private static int age(Drawn one, LocalDate on) {
        return one.born().until(on).getYears();
    }
}
