package uk.sidebyside.board.web;

import uk.sidebyside.board.Pack;
import uk.sidebyside.board.Words;
import uk.sidebyside.board.rules.ReadingTime;

/** The pack in ten minutes: what is recommended, what changed, what is late and why, what is open, what families say. */
public record PreReadPage(Pack pack) {
    private static final int PROMISED_MINUTES = 10;

    public ReadingTime readingTime() {
        return ReadingTime.of(pack.content().texts());
    }

    public String time() {
        ReadingTime time = readingTime();
        return "About " + Words.count(time.minutes(), "minute", "minutes") + " to read: " + time.words() + " words.";
    }

    public boolean tooLong() {
        return readingTime().minutes() > PROMISED_MINUTES;
    }
}
