package uk.sidebyside.assessments.months.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.months.MonthChart;
import uk.sidebyside.assessments.months.MonthOfCases;

/** One month: its figures, what they mean, and whether it is with the board. */
public record MonthPage(MonthOfCases month, LocalDate today) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at.atZone(LONDON));
    }

    /** The paragraphs of the story. */
    public List<String> story() {
        return paragraphs(month.story());
    }

    /** Those that its figures draft now. */
    public List<String> draft() {
        return paragraphs(month.draft());
    }

    static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Its figures, of the day on which it was sent, or of today. */
    public MonthChart chart() {
        Instant sent = month.sentAt();
        return month.chart(sent == null ? today : LocalDate.ofInstant(sent, LONDON));
    }

    public String sentOn() {
        return day(month.sentAt());
    }
}
