package uk.sidebyside.board.rules;

import java.util.List;

/** How long a text takes to read, at a calm pace. */
public record ReadingTime(int words) {

    /** Slower than the 238 a minute measured for silent reading of English (Brysbaert 2019): papers hold figures. */
    private static final int WORDS_A_MINUTE = 200;

    public static ReadingTime of(List<String> texts) {
        return new ReadingTime(texts.stream().mapToInt(ReadingTime::count).sum());
    }

    private static int count(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() ? 0 : trimmed.split("\\s+").length;
    }

    /** Whole minutes, rounded up; at least one. */
    public int minutes() {
        return Math.max(1, (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE);
    }
}
