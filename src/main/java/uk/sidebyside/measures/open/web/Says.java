package uk.sidebyside.measures.open.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.PublicWords;
import uk.sidebyside.measures.rules.Mark;
import uk.sidebyside.measures.rules.PublicTable;
import uk.sidebyside.measures.rules.Shown;

/** Days and figures in words, as the pages of measures share them. */
public final class Says {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Says() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A whole month by its name, any other time by its days. */
    public static String time(@Nullable LocalDate from, LocalDate on) {
        if (from == null) {
            return day(on);
        }
        return from.getDayOfMonth() == 1 && on.equals(YearMonth.from(from).atEndOfMonth())
                ? MONTH.format(on)
                : day(from) + " to " + day(on);
    }

    public static String figure(Shown shown, Unit unit) {
        BigDecimal value = shown.value();
        if (shown.were() != null && shown.of() != null) {
            String share = shown.were() + " of " + shown.of();
            return value == null ? share : value(value, unit) + " (" + share + ")";
        }
        if (value != null) {
            return value(value, unit);
        }
        return PublicWords.of(shown.mark(), unit);
    }

    public static String value(BigDecimal value, Unit unit) {
        return switch (unit) {
            case PERCENT -> plain(value) + "%";
            case CHANGE -> (value.signum() > 0 ? "+" : "") + plain(value) + "%";
            case COUNT -> plain(value);
            case MILESTONE -> value.compareTo(BigDecimal.ONE) >= 0 ? "In place" : "Not in place yet";
        };
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    /** What has to be known beside a figure; blank where there is nothing. */
    public static String note(PublicTable.Figure figure, Unit unit) {
        Mark mark = figure.whole().mark();
        boolean said = figure.whole().value() == null && !mark.numbers();
        String why = said ? "" : PublicWords.of(mark, unit);
        return (why + " " + figure.words()).strip();
    }

    /** The name of a band as people read it, like {@code primary need}. */
    public static String band(String band) {
        return band.replace('_', ' ');
    }

    public static String headed(String band) {
        String words = band(band);
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
