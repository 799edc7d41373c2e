package uk.sidebyside.access.unsent;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A form that somebody began to fill in.
 *
 * @param typed by the name of the field
 * @param writtenAt when the last of it arrived
 */
public record UnsentForm(Map<String, List<String>> typed, Instant writtenAt) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' H:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public UnsentForm {
        typed = Map.copyOf(typed);
    }

    public String text(String name) {
        return String.join("\n", typed.getOrDefault(name, List.of()));
    }

    /** For whoever comes back to it. */
    public String sentence() {
        return sentence(writtenAt);
    }

    public static String sentence(Instant writtenAt) {
        return "You began to write this on " + MOMENT.format(writtenAt)
                + ". It is still here, and nobody else can read it.";
    }

    /** The same where there is nothing but words, and so nothing is kept any more once they are taken away. */
    public static String ofWords(Instant writtenAt) {
        return sentence(writtenAt) + " Empty the fields if you do not want to keep it.";
    }

    /** Not the words, which belong in no log. */
    @Override
    public String toString() {
        return "UnsentForm of " + writtenAt;
    }
}
