package uk.sidebyside.partnership.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** Nobody who takes part waits for news for longer than some weeks (REQUIREMENTS R097). */
public final class KeepInLoop {
    /** Where an area has set nothing else. */
    public static final int WEEKS = 4;

    private KeepInLoop() {}

    /** The day on which the worker is to be reminded, where there is no news before. */
    public static LocalDate remindOn(LocalDate lastNews, int weeks) {
        return lastNews.plusWeeks(weeks);
    }

    public static boolean quiet(LocalDate lastNews, int weeks, LocalDate today) {
        return !today.isBefore(remindOn(lastNews, weeks));
    }

    public static List<Finding> news(String words, @Nullable Channel channel, @Nullable LocalDate on, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (words.isBlank()) {
            findings.add(Finding.of("words", "news.needs.words", "REQUIREMENTS R097"));
        }
        if (channel == null) {
            findings.add(Finding.of("channel", "news.needs.channel", "REQUIREMENTS R097"));
        }
        findings.addAll(past("onDay", on, today, "REQUIREMENTS R097"));
        return findings;
    }

    /** A day on which something was done: there is one, and it is not to come. */
    static List<Finding> past(String field, @Nullable LocalDate on, LocalDate today, String source) {
        if (on == null) {
            return List.of(Finding.of(field, "needs.day", source));
        }
        return on.isAfter(today) ? List.of(Finding.of(field, "day.to.come", source)) : List.of();
    }
}
