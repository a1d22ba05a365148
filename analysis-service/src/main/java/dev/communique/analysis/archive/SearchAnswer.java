package dev.communique.analysis.archive;

import java.util.List;

/**
 * Some statements, newest first.
 *
 * @param complete whether the archive holds everything; while it is built anew, what is here is a part
 * @param indexed the share of what was published that the archive holds, from 0 to 1
 * @param more whether the list goes on
 */
record SearchAnswer(boolean complete, double indexed, List<Found> statements, boolean more) {
    SearchAnswer {
        statements = List.copyOf(statements);
    }

    /**
     * @param published the instant by which it is sorted
     * @param titleSpans half-open offsets in code points of the title
     */
    record Found(
            String id, int revision, String published, List<List<Integer>> titleSpans, List<FoundPassage> passages) {}

    /** @param spans none for a passage that is shown for its statement's title */
    record FoundPassage(int index, List<List<Integer>> spans) {}
}
