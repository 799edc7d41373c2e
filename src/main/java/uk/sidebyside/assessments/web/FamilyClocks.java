package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.rules.BegunClock;
import uk.sidebyside.assessments.rules.Certainty;
import uk.sidebyside.assessments.rules.OtherClock;
import uk.sidebyside.assessments.rules.StatutoryClock;

/** What a family reads of clocks that no step of its case sets off. */
public final class FamilyClocks {
    private final List<BegunClock> begun;
    private final LocalDate today;

    FamilyClocks(CaseFile file, LocalDate today) {
        this.begun = file.otherClocks();
        this.today = today;
    }

    /** One of them: whom or what it is about, and how it stands. */
    public record Told(String title, String about, String how) {}

    /** Which schools and colleges were asked, and until when each should answer. */
    public List<Told> schools() {
        return begun.stream()
                .filter(one -> one.kind() == OtherClock.SCHOOL_ASKED)
                .flatMap(one -> one.clocks().stream().map(clock -> school(one, clock)))
                .toList();
    }

    private Told school(BegunClock of, StatutoryClock clock) {
        LocalDate came = clock.metOn();
        LocalDate due = clock.due().on();
        String why = of.notOwed().get(clock.due().duty().key());
        String asked = "We asked on " + CaseWords.day(of.on()) + ". ";
        if (came != null) {
            return new Told(of.about(), "", asked + "It answered on " + CaseWords.day(came) + ".");
        }
        return new Told(
                of.about(),
                "",
                why != null
                        ? asked + "We wait for its answer no more, because: " + why
                        : today.isAfter(due)
                                ? asked + "It should have answered by " + CaseWords.day(due) + ", and is late."
                                : asked + "It should answer by " + CaseWords.day(due) + ".");
    }

    /** All the others, by what has to be done. */
    public List<Told> others() {
        return begun.stream()
                .filter(one -> one.kind() != OtherClock.SCHOOL_ASKED)
                .flatMap(one -> one.clocks().stream().map(clock -> other(one, clock)))
                .toList();
    }

    private Told other(BegunClock of, StatutoryClock clock) {
        LocalDate done = clock.metOn();
        LocalDate due = clock.due().on();
        String why = of.notOwed().get(clock.due().duty().key());
        return new Told(
                DutyWords.what(clock.due().duty()),
                of.about(),
                done != null
                        ? "It was done on " + CaseWords.day(done) + "."
                        : why != null
                                ? "This is owed no more, because: " + why
                                : (today.isAfter(due)
                                                ? "It was due by " + CaseWords.day(due) + ", and is late."
                                                : "It is due by " + CaseWords.day(due) + ".")
                                        + (clock.due().certainty() == Certainty.UNCHECKED
                                                ? " No law that we have checked sets this day."
                                                : ""));
    }
}
