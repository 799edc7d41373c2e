package uk.sidebyside.audits.quality.rules;

import java.util.regex.Pattern;

/** What a plan is called in an audit: a reference that tells nobody who it is about. A name is none, since it has no digits. */
public final class CaseReference {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/-]{1,29}");

    private CaseReference() {}

    public static boolean is(String text) {
        boolean twoDigits = text.chars().filter(Character::isDigit).count() >= 2;
        return twoDigits && FORM.matcher(text).matches() && !Redaction.isPersonal(text);
    }
}
