package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * An action line that is to be published. A lead may be a post that nobody holds yet; a line without a lead may not be
 * published.
 */
public record PublishLine(
        String action,
        int leads,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn) {

    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (action.isBlank()) {
            findings.add(Finding.of("title", "publish.needs.action", Sources.NAMED_OFFICERS));
        }
        if (leads < 1) {
            findings.add(Finding.of("leads", "publish.needs.lead", Sources.NAMED_OFFICERS));
        }
        if (startOn == null) {
            findings.add(Finding.of("startOn", "publish.needs.start", Sources.NAMED_OFFICERS));
        }
        if (endOn == null) {
            findings.add(Finding.of("endOn", "publish.needs.end", Sources.NAMED_OFFICERS));
        }
        if (startOn != null && endOn != null && endOn.isBefore(startOn)) {
            findings.add(Finding.of("endOn", "end.before.start", Sources.NAMED_OFFICERS, startOn));
        }
        return findings;
    }
}
