package uk.sidebyside.surveys;

import java.util.Arrays;
import java.util.Set;
import uk.sidebyside.surveys.rules.Respondent;

/**
 * What somebody wrote. It is published only once a person read it and said that it may be shown.
 *
 * @param themes what it speaks of, as somebody who read it said
 */
public record FreeText(
        FreeTextId id, String question, Respondent who, String words, State state, Set<ThemeId> themes, int version) {

    public enum State {
        UNREAD("unread"),
        /** Somebody read it, and it stays with those who read. */
        READ("read"),
        /** Somebody read it, found nothing by which a person can be known, and lets everybody read it. */
        SHOWN("shown");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static State of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
