package uk.sidebyside.partnership.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.sidebyside.shared.Finding;

/** Times that are offered for a session: some in school hours and some in the evening (REQUIREMENTS R096). */
public final class OfferTimes {
    private static final String SOURCE = "REQUIREMENTS R096";
    private static final LocalTime SCHOOL_BEGINS = LocalTime.of(9, 0);
    private static final LocalTime SCHOOL_ENDS = LocalTime.of(15, 15);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private OfferTimes() {}

    public record Offered(LocalDate on, LocalTime from, LocalTime to) {}

    /** When of the day, as families feel it. */
    public enum Sort {
        SCHOOL_HOURS("in school hours"),
        EVENING("in the evening"),
        WEEKEND("at the weekend"),
        OTHER("outside school hours");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public static Sort sort(Offered time) {
        if (time.on().getDayOfWeek() == DayOfWeek.SATURDAY || time.on().getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Sort.WEEKEND;
        }
        if (!time.from().isBefore(EVENING)) {
            return Sort.EVENING;
        }
        boolean school = !time.from().isBefore(SCHOOL_BEGINS) && !time.to().isAfter(SCHOOL_ENDS);
        return school ? Sort.SCHOOL_HOURS : Sort.OTHER;
    }

    /** @param because why all times are of one sort; blank where they are not */
    public static List<Finding> check(String title, List<Offered> times, LocalDate today, String because) {
        List<Finding> findings = new java.util.ArrayList<>();
        if (title.isBlank()) {
            findings.add(Finding.of("title", "session.needs.title", SOURCE));
        }
        Set<Offered> different = new HashSet<>(times);
        if (different.size() < 2) {
            findings.add(Finding.of("day1", "session.needs.two", SOURCE));
            return findings;
        }
        for (Offered time : times) {
            if (time.on().isBefore(today)) {
                findings.add(Finding.of("day1", "session.past", SOURCE));
            } else if (!time.to().isAfter(time.from())) {
                findings.add(Finding.of("day1", "session.ends.before", SOURCE));
            }
        }
        if (different.stream().map(OfferTimes::sort).distinct().count() < 2 && because.isBlank()) {
            findings.add(Finding.of("because", "session.one.sort", SOURCE));
        }
        return findings;
    }
}
