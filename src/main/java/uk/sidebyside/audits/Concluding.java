package uk.sidebyside.audits;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.audits.rules.DoAudit;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Decides the whole and plans a next step on one page: both are stored, or neither. */
@Service
public class Concluding {
    private final Audits audits;
    private final NextSteps steps;

    Concluding(Audits audits, NextSteps steps) {
        this.audits = audits;
        this.steps = steps;
    }

    /** @param submission made when the page was shown, so that the step is planned once */
    public record Step(UUID submission, NextSteps.Words words) {
        boolean begun() {
            return !words.what().isBlank() || words.owner() != null || words.dueOn() != null;
        }
    }

    @Transactional
    public Saving<AuditId> conclude(AreaId area, AuditId id, int version, DoAudit.Deciding deciding, Step step) {
        List<Finding> findings = new ArrayList<>(audits.wrongWith(area, id, deciding));
        if (step.begun()) {
            findings.addAll(steps.wrongWith(area, id, step.words()));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Saving<AuditId> decided = audits.decide(area, id, version, deciding);
        return step.begun() && decided instanceof Saving.Saved<AuditId>
                ? steps.plan(area, id, step.submission(), step.words())
                : decided;
    }
}
