package uk.sidebyside.audits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.audits.frameworks.FaultAt;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.pages.sheet.Sheet;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Audits that are filled in without a connection (R109). What comes back is checked as what is typed on the pages is. */
@Service
public class OfflineForms {
    private final Audits audits;

    OfflineForms(Audits audits) {
        this.audits = audits;
    }

    /** @throws NotFound for whoever does not judge in it */
    @Transactional(readOnly = true)
    public byte[] form(AreaId area, AuditId id) {
        Audit audit = toFill(area, id);
        return OfflineForm.write(audit, audits.framework(area, audit), audits.answers(area, id));
    }

    private Audit toFill(AreaId area, AuditId id) {
        Audit audit = audits.find(area, id);
        Standing standing = audits.standing(area, id);
        Audits.mustHaveTurn(id, standing);
        if (!audit.open() || !standing.judges()) {
            throw new NotFound();
        }
        return audit;
    }

    /**
     * Takes a form that was filled in: all of it, or nothing. The same form sent again changes nothing.
     *
     * @return what is wrong, by row; empty where it was taken. Of a row that somebody changed here meanwhile it says what stands there
     */
    @Transactional
    public List<FaultAt> take(AreaId area, AuditId id, Sheet sheet) {
        Audit audit = toFill(area, id);
        Framework framework = audits.framework(area, audit);
        OfflineForm.Read read = OfflineForm.read(sheet, id, framework);
        if (!read.faults().isEmpty()) {
            return read.faults();
        }
        return switch (audits.rate(area, id, read.ratings())) {
            case Saving.Saved<AuditId> saved -> List.of();
            case Saving.Refused<AuditId> refused ->
                throw new IllegalStateException("Each row was checked before: " + refused.findings());
            case Saving.Stale<AuditId> stale -> changed(framework, sheet, stale.theirs());
        };
    }

    private static List<FaultAt> changed(Framework framework, Sheet sheet, Map<String, String> theirs) {
        List<FaultAt> faults = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            String key = row.text(0);
            String theirLevel = theirs.get(key);
            if (theirLevel != null) {
                String label = framework
                        .indicator(key)
                        .flatMap(one -> framework.scaleOf(one).find(theirLevel))
                        .map(level -> level.label())
                        .orElse("no level");
                faults.add(new FaultAt(
                        row.number(),
                        "Somebody saved this here after you took the form: " + label + ". Notes: "
                                + theirs.getOrDefault(key + ".notes", "")
                                + " Take the form again, or put your words in on its page."));
            }
        }
        return faults;
    }
}
