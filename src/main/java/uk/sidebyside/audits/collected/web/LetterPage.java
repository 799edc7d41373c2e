package uk.sidebyside.audits.collected.web;

import uk.sidebyside.audits.collected.Submission;
import uk.sidebyside.audits.collected.Support;

/** The thanks that a service got. */
public record LetterPage(String area, Submission one, Support.Letter letter) {

    /** Whether a part of the text is a list, and its lines without their stars. */
    public static boolean list(String part) {
        return part.startsWith("* ");
    }

    public static String[] parts(String text) {
        return text.split("\n\n+");
    }

    public static String[] items(String part) {
        return part.substring(2).split("\n\\* ");
    }
}
