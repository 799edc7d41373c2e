package uk.sidebyside.board;

import java.util.List;
import java.util.UUID;

/** What is kept out of a meeting's papers, item by item. Frozen as JSON, so it changes only by addition. */
public record ExemptPart(List<Item> items) {

    /**
     * @param title and {@code why} stand in the papers for all who read them; {@code words} stand here alone
     */
    public record Item(UUID id, String title, String why, String words, String writtenAs) {}
}
