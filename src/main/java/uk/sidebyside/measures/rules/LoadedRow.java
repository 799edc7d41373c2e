package uk.sidebyside.measures.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * A row of a file of figures, read as people write it: numbers with commas and per cent signs, days as 2026-09-30 or 30/9/2026.
 *
 * @param findings what can't be read
 */
public record LoadedRow(
        @Nullable LocalDate from,
        @Nullable LocalDate on,
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        List<Finding> findings) {
    private static final String SOURCE = "docs/rules/measures.md";
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    public LoadedRow {
        findings = List.copyOf(findings);
    }

    /** @param share whether the measure is a share of a whole, so that 0.9 is asked about */
    public static LoadedRow read(
            boolean share, String from, String on, String value, String numerator, String denominator) {
        List<Finding> findings = new ArrayList<>();
        LocalDate day = day("on", on, findings);
        if (on.isBlank()) {
            findings.add(Finding.of("on", "load.day.missing", SOURCE));
        }
        BigDecimal figure = decimal(value, findings);
        if (share && figure != null && SoundReading.looksLikeAFraction(figure) && !value.contains("%")) {
            findings.add(Finding.of("value", "load.looks.like.a.fraction", SOURCE, figure));
        }
        return new LoadedRow(
                day("from", from, findings),
                day,
                figure,
                whole("numerator", numerator, findings),
                whole("denominator", denominator, findings),
                findings);
    }

    private static @Nullable LocalDate day(String field, String typed, List<Finding> findings) {
        String plain = typed.strip();
        if (plain.isEmpty()) {
            return null;
        }
        try {
            Matcher day = DAY_FIRST.matcher(plain);
            if (day.matches()) {
                return of(day.group(3), day.group(2), day.group(1));
            }
            Matcher year = YEAR_FIRST.matcher(plain);
            if (year.matches()) {
                return of(year.group(1), year.group(2), year.group(3));
            }
        } catch (DateTimeException none) {
            // Said below, as of anything else that is no day.
        }
        findings.add(Finding.of(field, "load.no.day", SOURCE, plain));
        return null;
    }

    private static LocalDate of(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static @Nullable BigDecimal decimal(String typed, List<Finding> findings) {
        String plain = typed.strip().replace(",", "").replace("%", "").strip();
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,10})?")) {
            findings.add(Finding.of("value", "load.no.number", SOURCE, typed.strip()));
            return null;
        }
        return new BigDecimal(plain);
    }

    private static @Nullable Long whole(String field, String typed, List<Finding> findings) {
        String plain = typed.strip().replace(",", "");
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("-?\\d{1,12}(\\.0+)?")) {
            findings.add(Finding.of(field, "load.no.whole.number", SOURCE, typed.strip()));
            return null;
        }
        return Long.valueOf(plain.replaceFirst("\\.0+$", ""));
    }
}
