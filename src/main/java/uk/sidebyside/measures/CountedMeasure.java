package uk.sidebyside.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.MeasureStanding.Held;
import uk.sidebyside.measures.ledger.Fact;

/**
 * A measure as something that is counted itself: among those that are looked after, from the day on which it was begun until it
 * was retired. Its own id is its name in the ledger, since a measure is nobody's secret.
 */
record CountedMeasure(StandingStore.Kept kept, CountedMeasureStore.Days days) {

    /** So many measures, of which so many are counted from records. */
    List<Fact> counted() {
        return from(days.begunOn(), kept.measure().fedBy() == FedBy.COUNTED ? days.begunOn() : null);
    }

    /** So many measures, of which so many have a target and a figure. */
    List<Fact> shown() {
        LocalDate figure = kept.measure().fedBy() == FedBy.COUNTED ? days.begunOn() : days.figureOn();
        LocalDate target = kept.core() == null ? null : days.targetOn();
        return from(days.begunOn(), figure == null || target == null ? null : latest(days.begunOn(), figure, target));
    }

    /**
     * So many measures whose figures people report and that have a target in figures, of which so many reach it: by each figure as
     * it stood on its own day. Of what is counted nothing is said here, since that may change without anybody writing anything.
     */
    List<Fact> met() {
        if (kept.measure().fedBy() == FedBy.COUNTED || kept.core() == null) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        boolean there = false;
        boolean reached = false;
        List<Point> so = new ArrayList<>();
        for (Point point : kept.reported()) {
            so.add(point);
            Boolean now = reaches(new Series(kept.measure(), so), point.on());
            if (now == null) {
                continue;
            }
            if (!there || now != reached) {
                facts.add(fact(point.on(), (now ? 1 : 0) - (reached ? 1 : 0), there ? 0 : 1));
            }
            there = true;
            reached = now;
        }
        LocalDate retired = kept.measure().retiredOn();
        if (retired != null && there) {
            facts.add(fact(retired.plusDays(1), reached ? -1 : 0, -1));
        }
        return facts;
    }

    private @Nullable Boolean reaches(Series series, LocalDate on) {
        Held held = Standings.standing(kept, series, on).core();
        if (held == null || held.verdict().latest() == null) {
            return null;
        }
        return held.verdict().standing().reached();
    }

    private List<Fact> from(LocalDate begun, @Nullable LocalDate so) {
        List<Fact> facts = new ArrayList<>(List.of(fact(begun, 0, 1)));
        if (so != null) {
            facts.add(fact(so, 1, 0));
        }
        LocalDate retired = kept.measure().retiredOn();
        if (retired != null) {
            facts.add(fact(latest(begun, retired.plusDays(1), retired.plusDays(1)), so == null ? 0 : -1, -1));
        }
        return facts;
    }

    private static LocalDate latest(LocalDate one, LocalDate two, LocalDate three) {
        LocalDate later = one.isAfter(two) ? one : two;
        return later.isAfter(three) ? later : three;
    }

    private Fact fact(LocalDate on, long numerator, long denominator) {
        UUID subject = kept.measure().id().value();
        return Fact.of(subject, on, numerator, denominator);
    }
}
