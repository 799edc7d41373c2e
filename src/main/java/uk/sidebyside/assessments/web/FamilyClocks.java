package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.DateChange;
import uk.sidebyside.assessments.rules.BegunClock;
import uk.sidebyside.assessments.rules.Certainty;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.assessments.rules.OtherClock;
import uk.sidebyside.assessments.rules.StatutoryClock;

/** What a family reads of clocks that no step of its case sets off. */
public final class FamilyClocks {
    private final CaseFile file;
    private final List<BegunClock> begun;
    private final LocalDate today;

    FamilyClocks(CaseFile file, LocalDate today) {
        this.file = file;
        this.begun = file.otherClocks();
        this.today = today;
    }

    /**
     * One of them: whom or what it is about, and how it stands.
     *
     * @param moved the days that were told instead of the first one, the oldest first
     */
    public record Told(String title, String about, String how, List<DateChange> moved) {
        public Told {
            moved = List.copyOf(moved);
        }
    }

    /** Which schools and colleges were asked, and until when each should answer. */
    public List<Told> schools() {
        return begun.stream()
                .filter(one -> one.kind() == OtherClock.SCHOOL_ASKED)
                .flatMap(one -> one.clocks().stream().map(clock -> school(one, clock)))
                .toList();
    }

    private Told school(BegunClock of, StatutoryClock clock) {
        return new Told(of.about(), "", "We asked on " + CaseWords.day(of.on()) + ". " + answer(of, clock), List.of());
    }

    private String answer(BegunClock of, StatutoryClock clock) {
        String duty = clock.due().duty().key();
        String due = CaseWords.day(clock.due().on());
        String why = of.notOwed().get(duty);
        if (clock.metOn() != null) {
            return "It answered on " + CaseWords.day(clock.metOn()) + ".";
        }
        if (why != null) {
            return "We wait for its answer no more, because: " + why;
        }
        if (of.isLifted(duty)) {
            return "It was to answer by " + due + ". We wait for its answer no more.";
        }
        return today.isAfter(clock.due().on())
                ? "It should have answered by " + due + ", and is late."
                : "It should answer by " + due + ".";
    }

    /** All the others, by what has to be done. */
    public List<Told> others() {
        return begun.stream()
                .filter(one -> one.kind() != OtherClock.SCHOOL_ASKED)
                .flatMap(one -> one.clocks().stream().map(clock -> other(one, clock)))
                .toList();
    }

    private Told other(BegunClock of, StatutoryClock clock) {
        return new Told(DutyWords.what(clock.due().duty()), of.about(), how(of, clock), file.moved(clock));
    }

    /** What the council owes by them and has not done in time. */
    List<LateNow> late() {
        return begun.stream()
                .flatMap(one -> one.open().stream()
                        .filter(clock -> clock.due().duty().who() == Who.COUNCIL
                                && today.isAfter(clock.due().on()))
                        .map(clock -> late(one, clock)))
                .toList();
    }

    private LateNow late(BegunClock of, StatutoryClock clock) {
        return LateNow.of(
                DutyWords.what(clock.due().duty()), of.about(), clock.due().on(), file.moved(clock), "", today);
    }

    /** Every day that was told anew for one of them: it stands with its clock. */
    List<DateChange> moved() {
        return begun.stream()
                .flatMap(one -> one.clocks().stream())
                .flatMap(clock -> file.moved(clock).stream())
                .toList();
    }

    private String how(BegunClock of, StatutoryClock clock) {
        String duty = clock.due().duty().key();
        String due = CaseWords.day(clock.due().on());
        String why = of.notOwed().get(duty);
        if (clock.metOn() != null) {
            return "It was done on " + CaseWords.day(clock.metOn()) + ".";
        }
        if (why != null) {
            return "This is owed no more, because: " + why;
        }
        if (of.isLifted(duty)) {
            return "It was to be done by " + due + ". This is owed no more.";
        }
        return (today.isAfter(clock.due().on())
                        ? "It was due by " + due + ", and is late."
                        : "It is due by " + due + ".")
                + (clock.due().certainty() == Certainty.UNCHECKED ? " No law that we have checked sets this day." : "");
    }
}
