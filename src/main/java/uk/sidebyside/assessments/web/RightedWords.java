package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.Righted;

/** What became of a step that was put right, in words. */
final class RightedWords {
    private RightedWords() {}

    /** As "it was on 3 March 2027" or "it did not happen". */
    static String of(Righted one) {
        Happening right = one.right();
        if (right == null) {
            return "it did not happen";
        }
        if (!right.on().equals(one.wrong().on())) {
            return "it was on " + CaseWords.day(right.on());
        }
        LocalDate second = right.untilOn();
        return second != null && !second.equals(one.wrong().untilOn())
                ? "the day that it names is " + CaseWords.day(second)
                : "it says something else now";
    }

    /** The same for the family: what was said first, and what is so now. */
    static String told(Righted one, String told) {
        Happening wrong = one.wrong();
        Happening right = one.right();
        String first = "First we said of " + CaseWords.day(wrong.on()) + ": “" + told + "”";
        LocalDate second = wrong.untilOn();
        if (right == null) {
            return first + " It did not happen.";
        }
        if (!right.on().equals(wrong.on())) {
            return first + " Now it is " + CaseWords.day(right.on()) + ".";
        }
        LocalDate secondNow = right.untilOn();
        return second == null || secondNow == null || second.equals(secondNow)
                ? first + " We have written it anew."
                : first + " The day with it was " + CaseWords.day(second) + ". Now it is " + CaseWords.day(secondNow)
                        + ".";
    }
}
