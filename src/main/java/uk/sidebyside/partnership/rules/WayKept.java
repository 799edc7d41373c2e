package uk.sidebyside.partnership.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** Whether somebody could take part in the way that they chose: a choice is asked for to be kept to (REQUIREMENTS R087). */
public enum WayKept {
    NOT_ASKED("not-asked", "Not asked yet whether that was kept to"),
    KEPT("kept", "Could take part like this"),
    NOT_KEPT("not-kept", "Could not take part like this");

    private final String code;
    private final String label;

    WayKept(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<WayKept> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException for a code that nobody stored */
    public static WayKept of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No WayKept is called " + code));
    }

    /** A no says how it was instead, so that somebody can do something about it. */
    public static List<Finding> check(@Nullable WayKept said, String words) {
        if (said == null || said == NOT_ASKED) {
            return List.of(Finding.of("kept", "way.kept.needs.answer", "REQUIREMENTS R087"));
        }
        return said == NOT_KEPT && words.isBlank()
                ? List.of(Finding.of("words", "way.kept.needs.words", "REQUIREMENTS R087"))
                : List.of();
    }
}
