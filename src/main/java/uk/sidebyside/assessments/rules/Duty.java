package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody must do by a day.
 *
 * @param id of the clock, C01 to C40
 * @param step from 1, where one clock has several steps
 * @param excuses none where nothing excuses lateness
 * @param from the first day of events to which this version applies
 * @param until the last; null while it is in force
 */
public record Duty(
        String id,
        int step,
        Limit limit,
        Provision source,
        Certainty certainty,
        Who who,
        Excuses excuses,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Who must act. */
    public enum Who {
        COUNCIL,
        COUNCIL_OR_SCHOOL,
        COUNCIL_OR_NHS,
        OLD_COUNCIL,
        NEW_COUNCIL,
        ADVISER,
        SETTING,
        FAMILY,
        MEDIATION_ADVISER,
        NHS,
        OLD_NHS,
        HEALTH_OR_CARE,
        PARTNERSHIP,
        INSPECTORS
    }

    /** The grounds on which the time need not be kept, and the law that says so. */
    public record Excuses(String place, Set<Ground> grounds) {
        static final Excuses NONE = new Excuses("", Set.of());

        public Excuses {
            grounds = Set.copyOf(grounds);
        }
    }

    Duty step(int number) {
        return new Duty(id, number, limit, source, certainty, who, excuses, from, until);
    }

    Duty excusedBy(String place, Set<Ground> grounds) {
        return new Duty(id, step, limit, source, certainty, who, new Excuses(place, grounds), from, until);
    }

    Duty inForce(LocalDate first, @Nullable LocalDate last) {
        return new Duty(id, step, limit, source, certainty, who, excuses, first, last);
    }

    /** The name of this step: C01, or C33.2 where there are several. */
    public String key() {
        return step == 0 ? id : id + "." + step;
    }

    /** Whether this version applies to what began on that day. */
    boolean appliesFrom(LocalDate start) {
        return !start.isBefore(from) && (until == null || !start.isAfter(until));
    }
}
