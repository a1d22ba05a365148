package dev.communique.analysis.speaker;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was used last, up to a number of entries; several threads may use it. */
final class Recent<K, V> {
    private final Map<K, V> entries;

    Recent(int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized V get(K key) {
        return entries.get(key);
    }

    synchronized void put(K key, V value) {
        entries.put(key, value);
    }

    synchronized void putAll(Map<K, V> others) {
        entries.putAll(others);
    }
}
