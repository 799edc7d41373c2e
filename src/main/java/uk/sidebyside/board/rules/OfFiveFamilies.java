package uk.sidebyside.board.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What papers may say of figures about families: none of fewer than five, and none from which such a one could be worked out
 * (docs/rules/board.md, joint partnership).
 */
public final class OfFiveFamilies {
    public static final int FEWEST = 5;
    private static final String TOO_FEW = "Not shown: fewer than " + FEWEST + " families";
    private static final String BESIDE = "Not shown, so that a number beside it stays private";

    private OfFiveFamilies() {}

    /** @param families how many stand behind the number */
    public record Figure(int number, int families) {
        /** Of things of which each is of another family. */
        public static Figure each(int number) {
            return new Figure(number, number);
        }

        boolean small() {
            return number > 0 && families < FEWEST;
        }
    }

    /**
     * The whole first, then its parts in their order. A whole of too few shows nothing. Of parts that are of too few none is shown,
     * and with them the smallest that is of enough, since the others and the whole would tell their sum.
     *
     * @param parts which add up to the whole
     */
    public static List<String> shown(Figure whole, List<Figure> parts) {
        List<String> words = new ArrayList<>();
        words.add(whole.small() ? TOO_FEW : String.valueOf(whole.number()));
        boolean any = parts.stream().anyMatch(Figure::small);
        int beside = any ? smallestOfEnough(parts) : -1;
        for (int i = 0; i < parts.size(); i++) {
            Figure part = parts.get(i);
            if (part.number() == 0) {
                words.add("0");
            } else if (whole.small() || part.small()) {
                words.add(TOO_FEW);
            } else {
                words.add(i == beside ? BESIDE : String.valueOf(part.number()));
            }
        }
        return words;
    }

    private static int smallestOfEnough(List<Figure> parts) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).families() >= FEWEST)
                .boxed()
                .min(Comparator.comparing(i -> parts.get(i).number()))
                .orElse(-1);
    }
}
