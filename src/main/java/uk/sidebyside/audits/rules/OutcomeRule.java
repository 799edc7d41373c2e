package uk.sidebyside.audits.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A rule that suggests the outcome of the whole. Of a framework's rules the first that holds speaks. It never decides.
 *
 * @param at the levels that it looks for; empty for {@link When#OTHERWISE}
 * @param atLeast a percentage of the weight for {@link When#SHARE}, a number of indicators for {@link When#NUMBER}, else 0
 * @param among the indicators that it looks at, by their keys; empty for all of them
 * @param suggest a level of the scale for the whole
 */
public record OutcomeRule(When when, List<String> at, int atLeast, List<String> among, String suggest) {

    public OutcomeRule {
        at = List.copyOf(at);
        among = List.copyOf(among);
    }

    /** The rules that frameworks can name. */
    public enum When {
        /** At least one indicator is at one of the levels. */
        ANY("any"),
        /** Each indicator that counts is at one of the levels, and at least one counts. */
        ALL("all"),
        /** The weight of the indicators at these levels is at least a percentage of the weight of all that count. */
        SHARE("share"),
        /** At least a number of indicators are at one of the levels. */
        NUMBER("number"),
        OTHERWISE("otherwise");

        private final String code;

        When(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<When> find(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
        }
    }
}
