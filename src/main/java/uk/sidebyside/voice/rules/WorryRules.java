package uk.sidebyside.voice.rules;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.shared.Finding;

/** A worry about safety is read on the day on which it comes, and what was done about it is written down. */
public final class WorryRules {
    public static final int WORDS_AT_MOST = 4000;
    private static final String SOURCE = "docs/rules/voice.md, a worry about safety";

    private WorryRules() {}

    public static List<Finding> tell(String words) {
        if (words.isBlank()) {
            return List.of(Finding.of("words", "worry.needs.words", SOURCE));
        }
        return words.length() > WORDS_AT_MOST
                ? List.of(Finding.of("words", "words.too.long", SOURCE, WORDS_AT_MOST))
                : List.of();
    }

    public static List<Finding> act(String done) {
        return done.isBlank() ? List.of(Finding.of("done", "worry.needs.done", SOURCE)) : List.of();
    }

    /** Whether it waits although its day has passed: it was to be read on the day on which it came. */
    public static boolean overdue(LocalDate toldOn, boolean read, LocalDate today) {
        return !read && today.isAfter(toldOn);
    }

    /**
     * Whether that somebody looked is kept from the family's own list. Until the lead has decided, it is: what is withheld can be
     * shown later, and not the other way round.
     */
    public static boolean withheldFromFamily(@org.jspecify.annotations.Nullable Boolean tellingRisksHarm) {
        return tellingRisksHarm == null || tellingRisksHarm;
    }
}
