package dev.communique.analysis.archive;

import dev.communique.analysis.statement.Span;
import java.util.List;

/**
 * What a theme would find in all that was published.
 *
 * @param complete whether the archive holds everything; while it is built anew, what is here is a part
 * @param indexed the share of what was published that the archive holds, from 0 to 1
 * @param took milliseconds for all of it
 * @param tookToCount milliseconds until counts, newest and least certain mentions were found
 * @param counts without copies, and without translations of what the theme covers, as in series
 * @param newest mentions, the newest first
 * @param leastCertain mentions for which the least speaks; see {@link Certainty}
 * @param change what becomes different; null where there is no such theme yet
 * @param nearMisses passages like those found that the queries do not take, the most alike first
 * @param terms words that would add most, the most first
 * @param suggestionsComplete false when the time for near misses and terms was over before they were all there
 */
record PreviewAnswer(
        boolean complete,
        double indexed,
        long took,
        long tookToCount,
        int statements,
        int mentions,
        int speakers,
        List<PassageCounts.InMonth> months,
        List<Shown> newest,
        List<Shown> leastCertain,
        Change change,
        List<Shown> nearMisses,
        List<AddedTerm> terms,
        boolean suggestionsComplete) {

    /**
     * A passage with what is needed to read and cite it.
     *
     * @param speaker null for who is not named
     * @param spans why it is shown: the evidence, or of a near miss the words that it shares
     */
    record Shown(
            String statement,
            int revision,
            String title,
            String url,
            String source,
            String published,
            int passage,
            String turn,
            String speaker,
            String speakerSlug,
            String language,
            String text,
            List<List<Integer>> spans) {
        static List<List<Integer>> pairs(List<Span> spans) {
            return spans.stream().map(span -> List.of(span.start(), span.end())).toList();
        }
    }

    /** @param version the current one */
    record Change(int version, Side adds, Side loses) {}

    /** @param newest mentions, the newest first */
    record Side(int statements, int mentions, List<Shown> newest) {}

    /**
     * @param passages that have the word and are not found
     * @param share of the found passages that have it, from 0 to 1
     */
    record AddedTerm(String term, String language, int passages, double share) {}
}
