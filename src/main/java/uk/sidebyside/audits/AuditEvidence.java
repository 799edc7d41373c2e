package uk.sidebyside.audits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;

/** What shows that a level is right: links and files, each on one indicator of one audit. */
@Service
public class AuditEvidence {
    private static final String SOURCE = "REQUIREMENTS R106";

    private final EvidenceItems items;
    private final AuditStore audits;
    private final AnswerStore answers;
    private final AuditDesk desk;

    AuditEvidence(EvidenceItems items, AuditStore audits, AnswerStore answers, AuditDesk desk) {
        this.items = items;
        this.audits = audits;
        this.answers = answers;
        this.desk = desk;
    }

    /** By the keys of indicators, oldest first; those without any are left out. One statement. */
    @Transactional(readOnly = true)
    public Map<String, List<Evidence>> of(AreaId area, Map<String, Answer> judged) {
        Map<Ref, String> indicators = new HashMap<>();
        judged.forEach((key, answer) -> indicators.put(AuditRefs.of(area, answer), key));
        Map<String, List<Evidence>> evidence = new HashMap<>();
        items.of(indicators.keySet()).forEach((ref, found) -> evidence.put(indicators.getOrDefault(ref, ""), found));
        return evidence;
    }

    /**
     * Adds a link, or a file.
     *
     * @param title what it shows
     * @param url blank for a file
     * @param file null for a link
     * @throws uk.sidebyside.evidence.FileRefused with words for the person who chose it
     * @throws NotFound for whoever does not judge in it, and for an audit that is signed
     */
    @Transactional
    public Saving<AuditId> add(
            AreaId area,
            AuditId id,
            String indicator,
            UUID submission,
            String title,
            String url,
            @Nullable String fileName,
            @Nullable InputStreamSource file) {
        Audit audit = audits.find(area, id).filter(Audit::open).orElseThrow(NotFound::new);
        desk.mustJudge(area, audit.id());
        Answer answer = answers.of(area, id).get(indicator);
        if (answer == null) {
            throw new NotFound();
        }
        if (title.isBlank() || title.length() > 160) {
            return Saving.refused(List.of(Finding.of("title", "evidence.needs.title", SOURCE)));
        }
        if (file == null && !url.matches("https?://\\S{3,2000}")) {
            return Saving.refused(List.of(Finding.of("link", "evidence.needs.link", SOURCE)));
        }
        var adding = new Adding(
                AuditRefs.of(area, answer),
                Evidence.Proves.EVIDENCE,
                Evidence.Visibility.PARTNERSHIP,
                title.strip(),
                submission,
                Principals.current().person());
        if (file == null) {
            items.addLink(adding, url.strip());
        } else {
            items.addFile(adding, fileName == null ? "file" : fileName, file);
        }
        return Saving.saved(id);
    }

    /** Takes one back. */
    @Transactional
    public void withdraw(AreaId area, AuditId id, EvidenceId item) {
        Audit audit = audits.find(area, id).filter(Audit::open).orElseThrow(NotFound::new);
        desk.mustJudge(area, audit.id());
        boolean ofIt = of(area, answers.of(area, id)).values().stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.id().equals(item));
        if (!ofIt) {
            throw new NotFound();
        }
        items.withdraw(area, item, "Taken back by an auditor.");
    }
}
