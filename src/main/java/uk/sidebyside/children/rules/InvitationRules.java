package uk.sidebyside.children.rules;

import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.shared.Finding;

/** What it takes to invite somebody of a family, or the young person themself. */
public final class InvitationRules {
    public static final int NAME_AT_MOST = 160;
    private static final String SOURCE = "docs/rules/children.md, invitations";

    private InvitationRules() {}

    /** @param email whether the address could be one */
    public static List<Finding> check(String name, boolean email, String says) {
        List<Finding> findings = new ArrayList<>();
        int length = length(name);
        if (length == 0) {
            findings.add(finding("name", "invitation.needs.name"));
        } else if (length > NAME_AT_MOST) {
            findings.add(finding("name", "record.too.long", NAME_AT_MOST, length));
        }
        if (!email) {
            findings.add(finding("email", "invitation.needs.email"));
        }
        if (length(says) > CircleRules.SAYS_AT_MOST) {
            findings.add(finding("says", "circle.too.long", CircleRules.SAYS_AT_MOST));
        }
        return findings;
    }

    /** A record is one person's own. */
    public static Finding anotherIsThemself() {
        return finding("email", "invitation.another.is.themself");
    }

    /** Two records are of two people. */
    public static Finding isThemselfOfAnother() {
        return finding("email", "invitation.is.themself.of.another");
    }

    /** An account that a parent uses can't be the young person's own. */
    public static Finding isInTheCircle() {
        return finding("email", "invitation.is.in.the.circle");
    }

    private static int length(String text) {
        return text.strip().codePointCount(0, text.strip().length());
    }

    private static Finding finding(String field, String key, Object... details) {
        return Finding.of(field, key, SOURCE, details);
    }
}
