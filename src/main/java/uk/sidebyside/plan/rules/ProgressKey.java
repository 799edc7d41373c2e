package uk.sidebyside.plan.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The states in which an area shows its progress, in order. Data, loaded from a file; a version that is in use never
 * changes, a new one gets the next number.
 *
 * @param code names the key across its versions, as {@code york-six}
 */
public record ProgressKey(String code, String name, int version, List<ProgressState> states) {

    /**
     * @throws IllegalArgumentException where {@link ProgressKeyChecks} finds a fault
     */
    public ProgressKey {
        states = List.copyOf(states);
        List<KeyFault> faults = ProgressKeyChecks.of(code, name, version, states);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.toString());
        }
    }

    /**
     * @throws IllegalArgumentException for a code that the key doesn't have: what is stored is of another key
     */
    public ProgressState state(String stateCode) {
        return states.stream()
                .filter(state -> state.code().equals(stateCode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No state '" + stateCode + "' in " + code + " version " + version));
    }

    /** The state that someone means who writes its label: case and the space around words don't matter. */
    public Optional<ProgressState> labelled(String text) {
        String wanted = plain(text);
        return states.stream()
                .filter(state -> plain(state.label()).equals(wanted))
                .findFirst();
    }

    public List<String> labels() {
        return states.stream().map(ProgressState::label).toList();
    }

    static String plain(String text) {
        return text.replace('\u00A0', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
