package uk.sidebyside.voice.rules;

import java.util.List;

/**
 * One question of a set, as each version of its page asks it.
 *
 * @param key its name in the set; never changes
 * @param hint what helps to answer; may be empty
 * @param pictures what can be chosen, by the names of the pictures; empty where nothing is offered
 */
public record Question(
        String set,
        String key,
        Kind kind,
        String standard,
        String easy,
        String child,
        String hint,
        List<String> pictures) {

    public Question {
        pictures = List.copyOf(pictures);
    }

    public enum Kind {
        OPEN,
        /** What goes well: it needs only thanks. */
        STRENGTH,
        FEELING,
        /** What others saw, and what they think it means. */
        SEEN,
        SEEN_STRENGTH;

        public boolean strength() {
            return this == STRENGTH || this == SEEN_STRENGTH;
        }

        public boolean seen() {
            return this == SEEN || this == SEEN_STRENGTH;
        }
    }

    /** Whom a page is written for. */
    public enum Version {
        STANDARD,
        EASY,
        CHILD
    }

    public String in(Version version) {
        return switch (version) {
            case STANDARD -> standard;
            case EASY -> easy;
            case CHILD -> child;
        };
    }
}
