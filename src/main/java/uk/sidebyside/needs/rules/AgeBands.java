package uk.sidebyside.needs.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * Where one phase of the needs assessment ends and the other begins. York's plan says "under the age of 18" and "18 – 25"
 * (AMB-9): the first phase is up to and with 17, the second from 18 up to and with 25. The Children and Families Act 2014,
 * s.83, ends at 25, so the second phase may end earlier and not later.
 *
 * @param firstTo the last whole year of age of phase A
 * @param lastTo the last whole year of age of phase B
 */
public record AgeBands(int firstTo, int lastTo) {
    public static final AgeBands USUAL = new AgeBands(17, 25);
    private static final int OLDEST = 25;
    private static final String SOURCE = "docs/rules/needs.md, phases";

    public AgeBands {
        if (firstTo < 0 || firstTo >= lastTo || lastTo > OLDEST) {
            throw new IllegalArgumentException("No two phases: up to " + firstTo + " and up to " + lastTo);
        }
    }

    /** As "0 to 17" and "18 to 25". */
    public String label(Phase phase) {
        return from(phase) + " to " + to(phase);
    }

    public int from(Phase phase) {
        return phase == Phase.A ? 0 : firstTo + 1;
    }

    public int to(Phase phase) {
        return phase == Phase.A ? firstTo : lastTo;
    }

    /** @param age in whole years; empty above the last */
    public Optional<Phase> phaseOf(int age) {
        if (age < 0 || age > lastTo) {
            return Optional.empty();
        }
        return Optional.of(age <= firstTo ? Phase.A : Phase.B);
    }

    /** What keeps these two ages from being the ends of the phases; a null is one that is no number. */
    public static List<Finding> check(@Nullable Integer firstTo, @Nullable Integer lastTo) {
        List<Finding> findings = new ArrayList<>();
        if (firstTo == null || firstTo < 0 || firstTo >= OLDEST) {
            findings.add(Finding.of("firstTo", "ages.first", SOURCE, OLDEST - 1));
        }
        if (lastTo == null || lastTo < 1 || lastTo > OLDEST) {
            findings.add(Finding.of("lastTo", "ages.last", SOURCE, OLDEST));
        } else if (firstTo != null && firstTo >= lastTo) {
            findings.add(Finding.of("lastTo", "ages.order", SOURCE));
        }
        return findings;
    }
}
