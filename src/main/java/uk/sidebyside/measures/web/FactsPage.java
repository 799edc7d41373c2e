package uk.sidebyside.measures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.ledger.Count;
import uk.sidebyside.measures.ledger.FactBehind;
import uk.sidebyside.measures.ledger.FactsBehind;

/**
 * The facts behind one figure.
 *
 * @param counts what the source counts, in plain words
 * @param month what is asked of a figure of a month; null where it is of one day
 * @param number the page of the list, from 1
 */
public record FactsPage(
        Measure measure,
        String counts,
        FactsBehind.Asked asked,
        @Nullable YearMonth month,
        FactsBehind.Found found,
        int number,
        int size) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public String when() {
        return month == null ? "on " + DAY.format(asked.until()) : "in " + MONTH.format(month);
    }

    /** The figure in words, and as of when it was known. */
    public String sentence() {
        Count figure = found.figure();
        String count = figure.denominator() == 0
                ? String.valueOf(figure.numerator())
                : figure.numerator() + " of " + figure.denominator();
        LocalDate known = asked.knownOn();
        return count + " " + when() + (known == null ? "." : ", as it was known on " + DAY.format(known) + ".");
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** With its sign, so that what was taken back is seen at once. */
    public String signed(long number) {
        return number > 0 ? "+" + number : number < 0 ? "\u2212" + -number : "0";
    }

    public String bands(FactBehind one) {
        return one.fact().bands().entrySet().stream().map(FactsPage::band).collect(Collectors.joining("; "));
    }

    private static String band(Map.Entry<String, String> band) {
        return band.getKey() + ": " + band.getValue().replace('-', ' ');
    }

    public long pages() {
        return Math.max(1, (found.rows() + size - 1) / size);
    }

    public boolean standing() {
        return asked.from() == null;
    }

    public String atPage(long page) {
        return address("", asked.everything(), page);
    }

    public String showing(boolean everything) {
        return address("", everything, 1);
    }

    public String csv() {
        return address(".csv", asked.everything(), 1);
    }

    private String address(String ending, boolean everything, long page) {
        LocalDate known = asked.knownOn();
        return "/measures/" + measure.key() + "/facts" + ending + "?"
                + (month == null ? "on=" + asked.until() : "month=" + month)
                + (known == null ? "" : "&as-at=" + known)
                + (standing() && everything ? "&show=all" : "")
                + (page > 1 ? "&page=" + page : "");
    }
}
