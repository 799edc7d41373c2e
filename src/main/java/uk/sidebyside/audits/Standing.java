package uk.sidebyside.audits;

import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to an audit: the one decision of who judges in it.
 *
 * @param auditor whether they are or were one of its auditors: who was does not moderate it either
 * @param now where the turn is to give its marks, since they do not have it any more; null where they have
 */
public record Standing(boolean auditor, @Nullable Now now) {
    static final Standing NONE = new Standing(false, null);

    /**
     * @param post whose turn it is
     * @param at the page of the plan
     */
    public record Now(String post, String at) {
        public String words() {
            return "It is the turn of " + post + " now.";
        }
    }

    public boolean judges() {
        return auditor && now == null;
    }
}
