package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** Spreadsheets that were uploaded and wait for their uploader's answers, so that nothing is chosen or typed twice. */
@Service
public class ImportDrafts {
    private final ImportDraftStore store;
    private final PlanImport imports;
    private final Clock clock;

    ImportDrafts(ImportDraftStore store, PlanImport imports, Clock clock) {
        this.store = store;
        this.imports = imports;
        this.clock = clock;
    }

    /** @param file at most 5 MB */
    @Transactional
    public UUID begin(AreaId area, PlanId plan, String fileName, byte[] file) {
        Reader.mustEdit();
        UUID id = Ids.next(clock);
        PersonId person = Principals.current().person();
        store.insert(
                area, id, person, fileName, new PlanImport.Upload(plan, file, Map.of(), Map.of()), clock.instant());
        return id;
    }

    public record Draft(String fileName, PlanImport.Upload upload) {}

    /** @throws NotFound for a draft that is not one's own, or has been brought in */
    @Transactional(readOnly = true)
    public Draft find(AreaId area, UUID id) {
        Reader.mustEdit();
        return store.find(area, id, Principals.current().person()).orElseThrow(NotFound::new);
    }

    /** Keeps what somebody chose and answered. */
    @Transactional
    public void answer(AreaId area, UUID id, Map<Integer, String> choices, Map<String, String> answers) {
        find(area, id);
        store.answer(area, id, choices, answers);
    }

    /** Deletes the drafts that were uploaded before a day and never brought in. */
    @Transactional
    int forgetBefore(AreaId area, LocalDate day) {
        return store.deleteBefore(area, day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** Brings in every row that can be used, and lets the draft go once none is left over. */
    @Transactional
    public PlanImport.Reading apply(AreaId area, UUID id) {
        PlanImport.Reading reading = imports.apply(area, find(area, id).upload());
        if (reading instanceof PlanImport.Checked checked && checked.complete()) {
            store.delete(area, id);
        }
        return reading;
    }
}
