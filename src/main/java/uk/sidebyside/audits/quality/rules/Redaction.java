package uk.sidebyside.audits.quality.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what must not be left in an extract of a plan: what leads to a person. It knows forms, not names, so whoever made the
 * extract says besides that names are taken out.
 */
public final class Redaction {

    /** What was found, in the order in which it is looked for. */
    public enum Left {
        EMAIL,
        POSTCODE,
        NHS_NUMBER,
        PUPIL_NUMBER,
        PHONE,
        DATE_OF_BIRTH
    }

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+");
    private static final Pattern POSTCODE =
            Pattern.compile("(?i)\\b[A-Z]{1,2}[0-9][A-Z0-9]?\\s?[0-9][ABD-HJLNP-UW-Z]{2}\\b");
    /** A unique pupil number: a letter, eleven digits, and one more digit or letter. */
    private static final Pattern PUPIL = Pattern.compile("(?i)\\b[A-Z][0-9]{11}[0-9A-Z]\\b");

    private static final Pattern TEN_DIGITS =
            Pattern.compile("(?<![0-9])([0-9]{3})[ -]?([0-9]{3})[ -]?([0-9]{4})(?![0-9])");
    private static final Pattern PHONE = Pattern.compile("(?<![0-9])(?:\\+44[ -]?|0)(?:[0-9][ -]?){9,10}(?![0-9])");
    private static final Pattern BORN = Pattern.compile("(?i)\\b(?:d\\.?o\\.?b\\b|date of birth|born)");

    private Redaction() {}

    public static List<Left> check(String text) {
        List<Left> left = new ArrayList<>();
        add(left, Left.EMAIL, EMAIL.matcher(text).find());
        add(left, Left.POSTCODE, POSTCODE.matcher(text).find());
        add(left, Left.NHS_NUMBER, hasNhsNumber(text));
        add(left, Left.PUPIL_NUMBER, PUPIL.matcher(text).find());
        add(left, Left.PHONE, PHONE.matcher(text).find());
        add(left, Left.DATE_OF_BIRTH, BORN.matcher(text).find());
        return left;
    }

    /** Whether a reference is itself a number that leads to a person. */
    static boolean isPersonal(String reference) {
        return PUPIL.matcher(reference).find() || hasNhsNumber(reference);
    }

    private static void add(List<Left> left, Left kind, boolean found) {
        if (found) {
            left.add(kind);
        }
    }

    private static boolean hasNhsNumber(String text) {
        Matcher numbers = TEN_DIGITS.matcher(text);
        while (numbers.find()) {
            if (isNhsNumber(numbers.group(1) + numbers.group(2) + numbers.group(3))) {
                return true;
            }
        }
        return false;
    }

    /** The tenth digit checks the others by weights of 10 to 2, modulo 11 (NHS data dictionary, NHS number). */
    private static boolean isNhsNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }
}
