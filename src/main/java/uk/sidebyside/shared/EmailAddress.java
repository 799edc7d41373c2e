package uk.sidebyside.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** An address as people type it: spaces around it and capitals do not matter to us. */
public final class EmailAddress {
    /** Of a mailbox 64 and of an address 254 (RFC 5321, section 4.5.3.1, as its erratum 1690 reads it). */
    private static final int AT_MOST = 254;

    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^\\s@,;:<>()\\[\\]\"\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private EmailAddress() {}

    public static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Only a letter can show that an address is right; this finds those that can't be. */
    public static boolean plausible(String typed) {
        String address = normal(typed);
        return address.length() <= AT_MOST
                && !address.contains("..")
                && PLAUSIBLE.matcher(address).matches();
    }
}
