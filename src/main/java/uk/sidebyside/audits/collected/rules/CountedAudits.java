package uk.sidebyside.audits.collected.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service with its audits, as they are counted. Each figure is worked out in docs/rules/audits-collected.md.
 *
 * @param sector its code
 * @param audits in the order of their days
 */
public record CountedAudits(
        UUID service,
        String sector,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        List<One> audits) {

    /** @param levels of its standards, in the framework's order */
    public record One(UUID id, String framework, LocalDate auditedOn, LocalDate reviewOn, List<Rated> levels) {
        public One {
            levels = List.copyOf(levels);
        }

        AuditYear.Held held() {
            return new AuditYear.Held(auditedOn, reviewOn);
        }
    }

    /** How a count changes on a day. */
    public record Change(LocalDate on, int so, int of) {}

    /** A service counts while it is there; it is so while it has a current audit. */
    public List<Change> coverage() {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(fromOn, 0, 1));
        if (untilOn != null) {
            changes.add(new Change(untilOn.plusDays(1), 0, -1));
        }
        for (AuditYear.Span span :
                AuditYear.spans(audits.stream().map(One::held).toList(), fromOn, untilOn)) {
            changes.add(new Change(span.from(), 1, 0));
            changes.add(new Change(span.before(), -1, 0));
        }
        return changes;
    }

    /** The levels of a service's latest audit count while it is current; so are those that are good or better. */
    public List<Change> modelUsed() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < audits.size(); i++) {
            One one = audits.get(i);
            LocalDate before = one.held().dueOn().plusDays(1);
            if (i + 1 < audits.size()) {
                before = earlier(before, audits.get(i + 1).auditedOn());
            }
            if (untilOn != null) {
                before = earlier(before, untilOn.plusDays(1));
            }
            LocalDate from = one.auditedOn().isBefore(fromOn) ? fromOn : one.auditedOn();
            if (from.isBefore(before)) {
                int so = (int) one.levels().stream().filter(Rated::good).count();
                int of = one.levels().size();
                changes.add(new Change(from, so, of));
                changes.add(new Change(before, -so, -of));
            }
        }
        return changes;
    }

    /** An audit that follows one by the same framework in which something could still be better. */
    public record Again(One audit, AuditedAgain became) {}

    public List<Again> again() {
        List<Again> again = new ArrayList<>();
        for (int i = 1; i < audits.size(); i++) {
            One before = audits.get(i - 1);
            One one = audits.get(i);
            if (before.framework().equals(one.framework())
                    && before.levels().stream().anyMatch(level -> !level.highest())) {
                again.add(new Again(one, AuditedAgain.of(before.levels(), one.levels())));
            }
        }
        return again;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
