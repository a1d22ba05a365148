package dev.communique.ingest.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/** Labels that are a letter or two away from one that an official has in the same statement. */
final class Slips {
    private static final int MOST_EDITS = 2;
    private static final int MOST_EDITS_IN_SHORT = 1;
    private static final int SHORTEST = 4;
    private static final int LONG = 6;
    private static final int MOST_OFFICIALS = 50;

    private final Seen seen;
    private final Map<String, Label> officials = new LinkedHashMap<>();

    Slips(Seen seen) {
        this.seen = seen;
    }

    void know(Label official) {
        String key = official.key();
        if (key.length() >= SHORTEST && seen.times(key) > 1 && officials.size() < MOST_OFFICIALS) {
            officials.putIfAbsent(key, official);
        }
    }

    /** The label that this one must be a slip of, or null. */
    Label meant(Label label) {
        String key = label.key();
        if (key.length() < SHORTEST || seen.times(key) > 1) {
            return null;
        }
        int most = key.length() < LONG ? MOST_EDITS_IN_SHORT : MOST_EDITS;
        for (Label official : officials.values()) {
            boolean alike = official.capitals() == label.capitals() && !key.equals(official.key());
            if (alike && EditDistance.within(key, official.key(), most)) {
                return official;
            }
        }
        return null;
    }
}
