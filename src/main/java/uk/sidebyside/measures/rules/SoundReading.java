package uk.sidebyside.measures.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What a figure may say that somebody reports. */
public final class SoundReading {
    private static final String SOURCE = "docs/rules/measures.md";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private SoundReading() {}

    /**
     * @param share whether the measure is a share of a whole, in per cent
     * @return findings on the fields {@code on}, {@code value}, {@code numerator} and {@code denominator}
     */
    public static List<Finding> check(
            boolean share,
            @Nullable LocalDate from,
            LocalDate on,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            String words,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (on.isAfter(today)) {
            findings.add(Finding.of("on", "reading.in.future", SOURCE, today));
        }
        if (from != null && from.isAfter(on)) {
            findings.add(Finding.of("from", "reading.from.after.on", SOURCE, on));
        }
        if (value == null && denominator == null && numerator == null && words.isBlank()) {
            findings.add(Finding.of("value", "reading.missing", SOURCE));
        }
        if ((numerator == null) != (denominator == null)) {
            findings.add(Finding.of(numerator == null ? "numerator" : "denominator", "reading.half", SOURCE));
        } else if (numerator != null && denominator != null) {
            findings.addAll(counted(share, numerator, denominator, value));
        }
        if (share && value != null && (value.signum() < 0 || value.compareTo(WHOLE) > 0)) {
            findings.add(Finding.of("value", "reading.beyond.the.whole", SOURCE));
        }
        return findings;
    }

    private static List<Finding> counted(boolean share, long numerator, long denominator, @Nullable BigDecimal value) {
        if (!share) {
            return List.of(Finding.of("numerator", "reading.share.of.nothing", SOURCE));
        }
        if (numerator < 0 || denominator < 0) {
            return List.of(Finding.of(numerator < 0 ? "numerator" : "denominator", "reading.negative", SOURCE));
        }
        if (numerator > denominator) {
            return List.of(Finding.of("numerator", "reading.numerator.above", SOURCE, numerator, denominator));
        }
        BigDecimal worked = share(numerator, denominator);
        if (value != null && (worked == null || worked.subtract(value).abs().compareTo(BigDecimal.ONE) >= 0)) {
            return List.of(Finding.of(
                    "value",
                    "reading.not.the.share",
                    SOURCE,
                    worked == null ? "none" : worked.setScale(1, RoundingMode.HALF_UP)));
        }
        return List.of();
    }

    /** Per cent, to four places; null of nothing. */
    public static @Nullable BigDecimal share(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(WHOLE)
                        .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP);
    }

    /** Whether a per cent looks like a share of one: 0.9 for 90%. A true 0.9% is possible, so this asks and doesn't refuse. */
    public static boolean looksLikeAFraction(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }
}
