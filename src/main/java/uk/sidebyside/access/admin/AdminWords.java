package uk.sidebyside.access.admin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.sidebyside.access.Role;

/** How these pages say what things are. */
final class AdminWords {
    static final String VACANT = "Appointment to be confirmed";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private AdminWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String role(Role role) {
        String words = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
