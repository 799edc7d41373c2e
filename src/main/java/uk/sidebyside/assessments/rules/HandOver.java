package uk.sidebyside.assessments.rules;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who leads and covers a case once one officer has handed their cases to another (journey of the case officer: leaving, absence). */
public final class HandOver {
    private HandOver() {}

    /** As what the other takes them. */
    public enum As {
        /** Leads what the first led: they leave, or go on to other work. */
        LEADS,
        /** Covers while the first is away; the first still leads. */
        COVERS
    }

    public record Led(@Nullable UUID officer, @Nullable UUID cover) {}

    /**
     * Where the first only covers, the other covers, unless they lead it. Nobody leads and covers at once.
     *
     * @return empty where it is not the first's any more, and not the other's yet
     */
    public static Optional<Led> after(Led now, UUID from, UUID to, As as) {
        if (from.equals(now.officer())) {
            return Optional.of(
                    as == As.LEADS ? new Led(to, to.equals(now.cover()) ? null : now.cover()) : new Led(from, to));
        }
        if (from.equals(now.cover())) {
            return Optional.of(new Led(now.officer(), to.equals(now.officer()) ? null : to));
        }
        return done(now, to, as);
    }

    /**
     * The same of a case that nobody leads: the other leads it from now on.
     *
     * @return empty where somebody else leads it meanwhile
     */
    public static Optional<Led> taken(Led now, UUID to) {
        return now.officer() == null
                ? Optional.of(new Led(to, to.equals(now.cover()) ? null : now.cover()))
                : done(now, to, As.LEADS);
    }

    private static Optional<Led> done(Led now, UUID to, As as) {
        boolean done = to.equals(as == As.LEADS ? now.officer() : now.cover());
        return done ? Optional.of(now) : Optional.empty();
    }
}
