package uk.sidebyside.shared;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What became of something that somebody wanted to save. Unless it is {@link Saved}, nothing was stored. */
public sealed interface Saving<T> {

    record Saved<T>(T value) implements Saving<T> {}

    /** What must be put right first. */
    record Refused<T>(List<Finding> findings) implements Saving<T> {}

    /**
     * Somebody else saved in the meantime.
     *
     * @param theirs what stands there now, by the names of the form's fields
     * @param version the version that a second try must carry
     */
    record Stale<T>(Map<String, String> theirs, int version) implements Saving<T> {}

    static <T> Saving<T> saved(T value) {
        return new Saved<>(value);
    }

    static <T> Saving<T> refused(List<Finding> findings) {
        return new Refused<>(List.copyOf(findings));
    }

    /**
     * What was saved, for callers whose input is not a person's.
     *
     * @throws IllegalStateException where it was not saved, with the reasons
     */
    default T orThrow() {
        return switch (this) {
            case Saved<T> saved -> saved.value();
            case Refused<T> refused -> throw new IllegalStateException("Refused: " + refused.findings());
            case Stale<T> stale -> throw new IllegalStateException("Changed by somebody else: " + stale.theirs());
        };
    }

    default <R> Saving<R> map(Function<T, R> change) {
        return switch (this) {
            case Saved<T> saved -> saved(change.apply(saved.value()));
            case Refused<T> refused -> refused(refused.findings());
            case Stale<T> stale -> new Stale<>(stale.theirs(), stale.version());
        };
    }
}
