package uk.sidebyside.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of the site that can have a help contact of their own at their foot. */
public enum HelpPages {
    PLAN("The plan and what has changed", "/plan", "/changes", "/calendar"),
    PARTNERSHIP("Working together: the front page, people and organisations", "/people-and-organisations"),
    BOARD("The board", "/board"),
    ACCOUNT("Signing in and my work", "/sign-in", "/account", "/invitation", "/recovery", "/welcome", "/my-work"),
    DATA("Privacy and cookies", "/privacy", "/cookies");

    private final String label;
    private final List<String> paths;

    HelpPages(String label, String... paths) {
        this.label = label;
        this.paths = List.of(paths);
    }

    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<HelpPages> coded(String code) {
        return Arrays.stream(values())
                .filter(pages -> pages.code().equals(code))
                .findFirst();
    }

    /** The part that a page belongs to, by its path. */
    public static Optional<HelpPages> of(String path) {
        if (path.equals("/")) {
            return Optional.of(PARTNERSHIP);
        }
        return Arrays.stream(values())
                .filter(pages -> pages.paths.stream()
                        .anyMatch(start ->
                                path.equals(start) || path.startsWith(start + "/") || path.startsWith(start + ".")))
                .findFirst();
    }
}
