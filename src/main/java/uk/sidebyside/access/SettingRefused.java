package uk.sidebyside.access;

import java.util.List;
import uk.sidebyside.shared.Finding;

/** Something about who is who that a rule stands against. Nothing of it was stored. */
public class SettingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public SettingRefused(List<Finding> findings) {
        super(findings.getFirst().key(), null, false, false);
        this.findings = List.copyOf(findings);
    }

    /** Throws where a rule found something. */
    static void unless(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new SettingRefused(findings);
        }
    }

    public List<Finding> findings() {
        return findings;
    }
}
