package uk.sidebyside.voice.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.voice.inbox.Inbox;

/**
 * What waits.
 *
 * @param show {@code all}, {@code mine} or blank for what waits
 * @param rows all of it
 * @param from how many are passed over
 * @param atMost how many a page shows
 * @param lead whether worries about safety are for this reader
 */
public record InboxPage(
        String show, List<Inbox.Row> rows, int from, int atMost, LocalDate today, boolean lead, boolean coordinator) {
    /** More than anybody reads in one go, and few enough for a phone. */
    static final int AT_MOST = 200;

    public InboxPage {
        rows = List.copyOf(rows);
        from = Math.clamp(from, 0, rows.size());
    }

    public List<Inbox.Row> shown() {
        return rows.subList(from, next() == null ? rows.size() : from + atMost);
    }

    /** Where the next page begins; null after the last. */
    public @Nullable Integer next() {
        return rows.size() - from > atMost ? from + atMost : null;
    }

    public String at(int begin) {
        return "/voice?" + (show.isEmpty() ? "" : "show=" + show + "&") + "from=" + begin;
    }

    /** As "3 people wait for an answer. 1 is late." */
    public String sentence() {
        if (show.equals("all")) {
            return rows.isEmpty()
                    ? "Nobody has said anything yet."
                    : VoicePages.count(rows.size(), "person has", "people have") + " said something.";
        }
        if (rows.isEmpty()) {
            return "Everybody has been told what became of their words.";
        }
        long late = rows.stream().filter(row -> row.lateOn(today)).count();
        String waiting = VoicePages.count(rows.size(), "person waits", "people wait") + " to hear from us.";
        return late == 0
                ? waiting + " Nobody is kept waiting past the promised day."
                : waiting + " " + VoicePages.count(late, "is", "are") + " late.";
    }

    public String state(Inbox.Row row) {
        if (row.done()) {
            return "Told on " + VoicePages.day(Objects.requireNonNull(row.toldOn()));
        }
        return row.open() == 0
                ? "Answered, not told yet"
                : VoicePages.count(row.open(), "view waits", "views wait") + " for an answer";
    }
}
