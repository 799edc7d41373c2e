package uk.sidebyside.example;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.figures.KeptUp;
import uk.sidebyside.example.CaseloadChance.Timed;

/**
 * How plans are kept up. A review meets about a year after the plan or the review before; of a hundred that were expected eight or nine
 * have no meeting. Plans for the next phase are due on 15 February, after secondary school on 31 March; of a hundred eighty-six are
 * sent by then (ours: nothing is published).
 */
final class CaseloadUpkeep {
    private static final double NO_MEETING = 8.6;
    private static final double TRANSFERS_IN_TIME = 86;
    private static final int DAYS_TO_DECIDE = 28;

    private final CaseloadChance chance;
    private final LocalDate begins;
    private final LocalDate today;
    private final List<Kept> all = new ArrayList<>();

    /** @param begins the first day of which reviews are told */
    CaseloadUpkeep(CaseloadChance chance, LocalDate begins, LocalDate today) {
        this.chance = chance;
        this.begins = begins;
        this.today = today;
    }

    /** The reviews and transfers of one plan, the oldest first. */
    static final class Kept {
        final List<Timed> reviews = new ArrayList<>();
        final List<Timed> transfers = new ArrayList<>();
        final LocalDate until;
        final boolean ended;

        Kept(LocalDate until, boolean ended) {
            this.until = until;
            this.ended = ended;
        }
    }

    Kept of(LocalDate born, LocalDate start, @Nullable LocalDate ceased) {
        Kept kept = ceased == null ? new Kept(today, false) : new Kept(ceased, true);
        LocalDate meeting = start.plusDays(chance.between(330, 365));
        while (meeting.isBefore(kept.until)) {
            boolean met = !chance.in100(NO_MEETING);
            if (met && !meeting.isBefore(begins)) {
                LocalDate on = CaseloadChance.onOrBefore(meeting);
                kept.reviews.add(new Timed(
                        on,
                        DAYS_TO_DECIDE,
                        on.plusDays(5),
                        kept.until,
                        CaseloadChance.onOrBefore(on.plusDays(chance.between(9, 28)))));
            }
            meeting = meeting.plusDays(chance.between(340, 380));
        }
        transfers(kept, born, start);
        all.add(kept);
        return kept;
    }

    private void transfers(Kept kept, LocalDate born, LocalDate start) {
        for (int year = begins.getYear(); year <= today.getYear() + 1; year++) {
            LocalDate due = due(schoolYearBegun(born, year), year);
            boolean known =
                    due != null && !LocalDate.of(year - 1, Month.SEPTEMBER, 1).isAfter(today);
            if (due != null
                    && known
                    && start.isBefore(LocalDate.of(year - 1, Month.OCTOBER, 1))
                    && (!kept.ended || due.isBefore(kept.until))) {
                LocalDate sent = chance.in100(TRANSFERS_IN_TIME)
                        ? CaseloadChance.onOrBefore(due.minusDays(chance.between(0, 28)))
                        : CaseloadChance.onOrAfter(due.plusDays(1L + chance.mostlyLittle(75)));
                kept.transfers.add(new Timed(due, 0, due.minusDays(60), kept.until, sent));
            }
        }
    }

    /** How old somebody is on the last day of August before they move on in that year. */
    private static int schoolYearBegun(LocalDate born, int year) {
        return born.until(LocalDate.of(year, Month.AUGUST, 31)).getYears();
    }

    private static @Nullable LocalDate due(int age, int year) {
        return switch (age) {
            case 4, 11 -> LocalDate.of(year, Month.FEBRUARY, 15);
            case 16 -> LocalDate.of(year, Month.MARCH, 31);
            default -> null;
        };
    }

    /** Reviews are in time as often as is wanted of the year in which they met. */
    void settle(Map<Integer, Double> inTime) {
        inTime.forEach((year, percent) -> {
            List<Timed> decided = new ArrayList<>();
            for (Kept kept : all) {
                kept.reviews.stream()
                        .filter(review -> review.from.getYear() == year && review.over())
                        .forEach(decided::add);
            }
            chance.shuffle(decided);
            chance.settle(decided, percent, day -> true);
        });
    }

    /** What a return has no room for: all but the last; of a plan that has ended, all. */
    static List<KeptUp> earlier(Kept kept, UUID of, UUID request) {
        List<KeptUp> earlier = new ArrayList<>();
        for (Timed one : before(kept.reviews, kept.ended)) {
            earlier.add(KeptUp.review(of, request, one.from, one.over() ? one.done : null));
        }
        for (Timed one : before(kept.transfers, kept.ended)) {
            earlier.add(KeptUp.transfer(of, request, one.from, one.over() ? one.done : null));
        }
        return earlier;
    }

    private static List<Timed> before(List<Timed> all, boolean ended) {
        return ended || all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }
}
