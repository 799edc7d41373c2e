package uk.sidebyside.board.web;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as people type it: 10:00, 10.30, 9, 2pm, 2.30 pm.
 *
 * @param time null where nothing was typed, or nothing that is a time
 */
record TypedTime(@Nullable LocalTime time, boolean unreadable) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?");

    static TypedTime of(String typed) {
        String text = typed.strip().toLowerCase(Locale.UK);
        if (text.isEmpty()) {
            return new TypedTime(null, false);
        }
        Matcher parts = FORM.matcher(text);
        LocalTime read = parts.matches() ? read(parts) : null;
        return new TypedTime(read, read == null);
    }

    private static @Nullable LocalTime read(Matcher parts) {
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        String half = parts.group(3);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (half.equals("pm") ? 12 : 0);
        }
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }
}
