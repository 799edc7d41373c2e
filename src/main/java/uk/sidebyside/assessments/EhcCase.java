package uk.sidebyside.assessments;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;

/**
 * A child or young person as the council's SEN team knows them, and who leads their case.
 *
 * @param reference the same in every system, without anything about the child
 * @param child their record in {@code children}; null until an officer links one, and until then no family sees the case
 * @param officer the one named officer; null while nobody is named
 * @param cover who acts while the officer is away
 * @param source how the case came here
 */
public record EhcCase(
        CaseId id,
        String reference,
        Identity who,
        @Nullable UUID child,
        @Nullable SeatId officer,
        @Nullable SeatId cover,
        Source source,
        int version) {

    /** How a case came here. */
    public enum Source {
        TYPED,
        RETURN,
        NIGHTLY,
        EXAMPLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Source of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** As it comes from outside: without officer and without a record of the child. */
    public static EhcCase from(CaseId id, String reference, Identity who, Source source) {
        return new EhcCase(id, reference, who, null, null, null, source, 1);
    }
}
