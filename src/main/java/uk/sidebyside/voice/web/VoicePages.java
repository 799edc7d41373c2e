package uk.sidebyside.voice.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.sidebyside.voice.said.Said;

/** Days and counts as the pages of voice write them. */
public final class VoicePages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private VoicePages() {}

    /** As "22 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String day(Instant at) {
        return DAY.format(at.atZone(LONDON));
    }

    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(LONDON));
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }

    /** As "1 view" or "3 views". */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** As "2 minutes 5 seconds". */
    public static String length(int seconds) {
        int minutes = seconds / 60;
        String rest = count(seconds % 60, "second", "seconds");
        return minutes == 0 ? rest : count(minutes, "minute", "minutes") + " " + rest;
    }

    /** What a recording is, as "What I like, 7 seconds". */
    public static String recording(Said.Attached file) {
        return (file.says().isBlank() ? "A recording" : file.says()) + ", " + length(file.seconds());
    }
}
