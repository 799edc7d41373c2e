package uk.sidebyside.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Chance that is the same each time: everything that is drawn for a caseload comes from one seed. */
final class CaseloadChance {
    private static final long SEED = 20_200_522;

    private final Random random = new Random(SEED);

    /** Something that has a last day: where it began, how many days there are, and on which it was done. */
    static final class Timed {
        final LocalDate from;
        final int days;
        /** Before the one it can't have been done, and not after the other. */
        final LocalDate earliest;

        final LocalDate latest;

        LocalDate done;

        Timed(LocalDate from, int days, LocalDate earliest, LocalDate latest, LocalDate done) {
            this.from = from;
            this.days = days;
            this.earliest = earliest;
            this.latest = latest;
            this.done = done;
        }

        boolean over() {
            return !done.isAfter(latest);
        }

        boolean inTime() {
            return !done.isAfter(from.plusDays(days));
        }
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean in100(double times) {
        return random.nextDouble() * 100 < times;
    }

    /** Few are large. */
    int mostlyLittle(int most) {
        double drawn = random.nextDouble();
        return (int) (drawn * drawn * most);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The first of each pair so many times: {@code WBRI 84} and so on. */
    static List<String> weighted(String words) {
        List<String> all = new ArrayList<>();
        String[] parts = words.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            all.addAll(Collections.nCopies(Integer.parseInt(parts[i + 1]), parts[i]));
        }
        return all;
    }

    <T> void shuffle(List<T> all) {
        Collections.shuffle(all, random);
    }

    static LocalDate onOrBefore(LocalDate day) {
        LocalDate at = day;
        while (weekend(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    static LocalDate onOrAfter(LocalDate day) {
        LocalDate at = day;
        while (weekend(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * Moves some over their last day, or back, until the share that was in time is the one that is wanted, to the nearest whole one.
     *
     * @param percent how many of a hundred
     * @param stays whether one that is done on this day still belongs to those that are counted
     */
    void settle(List<Timed> counted, double percent, Predicate<LocalDate> stays) {
        long wanted = Math.round(counted.size() * percent / 100);
        long inTime = counted.stream().filter(Timed::inTime).count();
        for (Timed one : counted) {
            LocalDate last = one.from.plusDays(one.days);
            if (inTime > wanted && one.inTime()) {
                LocalDate late = onOrAfter(last.plusDays(1L + mostlyLittle(40)));
                if (stays.test(late) && !late.isAfter(one.latest)) {
                    one.done = late;
                    inTime--;
                }
            } else if (inTime < wanted && !one.inTime()) {
                LocalDate early = onOrBefore(last.minusDays(between(0, 4)));
                if (stays.test(early) && !early.isBefore(one.earliest)) {
                    one.done = early;
                    inTime++;
                }
            }
        }
    }
}
