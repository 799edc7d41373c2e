package uk.sidebyside.audits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Seats;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Reads all that an audit holds, in a number of statements that does not grow with it. */
@Component
class AuditReading {
    private final AnswerStore answers;
    private final AuditorStore auditors;
    private final OpinionStore opinions;
    private final NextStepStore steps;
    private final Frameworks frameworks;
    private final EvidenceItems evidence;
    private final Seats seats;

    AuditReading(
            AnswerStore answers,
            AuditorStore auditors,
            OpinionStore opinions,
            NextStepStore steps,
            Frameworks frameworks,
            EvidenceItems evidence,
            Seats seats) {
        this.answers = answers;
        this.auditors = auditors;
        this.opinions = opinions;
        this.steps = steps;
        this.frameworks = frameworks;
        this.evidence = evidence;
        this.seats = seats;
    }

    AuditDocument.Whole whole(AreaId area, Audit audit) {
        Map<String, Answer> judged = answers.of(area, audit.id());
        if (judged.isEmpty()) {
            throw new NotFound();
        }
        return new AuditDocument.Whole(
                audit,
                frameworks.version(area, audit.framework()),
                judged,
                auditors.of(area, audit.id()),
                opinions.of(area, audit.id()),
                steps.of(area, audit.id()),
                titles(area, judged),
                seats.byId(area));
    }

    private Map<UUID, List<String>> titles(AreaId area, Map<String, Answer> judged) {
        List<Ref> refs = judged.values().stream()
                .map(answer -> AuditRefs.of(area, answer))
                .toList();
        Map<UUID, List<String>> titles = new HashMap<>();
        evidence.of(refs)
                .forEach((ref, items) ->
                        titles.put(ref.id(), items.stream().map(Evidence::title).toList()));
        return titles;
    }
}
