package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import uk.sidebyside.shared.Finding;

/** What rules found, as tests compare it. */
final class Found {
    private Found() {}

    /** Each as {@code field: key}; each must say why its rule exists. */
    static List<String> keys(List<Finding> findings) {
        assertThat(findings).allSatisfy(finding -> assertThat(finding.source()).isNotBlank());
        return findings.stream()
                .map(finding -> finding.field() + ": " + finding.key())
                .toList();
    }
}
