package uk.sidebyside.audits.collected.rules;

import java.util.List;

/**
 * What the thanks to a service begin with (REQUIREMENTS R111, R113): strengths first, then what could be better, then support with each
 * of these. A person goes over it before it is sent.
 */
public record DraftLetter(List<Rated> strengths, List<Rated> improve) {
    public DraftLetter {
        strengths = List.copyOf(strengths);
        improve = List.copyOf(improve);
    }

    /**
     * Strengths are what stands highest of what is good: where nothing is, none is made up. What could be better is what stands lowest,
     * but never what is excellent.
     */
    public static DraftLetter of(List<Rated> levels) {
        int most = levels.stream().mapToInt(Rated::rank).max().orElse(0);
        int least = levels.stream().mapToInt(Rated::rank).min().orElse(0);
        return new DraftLetter(
                levels.stream()
                        .filter(rated -> rated.rank() == most && rated.good())
                        .toList(),
                levels.stream()
                        .filter(rated -> rated.rank() == least && !rated.highest())
                        .filter(rated -> rated.rank() < most || !rated.good())
                        .toList());
    }

    /** Support is offered with each of the lowest level. */
    public List<Rated> support() {
        return improve.stream().filter(Rated::lowest).toList();
    }
}
