package dev.communique.analysis.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.util.FixedBitSet;

/** The newest statements behind a place in the list, by publication and then id, both descending. */
final class NewestStatements {
    /**
     * A statement with a document among those found.
     *
     * @param segment its number among those of the findings
     * @param first the first of its documents that was found
     */
    record Place(long published, String id, int segment, int first) {}

    private static final Comparator<Place> OLDEST_FIRST =
            Comparator.comparingLong(Place::published).thenComparing(Place::id);

    private final int most;
    private final long afterPublished;
    private final String afterId;
    private final PriorityQueue<Place> kept = new PriorityQueue<>(OLDEST_FIRST);

    /** @param afterId null: the list begins with the newest */
    NewestStatements(int most, long afterPublished, String afterId) {
        this.most = most;
        this.afterPublished = afterPublished;
        this.afterId = afterId;
    }

    void offer(int segment, FixedBitSet found, PassageValues values) throws IOException {
        int statement = -1;
        for (int document = SegmentClauses.next(found, 0);
                document >= 0;
                document = SegmentClauses.next(found, document + 1)) {
            int first = values.firstOfStatement(document);
            if (first != statement) {
                statement = first;
                offer(segment, document, values);
            }
        }
    }

    private void offer(int segment, int document, PassageValues values) throws IOException {
        long published = values.published(document);
        if (published > afterPublished || kept.size() == most && published < kept.peek().published) {
            return;
        }
        Place place = new Place(published, values.statement(document), segment, document);
        if (afterId == null || published < afterPublished || place.id.compareTo(afterId) < 0) {
            kept.add(place);
            if (kept.size() > most) {
                kept.poll();
            }
        }
    }

    List<Place> newestFirst() {
        List<Place> ordered = new ArrayList<>(kept);
        ordered.sort(OLDEST_FIRST.reversed());
        return ordered;
    }
}
