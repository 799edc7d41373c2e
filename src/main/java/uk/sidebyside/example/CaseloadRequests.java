package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.example.CaseloadChance.Timed;

/**
 * The requests of some years, spread evenly over each: which were refused, withdrawn, ended without a plan or with one, and when. What
 * would happen after today has not happened. Shares are settled to the nearest whole request, by the Department's way of counting: of
 * decisions by the day the request came in, of plans and of decisions against one by their own day.
 */
final class CaseloadRequests {
    private static final int DAYS_TO_DECIDE = 42;
    /** Within so many days everything is decided. */
    private static final int LONGEST = 80;

    private static final int DAYS_TO_NO_PLAN = 112;
    private static final int DAYS_TO_PLAN = 140;

    private final CaseloadChance chance;
    private final LocalDate today;
    private final List<Asked> all = new ArrayList<>();

    CaseloadRequests(CaseloadChance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    enum End {
        REFUSED,
        WITHDRAWN,
        NO_PLAN,
        PLAN
    }

    /** One request: its decision, and what ends it after an assessment. */
    static final class Asked {
        final LocalDate received;
        final End end;
        final Timed decision;
        final @Nullable Timed last;
        boolean excused;

        Asked(LocalDate received, End end, Timed decision, @Nullable Timed last) {
            this.received = received;
            this.end = end;
            this.decision = decision;
            this.last = last;
        }

        /** The day of the final plan, in the past or not. */
        @Nullable
        LocalDate planned() {
            return end == End.PLAN && last != null ? last.done : null;
        }
    }

    List<Asked> tell(List<CaseloadYear> years) {
        years.forEach(this::year);
        for (CaseloadYear year : years) {
            chance.settle(decisions(year.year()), year.decidedInTime(), day -> true);
            chance.settle(ended(End.NO_PLAN, year.year()), year.noPlanInTime(), day -> day.getYear() == year.year());
            excuse(year.year());
            chance.settle(ended(End.PLAN, year.year()), year.plansInTime(), day -> day.getYear() == year.year());
        }
        return all;
    }

    private void year(CaseloadYear year) {
        List<End> ends = new ArrayList<>();
        ends.addAll(Collections.nCopies(year.refused(), End.REFUSED));
        ends.addAll(Collections.nCopies(year.withdrawn(), End.WITHDRAWN));
        ends.addAll(Collections.nCopies(year.noPlan(), End.NO_PLAN));
        ends.addAll(Collections.nCopies(Math.max(0, year.requests() - ends.size()), End.PLAN));
        chance.shuffle(ends);
        if (year.until().isBefore(today)) {
            refuseThoseDecided(year, ends);
        }
        for (int i = 0; i < ends.size(); i++) {
            LocalDate day = day(year, i, ends.size());
            LocalDate received = CaseloadChance.onOrBefore(day);
            all.add(ask(
                    received.getYear() == year.year() ? received : CaseloadChance.onOrAfter(day), ends.get(i), year));
        }
    }

    private static LocalDate day(CaseloadYear year, int i, int of) {
        return year.from().plusDays((long) i * year.until().getDayOfYear() / of);
    }

    /** A year that is over has all its refusals, also while the last of its requests wait for a decision. */
    private void refuseThoseDecided(CaseloadYear year, List<End> ends) {
        int first = 0;
        for (int i = ends.size() - 1;
                i > 0 && day(year, i, ends.size()).plusDays(LONGEST).isAfter(today);
                i--) {
            if (ends.get(i) == End.REFUSED) {
                while (ends.get(first) == End.REFUSED) {
                    first++;
                }
                Collections.swap(ends, i, first);
            }
        }
    }

    private Asked ask(LocalDate received, End end, CaseloadYear year) {
        if (end == End.WITHDRAWN) {
            LocalDate on = CaseloadChance.onOrBefore(received.plusDays(chance.between(9, 38)));
            return new Asked(received, end, timed(received, DAYS_TO_DECIDE, 7, on), null);
        }
        LocalDate decided = chance.in100(year.decidedInTime())
                ? CaseloadChance.onOrBefore(received.plusDays(chance.between(28, DAYS_TO_DECIDE)))
                : CaseloadChance.onOrAfter(received.plusDays(DAYS_TO_DECIDE + 1L + chance.mostlyLittle(30)));
        Timed decision = timed(received, DAYS_TO_DECIDE, 7, decided);
        return switch (end) {
            case REFUSED, WITHDRAWN -> new Asked(received, end, decision, null);
            case NO_PLAN ->
                new Asked(received, end, decision, ends(received, DAYS_TO_NO_PLAN, 95, 60, year.noPlanInTime()));
            case PLAN -> new Asked(received, end, decision, ends(received, DAYS_TO_PLAN, 118, 190, year.plansInTime()));
        };
    }

    /** @param late how many days late at most */
    private Timed ends(LocalDate received, int days, int first, int late, double inTime) {
        LocalDate on = chance.in100(inTime)
                ? CaseloadChance.onOrBefore(received.plusDays(chance.between(first, days)))
                : CaseloadChance.onOrAfter(received.plusDays(days + 1L + chance.mostlyLittle(late)));
        return timed(received, days, first - 4, on);
    }

    private Timed timed(LocalDate received, int days, int first, LocalDate on) {
        return new Timed(received, days, received.plusDays(first), today, on);
    }

    /** One late plan a year is one that the law excuses: York's return of 2024 had one. */
    private void excuse(int year) {
        all.stream()
                .filter(one -> one.end == End.PLAN && one.last != null && one.last.over() && !one.last.inTime())
                .filter(one -> one.last != null && one.last.done.getYear() == year)
                .findFirst()
                .ifPresent(one -> one.excused = true);
    }

    private List<Timed> decisions(int year) {
        return all.stream()
                .filter(one -> one.end != End.WITHDRAWN && one.received.getYear() == year)
                .map(one -> one.decision)
                .filter(Timed::over)
                .toList();
    }

    private List<Timed> ended(End end, int year) {
        List<Timed> ended = new ArrayList<>();
        for (Asked one : all) {
            Timed last = one.last;
            if (one.end == end && last != null && !one.excused && last.over() && last.done.getYear() == year) {
                ended.add(last);
            }
        }
        return ended;
    }
}
