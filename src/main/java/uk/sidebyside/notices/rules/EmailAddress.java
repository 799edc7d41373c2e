package uk.sidebyside.notices.rules;

import java.util.regex.Pattern;

/** Whether text can be an e-mail address. Only an answer from it shows that it is one. */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@,;:<>()\\[\\]\"\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private EmailAddress() {}

    public static boolean isPlausible(String text) {
        return text.length() <= LONGEST
                && !text.contains("..")
                && SHAPE.matcher(text).matches();
    }
}
