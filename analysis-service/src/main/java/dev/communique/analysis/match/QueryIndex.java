package dev.communique.analysis.match;

import dev.communique.analysis.language.WordForms;
import dev.communique.analysis.statement.Span;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Standing queries of one language, and which of them fit a passage. Any number of threads may use it. Its set of queries
 * never changes: {@link #with} gives another index that shares with this one all that stayed the same.
 */
public final class QueryIndex {
    private static final int FIRST_TUNED_AFTER = 1_000;
    private static final int TUNED_AGAIN_AFTER_TIMES = 10;

    private volatile State state;
    private final Object tuning = new Object();

    private QueryIndex(State state) {
        this.state = state;
    }

    /** One without queries; none for a language whose words are not known. */
    public static Optional<QueryIndex> in(String language) {
        return WordForms.in(language).map(forms -> new QueryIndex(State.of(new Vocabulary(forms), new Segments())));
    }

    /** The same without the removed, and with the changed in place of those that have their ids. */
    public QueryIndex with(Collection<Standing> changed, Collection<String> removed) {
        State now = state;
        List<String> gone = Stream.concat(changed.stream().map(Standing::id), removed.stream())
                .toList();
        return new QueryIndex(now.with(now.segments.with(entries(changed), gone, now.vocabulary)));
    }

    /** Only these, with what is known about words. */
    public QueryIndex only(Collection<Standing> queries) {
        State now = state;
        return new QueryIndex(now.with(new Segments().with(entries(queries), List.of(), now.vocabulary)));
    }

    private static List<Entry> entries(Collection<Standing> queries) {
        return queries.stream().map(Entry::new).toList();
    }

    public boolean isEmpty() {
        return state.segments.list().isEmpty();
    }

    /** Id → reason of the queries that failed on some passage and are not run since. */
    public Map<String, String> setAside() {
        return state.segments
                .entries()
                .filter(entry -> !entry.isRunning())
                .collect(Collectors.toMap(Entry::id, Entry::problem));
    }

    /** Tells what one passage holds. */
    public void match(String text, Found found) {
        State now = tuned();
        PassageTerms passage = now.passages.take();
        passage.read(text, now.fields);
        for (Segment segment : now.segments.list()) {
            segment.match(passage, now.vocabulary, passage.spans(), found);
        }
        now.passages.giveBack(passage);
    }

    /**
     * Asks queries of passages as a whole: each part may be found in another passage.
     *
     * @param units id of a query → numbers of the passages it is asked of
     * @return id → for each passage its evidence, which may be none; without those that do not fit
     */
    public Map<String, List<List<Span>>> matchTogether(List<String> texts, Map<String, BitSet> units) {
        State now = tuned();
        Map<String, Unit> asked = new HashMap<>();
        units.forEach((id, passages) -> asked.put(id, new Unit(passages)));
        PassageTerms passage = now.passages.take();
        for (int i = 0; i < texts.size(); i++) {
            passage.read(texts.get(i), now.fields);
            for (Segment segment : now.segments.list()) {
                segment.note(passage, i, now.vocabulary, asked);
            }
        }
        now.passages.giveBack(passage);
        Map<String, List<List<Span>>> found = new HashMap<>();
        asked.forEach((id, unit) -> {
            List<List<Span>> evidence = unit.evidence(texts.size());
            if (!evidence.isEmpty()) {
                found.put(id, evidence);
            }
        });
        return found;
    }

    /** Anchors are chosen again when ten times as many passages were seen, and when the vocabulary has to start anew. */
    private State tuned() {
        State now = state;
        if (now.isInTune()) {
            return now;
        }
        synchronized (tuning) {
            if (state == now) {
                state = now.tunedAgain();
            }
            return state;
        }
    }

    private record State(
            Vocabulary vocabulary, Pool<PassageTerms> passages, Segments segments, int fields, long tuneAfter) {
        static State of(Vocabulary vocabulary, Segments segments) {
            return new State(
                    vocabulary,
                    new Pool<>(() -> new PassageTerms(vocabulary)),
                    segments,
                    segments.fields(),
                    Math.max(FIRST_TUNED_AFTER, vocabulary.passages() * TUNED_AGAIN_AFTER_TIMES));
        }

        State with(Segments others) {
            return new State(vocabulary, passages, others, others.fields(), tuneAfter);
        }

        boolean isInTune() {
            return vocabulary.passages() < tuneAfter && !vocabulary.isFull();
        }

        State tunedAgain() {
            Vocabulary next = vocabulary.isFull() ? vocabulary.renewed() : vocabulary;
            return of(next, segments.compiledAnew(next));
        }
    }
}
