package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.figures.KeptUp;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseStep;

/**
 * What the fields of a return say of the next school or college, in steps: that a move comes, and that the plan names where to. A return has
 * the last day alone and not the move: one in January or February is of a move between phases in September, one in March of a move on
 * from secondary school (regulation 18(1)). Any other day may be of a move between colleges or mistyped, and begins no clock.
 */
final class TransferSaid {
    private TransferSaid() {}

    /**
     * Adds what was not written down here.
     *
     * @param its what was written down of the same request
     * @param to what its fields say besides
     */
    static void beside(EhcRequest.Upkeep upkeep, List<Happening> its, List<CaseEvent> to) {
        LocalDate due = upkeep.phaseTransferDueOn();
        if (due == null || kind(due).isEmpty()) {
            return;
        }
        if (isWritten(due, its)) {
            named(due, upkeep.phaseTransferFinalOn(), its, to);
            return;
        }
        CaseEvents.plansBegan(its, to)
                .min(Comparator.naturalOrder())
                .filter(since -> !due.isBefore(since))
                .ifPresent(since -> add(due, upkeep.phaseTransferFinalOn(), known(since, its), its, to));
    }

    private static void add(
            LocalDate due, @Nullable LocalDate sent, LocalDate known, List<Happening> its, List<CaseEvent> to) {
        LocalDate begins = LocalDate.of(due.getYear(), Month.SEPTEMBER, 1);
        to.add(new CaseEvent(CaseStep.PHASE_TRANSFER, known, kind(due), begins));
        boolean written = plansThatNameIt(its).anyMatch(day -> day.equals(sent));
        if (sent != null && isOfThisMove(sent, due) && !written) {
            to.add(new CaseEvent(CaseStep.PHASE_TRANSFER, sent, CaseEvent.NAMES_NEXT_SCHOOL, null));
        }
    }

    private static boolean isOfThisMove(LocalDate sent, LocalDate due) {
        return sent.isAfter(due.minusDays(KeptUp.DAYS_OF_A_PHASE));
    }

    /** Of the move of that year, where it alone was written down here. */
    private static void named(LocalDate due, @Nullable LocalDate sent, List<Happening> its, List<CaseEvent> to) {
        Happening move = moves(its)
                .filter(one -> one.untilOn() != null)
                .max(Comparator.comparing(Happening::on))
                .orElseThrow();
        LocalDate begins = move.untilOn();
        boolean written = plansThatNameIt(its).anyMatch(day -> !day.isBefore(move.on()));
        if (sent != null
                && begins != null
                && begins.getYear() == due.getYear()
                && isOfThisMove(sent, due)
                && sent.isAfter(move.on())
                && !written) {
            to.add(new CaseEvent(CaseStep.PHASE_TRANSFER, sent, CaseEvent.NAMES_NEXT_SCHOOL, null));
        }
    }

    private static Stream<LocalDate> plansThatNameIt(List<Happening> its) {
        return its.stream()
                .filter(one -> one.choice().equals(CaseEvent.NAMES_NEXT_SCHOOL))
                .map(Happening::on);
    }

    /** The choice of the step: which phases they are, a return does not say. Blank where the day tells no kind. */
    private static String kind(LocalDate due) {
        return switch (due.getMonth()) {
            case JANUARY, FEBRUARY -> CaseEvent.KNOWN_BEFORE;
            case MARCH -> CaseEvent.AFTER_SECONDARY;
            default -> "";
        };
    }

    /** Whether a move of the same year or a later one was written down here, which says more. */
    private static boolean isWritten(LocalDate due, List<Happening> its) {
        return moves(its)
                .map(Happening::untilOn)
                .filter(Objects::nonNull)
                .anyMatch(begins -> begins.getYear() >= due.getYear());
    }

    /** It counts from when there is a plan, but after a move that came sooner. */
    private static LocalDate known(LocalDate since, List<Happening> its) {
        return moves(its)
                .map(one -> one.on().plusDays(1))
                .filter(since::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(since);
    }

    private static Stream<Happening> moves(List<Happening> its) {
        return its.stream().filter(one -> one.kind().equals(CaseStep.PHASE_TRANSFER.code()));
    }
}
