package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.shared.Finding;

/**
 * A closed reporting point that showed the wrong state. The correction is added beside it and read with it; nothing is
 * rewritten. It is no way round the rules: what was never shown to be embedded is not made so by a correction.
 */
public record CorrectPastPoint(Correction correction, LineFacts line) {

    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        LocalDate point = correction.pointOn();
        ProgressState becomes = correction.state();
        if (!line.closedPoints().contains(point)) {
            findings.add(Finding.of("point", "correction.of.open.point", Sources.HISTORY, point));
        }
        if (correction.note().isBlank()) {
            findings.add(Finding.of("note", "correction.needs.note", Sources.HISTORY));
        }
        if (line.history().stateOn(point).filter(becomes::equals).isPresent()) {
            findings.add(Finding.of("state", "correction.changes.nothing", Sources.HISTORY, becomes.label()));
        } else if (becomes.meaning() == Meaning.EMBEDDED) {
            findings.add(Finding.of("state", "correction.not.to.embedded", Sources.EMBEDDED, becomes.label()));
        }
        return findings;
    }
}
