package uk.sidebyside.audits.collected.rules;

import java.util.List;

/**
 * What the thanks to a service begin with (REQUIREMENTS R111, R113): strengths first, then what could be better, then support with each
 * of these. A person goes over it before it is sent.
 */
public record DraftLetter(List<Rated> strengths, List<Rated> improve) {
    /** Characters of a part that a draft fills at most, so that there is room for the words of whoever sends it. */
    private static final int ROOM = 1600;

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

    /** What the service itself says goes well, to begin with; blank where it said nothing. */
    public static String said(String strengths) {
        if (strengths.isBlank()) {
            return "";
        }
        String words = strengths.strip();
        return "You say what goes well: “"
                + (words.length() > ROOM ? words.substring(0, ROOM).strip() + " …" : words) + "”\n\n";
    }

    /**
     * Lines as a list with a sentence before it. Those that it has no room for are counted.
     *
     * @param none what stands there where there is no line
     */
    public static String listed(List<String> lines, String first, String none) {
        if (lines.isEmpty()) {
            return none;
        }
        var text = new StringBuilder(first).append("\n");
        int told = 0;
        while (told < lines.size()
                && (told == 0 || text.length() + lines.get(told).length() <= ROOM)) {
            text.append("\n* ").append(lines.get(told));
            told++;
        }
        int more = lines.size() - told;
        return more == 0
                ? text.toString()
                : text.append("\n* and ").append(more).append(" more").toString();
    }
}
