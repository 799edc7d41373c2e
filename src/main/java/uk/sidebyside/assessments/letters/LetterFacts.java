package uk.sidebyside.assessments.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import uk.sidebyside.assessments.CaseSettings;
import uk.sidebyside.assessments.rules.KnownDates;
import uk.sidebyside.assessments.rules.LetterKind;
import uk.sidebyside.assessments.rules.Occasion;
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
 * @param known the days that set off clocks, at the close of that day
 * @param over keys of duties that were met by then, or that nobody owed any more
 * @param occasion on what the step was taken of which it tells
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
        Occasion occasion,
        CaseSettings.Setting services) {

    /** The plan after a new assessment, as the council agreed to it or as it was ordered, agreed in mediation or not opposed. */
    private static final Set<String> NEW_PLAN = Set.of("C21", "C33.3", "C33.13", "C34.3");

    /** That, and the plan by the request and of those who were to have one. */
    private static final Set<String> FINAL_PLAN =
            Set.of("C07", "C21", "C33.3", "C33.5", "C33.13", "C33.15", "C34.3", "C34.7");

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

    /** By whom it was asked for, to go on after what was done; blank where by nobody. */
    String asAsked() {
        return occasion.asked()
                .map(how -> switch (how) {
                    case MEDIATION_AGREED -> ", as you and we agreed in mediation";
                    case NOT_OPPOSED -> ", as the appeal asks, which we do not oppose";
                    default -> ", as the tribunal ordered";
                })
                .orElse("");
    }

    /** A clock as this letter sets it off or as the case does. */
    Optional<Due> due(String key) {
        return dues().stream().filter(due -> due.duty().key().equals(key)).findFirst();
    }

    /** By when the final plan comes: where two times run, by the earlier of those that are not over when it is written. */
    Optional<Due> finalPlan() {
        Set<String> duties = kind == LetterKind.REASSESSMENT_AGREED ? NEW_PLAN : FINAL_PLAN;
        List<Due> days =
                dues().stream().filter(due -> duties.contains(due.duty().key())).toList();
        return days.stream()
                .filter(Predicate.not(due -> due.on().isBefore(on)))
                .findFirst()
                .or(() -> days.stream().reduce((earlier, later) -> later));
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

    /** A new assessment and its draft name no day of the first plan, which is here; the days for views are its own. */
    private boolean isToCome(Due due) {
        String duty = due.duty().key();
        return switch (kind) {
            case DRAFT -> duty.equals("C06") || !over.contains(duty);
            case REASSESSMENT_AGREED -> !over.contains(duty);
            default -> true;
        };
    }
}
