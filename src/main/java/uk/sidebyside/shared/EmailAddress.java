package uk.sidebyside.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** An address as people type it: spaces around it and capitals do not matter to us. */
public final class EmailAddress {
    private static final int AT_MOST = 254;
    private static final Pattern PLAUSIBLE = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\".]+(\\.[^\\s@<>,;\".]+)+");

    private EmailAddress() {}

    public static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Only a letter can show that an address is right; this finds those that can't be. */
    public static boolean plausible(String typed) {
        String address = normal(typed);
        return address.length() <= AT_MOST && PLAUSIBLE.matcher(address).matches();
    }
}
