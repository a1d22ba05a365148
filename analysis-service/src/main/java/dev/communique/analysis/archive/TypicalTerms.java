package dev.communique.analysis.archive;

import dev.communique.analysis.language.PassageAnalyzers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * The terms that stand much more often in some passages than in all: those of the highest {@code (f - b) · f / b}, where
 * f is the share of the passages with the term and b that of the archive's (the JLH score of Elasticsearch's significant
 * terms). Three passages at least must have a term.
 */
final class TypicalTerms {
    private static final int FEWEST_PASSAGES = 3;
    private static final int SHORTEST = 2;

    /** How many of the passages have a term, and how often each spelling of it was met. */
    private static final class Seen {
        private int passages;
        private final Map<String, Integer> spellings = new HashMap<>();
    }

    /**
     * @param term as it is indexed
     * @param word as it is written most often
     * @param share of the passages that have it
     */
    record Typical(String term, String word, double share, double score) {}

    private final PassageWords words;
    private final String language;
    private final Map<String, Seen> seen = new HashMap<>();
    private int passages;

    TypicalTerms(PassageWords words, String language) {
        this.words = words;
        this.language = language;
    }

    void add(String text) {
        passages++;
        Set<String> here = new HashSet<>();
        for (Word word : words.of(text, language)) {
            String term = word.terms().text();
            if (term.length() >= SHORTEST && !Character.isDigit(term.charAt(0))) {
                Seen of = seen.computeIfAbsent(term, unused -> new Seen());
                of.spellings.merge(word.terms().exact(), 1, Integer::sum);
                if (here.add(term)) {
                    of.passages++;
                }
            }
        }
    }

    /**
     * The most typical first.
     *
     * @param inLanguage passages of the archive in the language
     */
    List<Typical> best(int most, IndexReader index, int inLanguage) throws IOException {
        List<Typical> typical = new ArrayList<>();
        for (Map.Entry<String, Seen> entry : seen.entrySet()) {
            if (entry.getValue().passages >= FEWEST_PASSAGES) {
                typical.add(typical(entry.getKey(), entry.getValue(), index, inLanguage));
            }
        }
        typical.removeIf(one -> one.score <= 0);
        typical.sort(Comparator.comparingDouble(Typical::score).reversed().thenComparing(Typical::term));
        return List.copyOf(typical.subList(0, Math.min(most, typical.size())));
    }

    private Typical typical(String term, Seen of, IndexReader index, int inLanguage) throws IOException {
        double share = of.passages / (double) passages;
        double everywhere =
                Math.max(1, index.docFreq(new Term(PassageAnalyzers.TEXT, term))) / (double) Math.max(1, inLanguage);
        String word = of.spellings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        return new Typical(term, word, share, (share - everywhere) * share / everywhere);
    }
}
