package uk.sidebyside.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.assessments.rules.ChangedDay;
import uk.sidebyside.assessments.rules.StatutoryClock;
import uk.sidebyside.assessments.rules.StatutoryClock.Exemption;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Why a day was not kept, and which day the family was told instead. The day of the law stays where it is. */
@Service
public class Excuses {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Cases cases;
    private final CaseStore store;
    private final ExcuseStore excuses;
    private final RequestStore requests;
    private final StandingStore standings;
    private final FamilyNews family;
    private final Recorder recorder;
    private final Clock clock;

    Excuses(
            Cases cases,
            CaseStore store,
            ExcuseStore excuses,
            RequestStore requests,
            StandingStore standings,
            FamilyNews family,
            Recorder recorder,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.excuses = excuses;
        this.requests = requests;
        this.standings = standings;
        this.family = family;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Writes down what excuses that a duty is late, with its ground, its days, what shows it and who approved it. The same submission again
     * changes nothing.
     *
     * @throws NotFound for a duty that the days of the case do not set off
     */
    @Transactional
    public Saving<CaseId> exempt(AreaId area, CaseId id, UUID submission, String duty, Exemption exemption) {
        Cases.mustLead();
        store.lock(area, id);
        CaseFile file = cases.file(area, id);
        if (excuses.said(area, submission)) {
            return Saving.saved(id);
        }
        StatutoryClock clock = clock(file, duty);
        Optional<Finding> refusal = clock.refusal(exemption);
        if (refusal.isPresent()) {
            return Saving.refused(List.of(refusal.get()));
        }
        EhcRequest running = file.current().orElseThrow(NotFound::new);
        excuses.insert(
                area,
                new ExcuseStore.New(
                        Ids.next(this.clock),
                        submission,
                        id,
                        running.id(),
                        duty,
                        clock.due().on(),
                        exemption,
                        recorder.post(area)),
                this.clock.instant());
        requests.set(area, running.id(), StepFields.ofExemption(duty, running));
        standings.put(area, List.of(cases.whole(area, file.head()).standing()));
        return Saving.saved(id);
    }

    private static StatutoryClock clock(CaseFile file, String duty) {
        return file.clocks().stream()
                .filter(one -> one.due().duty().key().equals(duty))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Tells the family another day, with the reason; the old one stays beside it. The same submission again changes nothing. */
    @Transactional
    public Saving<CaseId> move(
            AreaId area, CaseId id, UUID submission, String duty, @Nullable LocalDate to, String reason) {
        Cases.mustLead();
        store.lock(area, id);
        CaseFile file = cases.file(area, id);
        if (file.changes().stream().anyMatch(change -> change.submission().equals(submission))) {
            return Saving.saved(id);
        }
        LocalDate before = file.told(duty).orElseThrow(NotFound::new);
        List<Finding> findings = ChangedDay.check(before, to, reason, LocalDate.ofInstant(clock.instant(), LONDON));
        if (!findings.isEmpty() || to == null) {
            return Saving.refused(findings);
        }
        store.insert(
                area,
                new DateChange(
                        Ids.next(clock),
                        submission,
                        id,
                        duty,
                        before,
                        to,
                        reason.strip(),
                        recorder.post(area),
                        clock.instant()),
                clock.instant());
        family.moved(area, file.head(), duty, before, to);
        return Saving.saved(id);
    }
}
