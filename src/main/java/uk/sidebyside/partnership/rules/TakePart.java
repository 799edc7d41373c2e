package uk.sidebyside.partnership.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.EmailAddress;
import uk.sidebyside.shared.Finding;

/** What must be known of somebody who takes part (REQUIREMENTS R087). */
public final class TakePart {
    private static final String SOURCE = "REQUIREMENTS R087";

    private TakePart() {}

    /** @param named whether a name is needed: of those who are not in a child's circle */
    public static List<Finding> check(
            String name, boolean named, @Nullable Side side, String shownAs, @Nullable Way way, String through) {
        List<Finding> findings = new ArrayList<>();
        if (named && name.isBlank()) {
            findings.add(Finding.of("name", "part.needs.name", SOURCE));
        }
        if (side == null) {
            findings.add(Finding.of("side", "part.needs.side", SOURCE));
        }
        if (shownAs.isBlank()) {
            findings.add(Finding.of("shownAs", "part.needs.shown.as", SOURCE));
        } else if (!name.isBlank() && shownAs.strip().equalsIgnoreCase(name.strip())) {
            findings.add(Finding.of("shownAs", "part.shown.by.name", "DESIGN 4, access"));
        }
        findings.addAll(way(way, through));
        return findings;
    }

    /** The child or young person whom a piece is about takes part as nobody else; an empty answer is asked for elsewhere. */
    public static List<Finding> themself(@Nullable Side side) {
        return side == null || side == Side.CHILD || side == Side.YOUNG_PERSON
                ? List.of()
                : List.of(Finding.of("side", "part.themself.as", SOURCE));
    }

    public static List<Finding> way(@Nullable Way way, String through) {
        if (way == null) {
            return List.of(Finding.of("way", "part.needs.way", SOURCE));
        }
        return way == Way.THROUGH_SOMEONE && through.isBlank()
                ? List.of(Finding.of("through", "part.needs.through", SOURCE))
                : List.of();
    }

    /** A link can be sent, or a call made; and an address is one. */
    public static List<Finding> reach(String email, String phone) {
        if (email.isBlank() && phone.isBlank()) {
            return List.of(Finding.of("email", "part.needs.reach", SOURCE));
        }
        return email.isBlank() || EmailAddress.plausible(email)
                ? List.of()
                : List.of(Finding.of("email", "part.no.address", SOURCE));
    }

    /** @param anything whether they need anything, as they say themselves; null for whoever does not say */
    public static List<Finding> needs(@Nullable Boolean anything, String words) {
        return Boolean.TRUE.equals(anything) && words.isBlank()
                ? List.of(Finding.of("needs", "part.needs.own.which", SOURCE))
                : List.of();
    }

    /** What they said of it themselves; words say it too. Null for whoever said nothing. */
    public static @Nullable AccessNeed said(@Nullable Boolean anything, String words) {
        if (anything == null) {
            return words.isBlank() ? null : AccessNeed.TO_MEET;
        }
        return anything ? AccessNeed.TO_MEET : AccessNeed.NONE;
    }

    public static List<Finding> access(@Nullable AccessNeed state, String needs, String met) {
        if (state == null) {
            return List.of(Finding.of("state", "part.needs.access", "REQUIREMENTS R096"));
        }
        List<Finding> findings = new ArrayList<>();
        if (needs.isBlank() && (state == AccessNeed.TO_MEET || state == AccessNeed.MET)) {
            findings.add(Finding.of("needs", "part.needs.which", "REQUIREMENTS R096"));
        }
        if (met.isBlank() && state == AccessNeed.MET) {
            findings.add(Finding.of("met", "part.needs.how.met", "REQUIREMENTS R096"));
        }
        return findings;
    }
}
