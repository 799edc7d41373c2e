package uk.sidebyside.measures.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.rules.TypedTarget.Kind;
import uk.sidebyside.shared.Finding;

/** What a target may say. */
public final class SoundTarget {
    private static final String SOURCE = "docs/rules/measures.md";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private SoundTarget() {}

    /**
     * @param share whether the measure is a share of a whole, in per cent
     * @return findings on the fields {@code value}, {@code points} and {@code dueOn}
     */
    public static List<Finding> check(
            Kind kind,
            @Nullable BigDecimal value,
            int points,
            boolean share,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate dueOn) {
        List<Finding> findings = new ArrayList<>();
        if (kind.needsValue() && value == null) {
            findings.add(Finding.of("value", "target.value.missing", SOURCE));
        }
        if (!kind.needsValue() && value != null) {
            findings.add(Finding.of("value", "target.value.not.asked", SOURCE));
        }
        if (kind == Kind.ALL && !share) {
            findings.add(Finding.of("kind", "target.all.of.no.share", SOURCE));
        }
        if (share && value != null && kind != Kind.RELATIVE_CHANGE && !within(value)) {
            findings.add(Finding.of("value", "target.beyond.the.whole", SOURCE));
        }
        if (points < 1 || points > 24) {
            findings.add(Finding.of("points", "target.points", SOURCE));
        }
        if (fromOn != null && dueOn != null && dueOn.isBefore(fromOn)) {
            findings.add(Finding.of("dueOn", "target.due.before.from", SOURCE, fromOn));
        }
        return findings;
    }

    private static boolean within(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(WHOLE) <= 0;
    }
}
