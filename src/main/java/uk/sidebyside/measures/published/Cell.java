package uk.sidebyside.measures.published;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell as published: a number, or a marker that says why there is none. A missing number is never 0.
 *
 * @param number null where there is a marker or nothing
 * @param marker {@code x} not available, {@code z} not applicable; empty with a number, and where the cell is empty
 */
public record Cell(@Nullable BigDecimal number, String marker) {
    public static final Cell EMPTY = new Cell(null, "");
    static final Cell NONE = new Cell(BigDecimal.ZERO, "");
    static final Cell NOT_APPLICABLE = new Cell(null, "z");

    /** @return empty for what is neither a number nor a marker that is known */
    public static Optional<Cell> read(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        return switch (bare) {
            case "" -> Optional.of(EMPTY);
            case "x", "z" -> Optional.of(new Cell(null, bare));
            default -> number(bare).map(number -> new Cell(number, ""));
        };
    }

    private static Optional<BigDecimal> number(String text) {
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,20})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
    }

    /** As it is written in files of ours and in the database. */
    public String text() {
        return number == null ? marker : number.toPlainString();
    }

    /** A figure as it is said in words. */
    public String words() {
        if (number != null) {
            return number.toPlainString();
        }
        return marker.equals("z") ? "not applicable" : "not available";
    }

    /** The sum; a marker of either stays. */
    Cell plus(Cell other) {
        if (number == null) {
            return this;
        }
        return other.number == null ? other : new Cell(number.add(other.number), "");
    }
}
