package uk.sidebyside.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read once and never changes, by its key. Only so many are held: what was asked for longest ago is let go, and is read
 * again when somebody asks for it. Many threads may use one.
 *
 * @param <K> with equals and hashCode of their own
 * @param <V> never changed by whoever gets them
 */
public final class Remembered<K, V> {
    private final Map<K, V> known;

    /** @param most how many are held at the same time, one at least */
    public Remembered(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("Nothing can be remembered in " + most + " places");
        }
        known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** @return null for what is not held, or not any more */
    public synchronized @Nullable V get(K key) {
        return known.get(key);
    }

    public synchronized void put(K key, V value) {
        known.put(key, value);
    }
}
