package uk.sidebyside.partnership.rules;

import java.util.List;
import uk.sidebyside.shared.Finding;

/** A piece on a service is public from the start. Whoever holds it back says why, and everybody reads that. */
public final class HoldBack {
    private static final String SOURCE = "REQUIREMENTS R011";

    private HoldBack() {}

    /** @param level work with one child is never public, so there is nothing to hold back */
    public static List<Finding> check(Level level, String because) {
        if (level != Level.STRATEGIC) {
            return List.of(Finding.of("", "hold.only.services", "DESIGN 4, access"));
        }
        return because.isBlank() ? List.of(Finding.of("because", "hold.needs.because", SOURCE)) : List.of();
    }

    /**
     * The same for one that begins.
     *
     * @param everybody whether it is public from the start
     */
    public static List<Finding> fromTheStart(boolean everybody, String because) {
        if (everybody == because.isBlank()) {
            return List.of();
        }
        return List.of(Finding.of("heldBack", everybody ? "hold.or.not" : "hold.needs.because", SOURCE));
    }
}
