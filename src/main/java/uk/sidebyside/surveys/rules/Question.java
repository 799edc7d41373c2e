package uk.sidebyside.surveys.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question of a set.
 *
 * @param key names it for ever: figures are counted by it
 * @param scale what it offers; null where it asks for somebody's own words
 * @param texts the question in each edition of its set
 * @param picture the name of a symbol beside it, in the editions with pictures
 */
public record Question(String key, @Nullable Scale scale, Map<Edition, String> texts, String picture) {

    public Question {
        var ordered = new EnumMap<Edition, String>(Edition.class);
        ordered.putAll(texts);
        texts = java.util.Collections.unmodifiableMap(ordered);
    }

    public boolean ownWords() {
        return scale == null;
    }

    /** In that edition, or else in standard words. */
    public String text(Edition edition) {
        return Objects.requireNonNull(texts.getOrDefault(edition, texts.get(Edition.STANDARD)));
    }
}
