package uk.sidebyside.audits.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** Agreeing with a level or querying it: by somebody else than those who chose it (R114). Both answers stay. */
public final class CheckAndChallenge {
    private static final String SOURCE = "REQUIREMENTS R114";

    private CheckAndChallenge() {}

    /** Of how many levels something is said: of one at least. */
    public static List<Finding> several(int said) {
        return said == 0 ? List.of(Finding.of("", "opinion.needs.one", SOURCE)) : List.of();
    }

    /**
     * @param own whether whoever speaks is one of the auditors
     * @param level the level that was chosen; null where there is none to speak of
     */
    public static List<Finding> say(boolean own, @Nullable String level, @Nullable Stance stance, String words) {
        List<Finding> findings = new ArrayList<>();
        if (own) {
            return List.of(Finding.of("", "opinion.own.audit", SOURCE));
        }
        if (level == null) {
            return List.of(Finding.of("", "opinion.needs.level", SOURCE));
        }
        if (stance == null) {
            findings.add(Finding.of("stance", "opinion.needs.stance", SOURCE));
        } else if (stance == Stance.QUERIES && words.isBlank()) {
            findings.add(Finding.of("words", "opinion.needs.words", SOURCE));
        }
        if (words.length() > 2000) {
            findings.add(Finding.of("words", "audit.words.too.long", SOURCE, 2000));
        }
        return findings;
    }
}
