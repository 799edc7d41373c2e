package uk.sidebyside.assessments.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.sidebyside.assessments.CaseSettings;
import uk.sidebyside.assessments.rules.KnownDates;
import uk.sidebyside.assessments.rules.LetterKind;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.rules.Trigger;

/**
 * What a letter is drafted from.
 *
 * @param on the day of what it tells
 * @param own whether the rights are the young person's, so that a letter to the family goes to them
 * @param officer the post that leads the case; blank while none does
 * @param why what was written down for the family with the step; blank where nothing was
 * @param known the days that set off clocks
 * @param over keys of duties that are met, or that nobody owes any more
 * @param services whom the area's letters name
 */
record LetterFacts(
        LetterKind kind,
        String forename,
        String name,
        String reference,
        LocalDate on,
        boolean own,
        String toWhom,
        String officer,
        String why,
        KnownDates known,
        Set<String> over,
        CaseSettings.Setting services) {

    /** Whether it is written to the young person themselves. */
    boolean toThem() {
        return own && kind.toFamily();
    }

    String whose() {
        return toThem() ? "your" : forename + "’s";
    }

    String whom() {
        return toThem() ? "you" : forename;
    }

    /** A clock as this letter sets it off or as the case does. */
    Optional<Due> due(String key) {
        return dues().stream().filter(due -> due.duty().key().equals(key)).findFirst();
    }

    private List<Due> dues() {
        KnownDates days =
                switch (kind) {
                    case DRAFT -> known.and(Trigger.DRAFT_SERVED, on);
                    case CHANGES -> known.and(Trigger.AMENDMENT_NOTICE_SENT, on);
                    case REASSESSMENT_AGREED -> known.and(Trigger.REASSESSMENT_AGREED, on);
                    case WILL_ASSESS, MOVED_HERE, INVITED -> known;
                    // The steps of an earlier dispute have nothing to do with this decision.
                    default -> KnownDates.of(Trigger.DECISION_SENT, on);
                };
        return Statute.IN_FORCE.dueFrom(days).stream().filter(this::isToCome).toList();
    }

    /** The draft of a new assessment names no day of the first plan, which is here; the days for views are its own. */
    private boolean isToCome(Due due) {
        String duty = due.duty().key();
        return kind != LetterKind.DRAFT || duty.equals("C06") || !over.contains(duty);
    }
}
