package uk.sidebyside.children.rules;

import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.shared.Finding;

/** What is asked once about how somebody wants to be reached. */
public final class ContactRules {
    public static final int LANGUAGE_AT_MOST = 80;
    public static final int TIMES_AT_MOST = 400;
    public static final int WORDS_AT_MOST = 1000;
    private static final String SOURCE = "docs/rules/children.md, contact";

    private ContactRules() {}

    /** @param channel whether one was chosen */
    public static List<Finding> check(
            boolean channel, String language, String how, String bestTimes, String pleaseDoNot) {
        List<Finding> findings = new ArrayList<>();
        if (!channel) {
            findings.add(Finding.of("channel", "contact.needs.channel", SOURCE));
        }
        atMost(findings, "language", language, LANGUAGE_AT_MOST);
        atMost(findings, "how", how, WORDS_AT_MOST);
        atMost(findings, "bestTimes", bestTimes, TIMES_AT_MOST);
        atMost(findings, "pleaseDoNot", pleaseDoNot, WORDS_AT_MOST);
        return findings;
    }

    private static void atMost(List<Finding> findings, String field, String text, int most) {
        int length = text.strip().codePointCount(0, text.strip().length());
        if (length > most) {
            findings.add(Finding.of(field, "record.too.long", SOURCE, most, length));
        }
    }
}
