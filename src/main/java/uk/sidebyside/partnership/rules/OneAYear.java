package uk.sidebyside.partnership.rules;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** At least one piece a service in twelve months (REQUIREMENTS R101, AMB-12). */
public final class OneAYear {
    private static final int MONTHS = 12;

    /** With the first day of which month a year begins, where the area sets no other (AMB-12). */
    public static final Month YEAR_FROM = Month.APRIL;

    private OneAYear() {}

    /** The first day of the year that holds this day. */
    public static LocalDate yearOf(LocalDate day, Month from) {
        LocalDate first = day.withMonth(from.getValue()).withDayOfMonth(1);
        return first.isAfter(day) ? first.minusYears(1) : first;
    }

    /** How many pieces began from one day to another, both included. */
    public static long count(Collection<LocalDate> began, LocalDate from, LocalDate until) {
        return began.stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                .count();
    }

    /** How many pieces of the twelve months that end with today: a piece counts for the day on which it began. */
    public static long count(Collection<LocalDate> began, LocalDate today) {
        return began.stream()
                .filter(day -> !day.isAfter(today) && day.isAfter(today.minusMonths(MONTHS)))
                .count();
    }

    /** A time in which a service has had a piece within twelve months; its last day is not in it. */
    public record Span(LocalDate from, LocalDate before) {}

    /**
     * The times in which a service of those days has had a piece, one after the other, without those in which it was not
     * there.
     */
    public static List<Span> spans(Collection<LocalDate> began, LocalDate fromOn, @Nullable LocalDate untilOn) {
        List<Span> spans = new ArrayList<>();
        for (LocalDate day : began.stream().sorted().toList()) {
            LocalDate from = day.isBefore(fromOn) ? fromOn : day;
            LocalDate end = day.plusMonths(MONTHS);
            LocalDate before = untilOn != null && untilOn.isBefore(end) ? untilOn.plusDays(1) : end;
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (!from.isBefore(before)) {
                continue;
            }
            if (last != null && !from.isAfter(last.before())) {
                spans.removeLast();
                spans.add(new Span(last.from(), before.isAfter(last.before()) ? before : last.before()));
            } else {
                spans.add(new Span(from, before));
            }
        }
        return spans;
    }
}
