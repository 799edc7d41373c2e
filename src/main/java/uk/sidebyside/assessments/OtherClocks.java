package uk.sidebyside.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.assessments.rules.BegunClock;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.ClockLine;
import uk.sidebyside.assessments.rules.ClockLine.Said;
import uk.sidebyside.assessments.rules.OtherClockRules;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * The clocks of a case that no step sets off: an officer says that one began, what was done, and what was a mistake. The list of cases
 * follows in the same transaction.
 */
@Service
public class OtherClocks {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Cases cases;
    private final CaseStore store;
    private final ClockLineStore lines;
    private final Recorder recorder;
    private final Clock clock;

    OtherClocks(Cases cases, CaseStore store, ClockLineStore lines, Recorder recorder, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.lines = lines;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Writes down that a clock began. The same submission again changes nothing, here and below. */
    @Transactional
    public Saving<CaseId> begin(AreaId area, CaseId id, UUID submission, OtherClockRules.Wanted wanted) {
        CaseFile file = locked(area, id);
        if (lines.said(area, submission)) {
            return Saving.saved(id);
        }
        List<Finding> findings = OtherClockRules.begin(file.otherClocks(), wanted, firstDay(file), today());
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        UUID begun = Ids.next(clock);
        return write(
                area,
                id,
                submission,
                new Line(
                        begun,
                        begun,
                        Said.BEGAN,
                        wanted.kind().code(),
                        null,
                        wanted.on(),
                        wanted.kind().learned() == null ? null : wanted.learned(),
                        wanted.about()));
    }

    /**
     * Writes down on which day a duty was done.
     *
     * @throws NotFound for a clock that this case does not have
     */
    @Transactional
    public Saving<CaseId> done(AreaId area, CaseId id, UUID submission, UUID of, String duty, @Nullable LocalDate on) {
        CaseFile file = locked(area, id);
        if (lines.said(area, submission)) {
            return Saving.saved(id);
        }
        Optional<Finding> refusal = OtherClockRules.done(begun(file, of), duty, on, today());
        return refusal.isPresent()
                ? Saving.refused(List.of(refusal.get()))
                : write(area, id, submission, new Line(Ids.next(clock), of, Said.DONE, duty, null, on, null, ""));
    }

    /**
     * Writes down that a duty is owed no more, and why.
     *
     * @throws NotFound for a clock that this case does not have
     */
    @Transactional
    public Saving<CaseId> notOwed(AreaId area, CaseId id, UUID submission, UUID of, String duty, String why) {
        CaseFile file = locked(area, id);
        if (lines.said(area, submission)) {
            return Saving.saved(id);
        }
        Optional<Finding> refusal = OtherClockRules.notOwed(begun(file, of), duty, why);
        return refusal.isPresent()
                ? Saving.refused(List.of(refusal.get()))
                : write(
                        area,
                        id,
                        submission,
                        new Line(Ids.next(clock), of, Said.NOT_OWED, duty, null, null, null, why));
    }

    /**
     * Writes down that a line was a mistake, and why.
     *
     * @throws NotFound for what was not said of this case
     */
    @Transactional
    public Saving<CaseId> takeBack(AreaId area, CaseId id, UUID submission, UUID line, String why) {
        CaseFile file = locked(area, id);
        if (lines.said(area, submission)) {
            return Saving.saved(id);
        }
        ClockLine mistake = file.clockLines().stream()
                .filter(one -> one.id().equals(line))
                .findFirst()
                .orElseThrow(NotFound::new);
        Optional<Finding> refusal = OtherClockRules.takeBack(file.clockLines(), mistake, why);
        return refusal.isPresent()
                ? Saving.refused(List.of(refusal.get()))
                : write(
                        area,
                        id,
                        submission,
                        new Line(Ids.next(clock), mistake.clock(), Said.TAKEN_BACK, "", line, null, null, why));
    }

    private CaseFile locked(AreaId area, CaseId id) {
        Cases.mustLead();
        store.lock(area, id);
        return cases.file(area, id);
    }

    private static BegunClock begun(CaseFile file, UUID of) {
        return file.otherClocks().stream()
                .filter(one -> one.id().equals(of))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Of all that is known of a case; null where nothing is. */
    private static @Nullable LocalDate firstDay(CaseFile file) {
        return CaseEvents.all(file.requests(), file.happenings()).stream()
                .map(CaseEvent::on)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A line before it has an author. */
    private record Line(
            UUID id,
            UUID of,
            Said said,
            String what,
            @Nullable UUID takesBack,
            @Nullable LocalDate on,
            @Nullable LocalDate second,
            String words) {}

    private Saving<CaseId> write(AreaId area, CaseId id, UUID submission, Line line) {
        lines.insert(
                area,
                id,
                submission,
                new ClockLine(
                        line.id(),
                        line.of(),
                        line.said(),
                        line.what(),
                        line.takesBack(),
                        line.on(),
                        line.second(),
                        line.words().strip(),
                        recorder.post(area),
                        clock.instant()));
        cases.refresh(area, List.of(id));
        return Saving.saved(id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
