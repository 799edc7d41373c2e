package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.BegunClock;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.ClockLine;
import uk.sidebyside.assessments.rules.Duty;
import uk.sidebyside.assessments.rules.Finishing;
import uk.sidebyside.assessments.rules.NextStep;
import uk.sidebyside.assessments.rules.Occasion;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.assessments.rules.StatutoryClock;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;

/**
 * A case with all that is known of it.
 *
 * @param happenings the oldest first
 * @param righted steps that were put right and count no more, the oldest first
 * @param changes of days that the family was told, the oldest first
 * @param letters drafts and kept ones, by their day
 * @param asked who was asked for advice
 * @param told what health told the council before, the oldest first
 * @param clockLines what was said of clocks that no step sets off, the oldest first
 * @param settings of the area, without their version
 */
public record CaseFile(
        EhcCase head,
        List<EhcRequest> requests,
        List<Happening> happenings,
        List<Righted> righted,
        List<ExemptionOf> exemptions,
        List<DateChange> changes,
        List<CaseLetter> letters,
        List<AskedBody> asked,
        List<ToldByHealth> told,
        List<ClockLine> clockLines,
        CaseSettings.Setting settings,
        CaseLife life) {

    public CaseFile {
        requests = List.copyOf(requests);
        happenings = List.copyOf(happenings);
        righted = List.copyOf(righted);
        exemptions = List.copyOf(exemptions);
        changes = List.copyOf(changes);
        letters = List.copyOf(letters);
        asked = List.copyOf(asked);
        told = List.copyOf(told);
        clockLines = List.copyOf(clockLines);
    }

    /** The same case as it stood before a step. */
    CaseFile as(CaseLife before) {
        return with(requests, before);
    }

    /** The same case with nothing after a request. */
    CaseFile until(@Nullable RequestId request) {
        int at = requests.stream().map(EhcRequest::id).toList().indexOf(request);
        return at < 0 || at == requests.size() - 1 ? this : with(requests.subList(0, at + 1), life);
    }

    private CaseFile with(List<EhcRequest> some, CaseLife then) {
        return new CaseFile(
                head, some, happenings, righted, exemptions, changes, letters, asked, told, clockLines, settings, then);
    }

    /** How often something of its history was written down: whoever saw another number has not seen all of it. */
    public int version() {
        return happenings.size() + 2 * righted.size();
    }

    /** Whether the area warns a day early. */
    public boolean warnsStrictly() {
        return settings.strict();
    }

    /** Whom the request that runs was asked about, the soonest due first. */
    public List<AskedBody> askedNow() {
        return current()
                .map(request -> asked.stream()
                        .filter(one -> request.id().value().equals(one.request()))
                        .toList())
                .orElse(List.of());
    }

    /** The clocks that no step sets off, without what was taken back and with what the case did since. */
    public List<BegunClock> otherClocks() {
        return clockLines.isEmpty() ? List.of() : BegunClock.of(clockLines, CaseEvents.all(requests, happenings));
    }

    /** That the family said of what is with it now that it has finished; who wrote it down says who. */
    public Optional<Happening> finished() {
        return Finishing.said(life).flatMap(day -> happenings.reversed().stream()
                .filter(one -> one.kind().equals(CaseStep.FAMILY_FINISHED.code())
                        && one.on().equals(day))
                .findFirst());
    }

    /** The life of the case as it stood at the close of a day. */
    public CaseLife lifeOn(LocalDate day) {
        return CaseLife.on(CaseEvents.all(requests, happenings), day);
    }

    /** On what a step of a day was taken. */
    public Occasion occasion(CaseStep step, LocalDate on) {
        return Occasion.of(CaseEvents.all(requests, happenings), step, on);
    }

    public Standing standing() {
        return Standing.of(head.id(), requests, life, exemptions, otherClocks());
    }

    public NextStep next() {
        return NextStep.of(life);
    }

    /** The request that runs or ran last. */
    public Optional<EhcRequest> current() {
        return requests.isEmpty() ? Optional.empty() : Optional.of(requests.getLast());
    }

    /** The request that the decision belongs to against which one can appeal: where the family asked anew, an earlier one. */
    Optional<EhcRequest> disputed() {
        return life.earlier()
                ? requests.subList(0, Math.max(0, requests.size() - 1)).reversed().stream()
                        .filter(one -> !one.withdrawn())
                        .findFirst()
                : current();
    }

    /** Every clock that the days set off, the earliest due first, with what met and what excuses it. */
    public List<StatutoryClock> clocks() {
        return life.clocks().stream().map(this::clock).toList();
    }

    private StatutoryClock clock(Due due) {
        return new StatutoryClock(
                due,
                life.met().get(due.duty().key()),
                exemptions.stream()
                        .filter(one -> one.isFor(running(), due.duty().key()))
                        .map(ExemptionOf::exemption)
                        .toList());
    }

    private @Nullable RequestId running() {
        return current().map(EhcRequest::id).orElse(null);
    }

    /** Whether lateness of a duty of the request that runs is excused, be it that nobody owes it after a no. */
    boolean excused(String duty) {
        List<Due> dues = exemptions.isEmpty() ? List.of() : Statute.IN_FORCE.dueFrom(life.known());
        return exemptions.stream().anyMatch(one -> one.excuses(running(), duty, dues));
    }

    /**
     * The days that the family was told instead of the one of the law, the oldest first.
     *
     * @param due the day of the law; null where it names none
     */
    public List<DateChange> moved(String duty, @Nullable LocalDate due) {
        return changes.stream().filter(change -> change.standsFor(duty, due)).toList();
    }

    /** The same of what is next. */
    public List<DateChange> moved(NextStep next) {
        return moved(next.key(), next.dueOn());
    }

    /**
     * The day that the family was told last for a duty, or that of the law; empty for a duty that neither the days of the case nor another clock
     * sets off, and once the child has died: then the family is told no day.
     */
    public Optional<LocalDate> told(String duty) {
        if (life.died()) {
            return Optional.empty();
        }
        NextStep next = next();
        Optional<LocalDate> due = duty.equals(next.key()) && next.dueOn() != null
                ? Optional.of(next.dueOn())
                : clocks().stream()
                        .map(StatutoryClock::due)
                        .filter(one -> one.duty().key().equals(duty))
                        .map(Due::on)
                        .findFirst();
        return due.map(day -> DateChange.told(changes, duty, day))
                .or(() -> soonestOfOthers(duty).map(other -> {
                    List<DateChange> moved = moved(other);
                    return moved.isEmpty() ? other.due().on() : moved.getLast().newOn();
                }));
    }

    /** Of what the council owes by a clock that no step sets off, the open one that is due first: another day is told of that one. */
    public Optional<StatutoryClock> soonestOfOthers(String duty) {
        return otherClocks().stream()
                .flatMap(begun -> begun.open(duty).stream())
                .filter(clock -> clock.due().duty().who() == Duty.Who.COUNCIL)
                .min(Comparator.comparing(clock -> clock.due().on()));
    }

    /** The days that the family was told instead for a clock that no step sets off, each instead of the one before, the oldest first. */
    public List<DateChange> moved(StatutoryClock other) {
        List<DateChange> moved = new ArrayList<>();
        LocalDate said = other.due().on();
        for (DateChange change : changes) {
            if (change.duty().equals(other.due().duty().key()) && change.oldOn().equals(said)) {
                moved.add(change);
                said = change.newOn();
            }
        }
        return moved;
    }

    /** The day that the family was told for what is next: the newest that was said, or that of the law. */
    public Optional<LocalDate> toldNext() {
        NextStep next = next();
        List<DateChange> moved = moved(next);
        return moved.isEmpty()
                ? Optional.ofNullable(next.dueOn())
                : Optional.of(moved.getLast().newOn());
    }
}
