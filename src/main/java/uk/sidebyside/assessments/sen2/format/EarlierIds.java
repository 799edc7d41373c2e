package uk.sidebyside.assessments.sen2.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which ids came in a file before. Of numbers, 64 that follow each other are bits of one word: 100,000 in a row take 0.1 MB, and 7 MB
 * where none is near another. Other ids are kept as they are, 100,000 of the length of a UUID in 12 MB. Of the nine files, five have
 * rows that others hang on; for more than 64 MB of ids in one of them there is no room.
 */
final class EarlierIds {
    private static final long ROOM = 64L * 1024 * 1024;

    /** As much as a map takes for a word and its number, and for what is around a text. */
    private static final int BYTES_OF_A_WORD = 72;

    private static final int BYTES_AROUND_A_TEXT = 90;

    /** Digits that a long surely holds. */
    private static final int LONGEST_NUMBER = 18;

    private final Map<Long, Long> words = new HashMap<>();
    private final Set<String> texts = new HashSet<>();
    private long bytes;

    /** @return whether none like it came before */
    boolean add(String id) {
        if (isNumber(id)) {
            long number = Long.parseLong(id);
            return add(number >>> 6, 1L << number);
        }
        boolean fresh = texts.add(id);
        bytes += fresh ? BYTES_AROUND_A_TEXT + 2L * id.length() : 0;
        return fresh;
    }

    private boolean add(long place, long bit) {
        Long before = words.get(place);
        if (before != null && (before & bit) != 0) {
            return false;
        }
        words.put(place, before == null ? bit : before | bit);
        bytes += before == null ? BYTES_OF_A_WORD : 0;
        return true;
    }

    /** One that is written in one way alone: 05 is another id than 5. */
    private static boolean isNumber(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_NUMBER
                && id.charAt(0) != '0'
                && id.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    boolean full() {
        return bytes > ROOM;
    }
}
