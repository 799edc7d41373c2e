package uk.sidebyside.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of our stylesheet can be read: 4.5 to 1 for text (WCAG 2.2, 1.4.3), 3 to 1 for lines that mean something. */
class PaletteTest {
    private static final Pattern COLOUR = Pattern.compile("(?m)^\\$([a-z-]+): #([0-9a-f]{6});");
    private final Map<String, Integer> palette = palette();

    @ParameterizedTest
    @CsvSource({
        "ink, white",
        "ink, mist",
        "ink, mist-deep",
        "ink, sand",
        "ink, sand-deep",
        "teal, white",
        "teal, mist",
        "teal, sand",
        "teal-dark, white",
        "teal-dark, sand",
        "plum, white",
        "plum, sand",
        "plum-dark, white",
        "rust, white",
        "rust, sand",
        "slate, white",
        "slate, mist",
        "slate, sand",
        "white, teal",
        "white, plum",
        "white, teal-dark",
        "white, plum-dark"
    })
    void textCanBeReadOnItsGround(String text, String ground) {
        assertThat(contrast(colour(text), colour(ground))).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void theMeasureIsTheOneOfWcag() {
        assertThat(contrast(0x000000, 0xffffff)).isCloseTo(21.0, within(0.01));
        assertThat(contrast(0x777777, 0xffffff)).isCloseTo(4.48, within(0.01));
        assertThat(contrast(colour("ink"), colour("white"))).isCloseTo(16.2, within(0.1));
        assertThat(contrast(colour("teal"), colour("white"))).isCloseTo(8.9, within(0.1));
    }

    /** In the header and the icon, both shapes of the mark stand out from the ground. */
    @Test
    void theMarkCanBeSeen() {
        int second = blend(colour("white"), colour("teal"), 0.55);
        assertThat(contrast(second, colour("teal"))).isGreaterThanOrEqualTo(3.0);
        assertThat(contrast(colour("plum"), colour("white"))).isGreaterThanOrEqualTo(3.0);
    }

    private int colour(String name) {
        Integer colour = palette.get(name);
        assertThat(colour).as("$" + name + " in _settings.scss").isNotNull();
        return colour;
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance, WCAG 2.2. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int blend(int over, int under, double opacity) {
        int blended = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = ((over >> shift) & 0xff) * opacity + ((under >> shift) & 0xff) * (1 - opacity);
            blended |= (int) Math.round(channel) << shift;
        }
        return blended;
    }

    private static Map<String, Integer> palette() {
        try {
            Map<String, Integer> found = new HashMap<>();
            Matcher matcher = COLOUR.matcher(Files.readString(Path.of("src/main/styles/_settings.scss")));
            while (matcher.find()) {
                found.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
            }
            return found;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
