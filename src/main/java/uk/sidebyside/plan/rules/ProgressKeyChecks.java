package uk.sidebyside.plan.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a progress key must be before an area can use it: what is wrong, where, and how to mend it. */
public final class ProgressKeyChecks {

    static final int LONGEST_LABEL = 60;
    static final int LONGEST_NAME = 120;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> BARE_COLOURS =
            Set.of("red", "amber", "green", "yellow", "orange", "blue", "purple", "grey", "gray", "black", "white");

    private final List<KeyFault> faults = new ArrayList<>();

    private ProgressKeyChecks() {}

    public static List<KeyFault> of(String code, String name, int version, List<ProgressState> states) {
        ProgressKeyChecks checks = new ProgressKeyChecks();
        checks.code("code", code);
        checks.length("name", name, LONGEST_NAME);
        checks.require(
                version >= 1, "version", "A version is a whole number from 1.", "Write 1 for the first version.");
        checks.states(states);
        return List.copyOf(checks.faults);
    }

    private void states(List<ProgressState> states) {
        require(states.size() >= 2, "states", "A key has at least two states.", "Add the states that are missing.");
        Map<String, Integer> codes = new HashMap<>();
        Map<String, Integer> labels = new HashMap<>();
        for (int i = 0; i < states.size(); i++) {
            ProgressState state = states.get(i);
            String where = "states[" + i + "]";
            code(where + ".code", state.code());
            label(where + ".label", state.label());
            once(codes, state.code(), i, where + ".code");
            once(labels, ProgressKey.plain(state.label()), i, where + ".label");
        }
        meanings(states);
    }

    private void meanings(List<ProgressState> states) {
        require(
                states.stream().anyMatch(ProgressState::open),
                "states",
                "No state says that work is still to be done.",
                "Give one state a meaning that is open, as \"on-track\".");
        require(
                !has(states, Meaning.EMBEDDED) || has(states, Meaning.COMPLETED),
                "states",
                "There is a state for embedded and none for completed, which comes first.",
                "Add a state that means \"completed\".");
    }

    private static boolean has(List<ProgressState> states, Meaning meaning) {
        return states.stream().anyMatch(state -> state.meaning() == meaning);
    }

    private void code(String where, String code) {
        require(
                CODE.matcher(code).matches(),
                where,
                "A code is lower-case words and numbers joined by hyphens.",
                "Write it as \"on-track\".");
    }

    private void label(String where, String label) {
        length(where, label, LONGEST_LABEL);
        require(
                !BARE_COLOURS.contains(ProgressKey.plain(label)),
                where,
                "A colour alone says nothing to many people.",
                "Say in words what it means, as \"Amber: on the way\".");
    }

    private void length(String where, String text, int longest) {
        require(!text.isBlank(), where, "It is empty.", "Write what people should read.");
        require(text.length() <= longest, where, "It is longer than " + longest + " characters.", "Make it shorter.");
    }

    private void once(Map<String, Integer> seen, String text, int index, String where) {
        Integer earlier = seen.putIfAbsent(text, index);
        require(earlier == null, where, "It is the same as in states[" + earlier + "].", "Make each one different.");
    }

    private void require(boolean holds, String where, String what, String mend) {
        if (!holds) {
            faults.add(new KeyFault(where, what, mend));
        }
    }
}
