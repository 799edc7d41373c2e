package uk.sidebyside.access.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.sidebyside.shared.Finding;

/**
 * The colour of an area's header, on which words stand in white.
 *
 * @param hex as {@code #0f5257}
 */
public record HeaderColour(String hex) {
    /** WCAG 2.2, success criterion 1.4.3, for text that is not large. */
    public static final double CONTRAST_AT_LEAST = 4.5;

    private static final String SOURCE = "WCAG 2.2, success criterion 1.4.3 (contrast)";
    private static final Pattern WRITTEN = Pattern.compile("#?[0-9a-f]{6}");

    /** Reads it with or without its sign, in small letters or capitals; empty where it is no colour. */
    public static Optional<HeaderColour> read(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        return WRITTEN.matcher(plain).matches()
                ? Optional.of(new HeaderColour(plain.startsWith("#") ? plain : "#" + plain))
                : Optional.empty();
    }

    /** The contrast with white, from 1 to 21: (L1 + 0.05) / (L2 + 0.05) of the relative luminances. */
    public double contrastWithWhite() {
        return 1.05 / (luminance() + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
    }

    private double linear(int at) {
        double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Empty where white words can be read on it; the finding's details are the colour and its contrast, rounded down. */
    public List<Finding> check() {
        return contrastWithWhite() >= CONTRAST_AT_LEAST
                ? List.of()
                : List.of(Finding.of(
                        "colour",
                        "colour.too.light",
                        SOURCE,
                        hex,
                        BigDecimal.valueOf(contrastWithWhite()).setScale(2, RoundingMode.DOWN)));
    }
}
