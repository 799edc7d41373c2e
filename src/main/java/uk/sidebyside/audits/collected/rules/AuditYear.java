package uk.sidebyside.audits.collected.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Each service looks at its joint partnership once in twelve months (REQUIREMENTS R103, AMB-12). An audit is current until the day
 * for its review, and at most for twelve months.
 */
public final class AuditYear {
    private static final int MONTHS = 12;
    private static final int SOON_DAYS = 60;

    private AuditYear() {}

    /** How a service stands with its audits. */
    public enum Standing {
        OVERDUE("Overdue"),
        DUE_SOON("Due within 60 days"),
        CURRENT("Current");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** As an address has it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** An audit by its days. */
    public record Held(LocalDate auditedOn, LocalDate reviewOn) {
        /** The day on which the next one is due: the day for its review, or twelve months on, whichever comes first. */
        public LocalDate dueOn() {
            LocalDate year = auditedOn.plusMonths(MONTHS);
            return reviewOn.isBefore(year) ? reviewOn : year;
        }

        /** On the day on which the next is due it is still current. */
        public boolean currentOn(LocalDate day) {
            return !day.isBefore(auditedOn) && !day.isAfter(dueOn());
        }
    }

    /** When a service's next audit is due: of one that has had none, twelve months after it began. */
    public static LocalDate dueOn(@Nullable Held last, LocalDate serviceFromOn) {
        return last == null ? serviceFromOn.plusMonths(MONTHS) : last.dueOn();
    }

    public static Standing standing(LocalDate dueOn, LocalDate today) {
        if (today.isAfter(dueOn)) {
            return Standing.OVERDUE;
        }
        return today.isBefore(dueOn.minusDays(SOON_DAYS)) ? Standing.CURRENT : Standing.DUE_SOON;
    }

    /** A time in which a service has a current audit; its last day is not in it. */
    public record Span(LocalDate from, LocalDate before) {}

    /** The times in which a service of those days has a current audit, one after the other, while it is there. */
    public static List<Span> spans(Collection<Held> audits, LocalDate fromOn, @Nullable LocalDate untilOn) {
        List<Span> spans = new ArrayList<>();
        for (Held audit : inOrder(audits)) {
            LocalDate from = later(audit.auditedOn(), fromOn);
            LocalDate before = audit.dueOn().plusDays(1);
            if (untilOn != null && !before.isBefore(untilOn)) {
                before = untilOn.plusDays(1);
            }
            if (!from.isBefore(before)) {
                continue;
            }
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && !from.isAfter(last.before())) {
                spans.removeLast();
                spans.add(new Span(last.from(), later(before, last.before())));
            } else {
                spans.add(new Span(from, before));
            }
        }
        return spans;
    }

    private static List<Held> inOrder(Collection<Held> audits) {
        return audits.stream()
                .sorted(java.util.Comparator.comparing(Held::auditedOn))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
