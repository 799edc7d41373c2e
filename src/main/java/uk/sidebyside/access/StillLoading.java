package uk.sidebyside.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is still being brought in while people may look already: every page says so above its content, since what it shows
 * may be half of the story. Known to this node alone, and gone when it ends.
 */
@Component
public class StillLoading {
    private volatile @Nullable String words;

    /** @param words a sentence or two in plain words: what is being loaded and how far it is */
    public void say(String words) {
        this.words = words;
    }

    public void done() {
        this.words = null;
    }

    /** What to say; null while everything is there. */
    public @Nullable String words() {
        return words;
    }
}
