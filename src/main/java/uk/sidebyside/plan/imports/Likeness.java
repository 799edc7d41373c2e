package uk.sidebyside.plan.imports;

import java.util.HashSet;
import java.util.Set;

/** How alike two short texts are: the share of neighbouring letters that they have in common (Dice, 1945). */
final class Likeness {

    private Likeness() {}

    /** From 0, nothing alike, to 1, the same. */
    static double of(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return all == 0 ? 0 : 2.0 * pairs.size() / all;
    }

    private static Set<String> pairs(String text) {
        String padded = " " + text + " ";
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= padded.length(); i++) {
            pairs.add(padded.substring(i, i + 2));
        }
        return pairs;
    }
}
