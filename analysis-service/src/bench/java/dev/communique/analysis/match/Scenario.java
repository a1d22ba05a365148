package dev.communique.analysis.match;

import dev.communique.analysis.statement.Span;
import java.util.List;

/** The same passages and themes for every engine. */
final class Scenario {
    private static final int PASSAGES = 20_000;
    private static final long SEED = 7;

    final List<String> passages = BenchPassages.some(PASSAGES);
    final List<BenchThemes.Theme> themes;
    private int next;

    /** @param language {@code plain} or {@code whole}: see {@link BenchThemes} */
    Scenario(int count, String language) {
        themes = new BenchThemes(passages, SEED).some(count, language.equals("whole"));
    }

    String nextPassage() {
        return passages.get(next++ % passages.size());
    }

    /** Counts what is found. */
    static final class Hits implements Found {
        long matches;
        int spans;

        @Override
        public void match(String id, List<Span> found) {
            matches++;
            spans += found.size();
        }

        @Override
        public void mayMatchTogether(String id) {
            throw new IllegalStateException("no query is asked of several passages");
        }
    }
}
