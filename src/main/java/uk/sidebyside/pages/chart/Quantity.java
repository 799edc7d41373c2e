package uk.sidebyside.pages.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What an axis counts in, and how a figure of it is said. */
public enum Quantity {
    /** Of a whole: never below 0, never above 100. */
    PERCENT,
    /** Whole things. */
    COUNT,
    /** A number with a decimal, like an average. */
    NUMBER,
    /** Per cent more or less than before. */
    CHANGE;

    /** To one decimal where it is below 10 or has a part that shows, else whole. */
    public String say(double value) {
        return switch (this) {
            case PERCENT -> written(value, 1) + "%";
            case COUNT -> written(value, value == Math.rint(value) ? 0 : 1);
            case NUMBER -> written(value, 1);
            case CHANGE -> (value > 0 ? "+" : "") + written(value, 1) + "%";
        };
    }

    private static String written(double value, int decimals) {
        var format = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.UK));
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "−" : "") + format.format(rounded.abs());
    }
}
