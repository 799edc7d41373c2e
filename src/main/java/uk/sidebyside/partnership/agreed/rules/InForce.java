package uk.sidebyside.partnership.agreed.rules;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** From which day an agreement holds: the day of its last signature (York's were 29 September to 7 October 2020). */
public final class InForce {
    private InForce() {}

    /**
     * @param signatures the day of each party's; null for one that is missing
     * @return null while one is missing, and where nobody is named
     */
    public static @Nullable LocalDate from(Collection<@Nullable LocalDate> signatures) {
        LocalDate last = null;
        for (LocalDate signature : signatures) {
            if (signature == null) {
                return null;
            }
            last = last == null || signature.isAfter(last) ? signature : last;
        }
        return last;
    }
}
