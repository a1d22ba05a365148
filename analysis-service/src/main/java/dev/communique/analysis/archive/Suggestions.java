package dev.communique.analysis.archive;

import dev.communique.analysis.statement.Passage;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionRef;
import dev.communique.analysis.statement.Span;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/**
 * Near misses and words that would add most, within a time of their own. A sample of what was found, read from the
 * database, says which terms are typical of it; the index says where else they stand.
 */
final class Suggestions {
    private static final int SAMPLE = 200;
    /** Revisions read at once, so that the time can be looked at in between. */
    private static final int READ_AT_ONCE = 40;

    private static final int TYPICAL = 25;
    private static final int MOST_NEAR_MISSES = 10;
    private static final int MOST_TERMS = 15;

    /** @param complete false when the time was over first */
    record Found(List<FoundMention> nearMisses, List<PreviewAnswer.AddedTerm> terms, boolean complete) {}

    private final IndexSearcher searcher;
    private final StoredTexts texts;
    private final CountedPassages counted;
    private final Repeats repeats;
    private final Deadline deadline;
    private final PassageWords words = new PassageWords();
    private final List<FoundMention> nearMisses = new ArrayList<>();
    private final List<PreviewAnswer.AddedTerm> terms = new ArrayList<>();
    private boolean complete = true;

    Suggestions(
            IndexSearcher searcher, StoredTexts texts, CountedPassages counted, Repeats repeats, Deadline deadline) {
        this.searcher = searcher;
        this.texts = texts;
        this.counted = counted;
        this.repeats = repeats;
        this.deadline = deadline;
    }

    Found find() throws IOException, SQLException {
        Map<String, List<FoundMention>> samples = sample();
        Map<RevisionRef, Revision> revisions = new HashMap<>();
        for (Lookup lookup : counted.findings().lookups()) {
            List<FoundMention> sample = samples.getOrDefault(lookup.language(), List.of());
            if (!sample.isEmpty()) {
                read(sample, revisions);
                suggest(lookup, typical(lookup, sample, revisions), samples.size());
            }
        }
        terms.sort(Comparator.comparingInt(PreviewAnswer.AddedTerm::passages)
                .reversed()
                .thenComparing(PreviewAnswer.AddedTerm::term));
        return new Found(nearMisses, terms, complete);
    }

    private Map<String, List<FoundMention>> sample() throws IOException {
        return counted.findings().mentions(counted.sample(SAMPLE)).stream()
                .collect(Collectors.groupingBy(FoundMention::language));
    }

    private void read(List<FoundMention> sample, Map<RevisionRef, Revision> revisions) throws SQLException {
        List<RevisionRef> refs =
                sample.stream().map(ShownPassages::ref).distinct().toList();
        for (int from = 0; from < refs.size(); from += READ_AT_ONCE) {
            if (deadline.isOver()) {
                complete = false;
                return;
            }
            revisions.putAll(texts.load(refs.subList(from, Math.min(refs.size(), from + READ_AT_ONCE))));
        }
    }

    private List<TypicalTerms.Typical> typical(
            Lookup lookup, List<FoundMention> sample, Map<RevisionRef, Revision> revisions) throws IOException {
        TypicalTerms typical = new TypicalTerms(words, lookup.language());
        for (FoundMention mention : sample) {
            Revision revision = revisions.get(ShownPassages.ref(mention));
            if (revision != null) {
                revision.turns().stream()
                        .flatMap(turn -> turn.passages().stream())
                        .filter(passage -> passage.index() == mention.passage())
                        .map(Passage::spoken)
                        .forEach(typical::add);
            }
        }
        int inLanguage = searcher.getIndexReader().docFreq(new Term(PassageFields.LANGUAGE, lookup.language()));
        return typical.best(TYPICAL, searcher.getIndexReader(), inLanguage);
    }

    private void suggest(Lookup lookup, List<TypicalTerms.Typical> typical, int languages)
            throws IOException, SQLException {
        NearMisses misses = new NearMisses(searcher, lookup, counted, repeats, deadline);
        if (!typical.isEmpty() && !deadline.isOver()) {
            addNearMisses(lookup, misses.mostAlike(Math.max(1, MOST_NEAR_MISSES / languages), typical), typical);
        }
        Set<String> known = NearMisses.known(lookup);
        int most = Math.max(1, MOST_TERMS / languages);
        for (TypicalTerms.Typical one : typical) {
            if (deadline.isOver()) {
                complete = false;
                return;
            }
            int added = known.contains(one.term()) ? 0 : misses.addedBy(one);
            if (added > 0 && most-- > 0) {
                terms.add(new PreviewAnswer.AddedTerm(one.word(), lookup.language(), added, rounded(one.share())));
            }
        }
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    private void addNearMisses(Lookup lookup, List<Selected> alike, List<TypicalTerms.Typical> typical)
            throws IOException, SQLException {
        complete &= !deadline.isOver();
        Set<String> shared =
                new HashSet<>(typical.stream().map(TypicalTerms.Typical::term).toList());
        List<FoundMention> found = counted.findings().passages(alike, lookup.language());
        Map<RevisionRef, Revision> revisions =
                texts.load(found.stream().map(ShownPassages::ref).collect(Collectors.toSet()));
        for (FoundMention mention : found) {
            Revision revision = revisions.get(ShownPassages.ref(mention));
            if (revision != null) {
                revision.turns().stream()
                        .flatMap(turn -> turn.passages().stream())
                        .filter(passage -> passage.index() == mention.passage())
                        .forEach(passage ->
                                nearMisses.add(mention.with(spans(passage.spoken(), lookup.language(), shared))));
            }
        }
    }

    private List<Span> spans(String text, String language, Set<String> shared) {
        return words.of(text, language).stream()
                .filter(word -> shared.contains(word.terms().text()))
                .map(word -> Span.inCodePoints(text, word.start(), word.end()))
                .toList();
    }
}
