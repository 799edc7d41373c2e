package uk.sidebyside.audits;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Seats;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.shared.AreaId;

/** Reads all that an audit holds, in a number of statements that does not grow with it. */
@Component
class AuditReading {
    private final AnswerStore answers;
    private final AuditorStore auditors;
    private final OpinionStore opinions;
    private final NextStepStore steps;
    private final Frameworks frameworks;
    private final AuditEvidence evidence;
    private final Seats seats;

    AuditReading(
            AnswerStore answers,
            AuditorStore auditors,
            OpinionStore opinions,
            NextStepStore steps,
            Frameworks frameworks,
            AuditEvidence evidence,
            Seats seats) {
        this.answers = answers;
        this.auditors = auditors;
        this.opinions = opinions;
        this.steps = steps;
        this.frameworks = frameworks;
        this.evidence = evidence;
        this.seats = seats;
    }

    WholeAudit whole(AreaId area, Audit audit) {
        Map<String, Answer> judged = answers.of(area, audit.id());
        if (judged.isEmpty()) {
            throw new NotFound();
        }
        return new WholeAudit(
                audit,
                frameworks.version(area, audit.framework()),
                judged,
                auditors.of(area, audit.id()),
                opinions.of(area, audit.id()),
                steps.of(area, audit.id()),
                evidence.of(area, judged),
                seats.byId(area));
    }
}
