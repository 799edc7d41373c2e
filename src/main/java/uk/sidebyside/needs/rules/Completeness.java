package uk.sidebyside.needs.rules;

import java.util.List;

/**
 * How much of a phase is published.
 *
 * @param missing the titles of the sections that are not, in their order
 */
public record Completeness(Phase phase, int published, int sections, List<String> missing) {

    /** @param published whether it is */
    public record Part(Phase phase, String title, boolean published) {}

    public Completeness {
        missing = List.copyOf(missing);
    }

    public static Completeness of(Phase phase, List<Part> all) {
        List<Part> its = all.stream().filter(part -> part.phase() == phase).toList();
        List<String> missing =
                its.stream().filter(part -> !part.published()).map(Part::title).toList();
        return new Completeness(phase, its.size() - missing.size(), its.size(), missing);
    }

    /** A phase without sections is not complete: nobody has said what belongs to it. */
    public boolean complete() {
        return sections > 0 && missing.isEmpty();
    }
}
