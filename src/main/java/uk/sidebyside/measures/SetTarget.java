package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Target.Level;
import uk.sidebyside.measures.rules.TypedTarget;
import uk.sidebyside.measures.rules.TypedTarget.Course;
import uk.sidebyside.measures.rules.TypedTarget.Kind;

/**
 * Sets the target of a measure, in place of the one that it has.
 *
 * @param value null for kinds that need none
 * @param words as people wrote it; may be blank
 * @param fromWords as people wrote the day; blank where they gave the day itself or none
 * @param reason why it is changed; asked for once its day has passed or figures are known
 */
public record SetTarget(
        Level level,
        Kind kind,
        @Nullable BigDecimal value,
        Course course,
        int points,
        String words,
        @Nullable LocalDate fromOn,
        String fromWords,
        @Nullable LocalDate dueOn,
        String dueWords,
        String reason) {

    /** A core target that it is enough to reach once. */
    public static SetTarget core(Kind kind, @Nullable BigDecimal value, @Nullable LocalDate dueOn) {
        return new SetTarget(
                Level.CORE, kind, value, Course.ONCE, TypedTarget.POINTS_IN_A_ROW, "", null, "", dueOn, "", "");
    }

    public SetTarget as(Level other) {
        return new SetTarget(other, kind, value, course, points, words, fromOn, fromWords, dueOn, dueWords, reason);
    }

    public SetTarget because(String why) {
        return new SetTarget(level, kind, value, course, points, words, fromOn, fromWords, dueOn, dueWords, why);
    }

    public SetTarget of(Course other, int inARow) {
        return new SetTarget(level, kind, value, other, inARow, words, fromOn, fromWords, dueOn, dueWords, reason);
    }
}
