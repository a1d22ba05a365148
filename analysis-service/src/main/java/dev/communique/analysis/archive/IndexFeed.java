package dev.communique.analysis.archive;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the index forward along the topic, and knows up to where it is. For one thread. */
final class IndexFeed {
    /** While much is to be read, searches see it so often; a record that comes alone is seen at once. */
    private static final Duration REFRESH = Duration.ofSeconds(1);

    private final ArchiveFolder folder;
    private final ArchiveWriter writer;
    private final ArchiveProgress progress;
    private final Duration commitInterval;
    private IndexPosition position;
    private IndexPosition shown;
    private IndexPosition kept;
    private long refreshed;
    private long committed;

    IndexFeed(ArchiveFolder folder, ArchiveWriter writer, ArchiveProgress progress, Duration commitInterval) {
        this.folder = folder;
        this.writer = writer;
        this.progress = progress;
        this.commitInterval = commitInterval;
    }

    IndexPosition position() {
        return position;
    }

    /**
     * Goes on where the index is. One that is missing, damaged, of another format or of another topic begins anew.
     *
     * @param ends by partition the offset behind the last record that is there now
     */
    void begin(String topic, Map<Integer, Long> ends) throws IOException {
        if (index().isBroken()) {
            index().reopen();
            position = null;
        }
        if (position == null) {
            position = resumed(topic);
        }
        if (!position.topic().equals(topic) || isBeyond(ends)) {
            anew("it was built of another topic", topic);
        }
        progress.begin(position, ends);
    }

    /** Every file is read once first, or damage would show in the middle of a search. */
    private IndexPosition resumed(String topic) throws IOException {
        Optional<IndexPosition> at = index().committed();
        if (at.isPresent() && index().isSound()) {
            return at.get();
        }
        anew(at.isPresent() ? "it is damaged" : "it is missing or of another format", topic);
        return position;
    }

    private void anew(String reason, String topic) throws IOException {
        progress.beginAnew();
        index().rebuild(reason);
        position = IndexPosition.beginning(topic);
    }

    private boolean isBeyond(Map<Integer, Long> ends) {
        return position.next().entrySet().stream()
                .anyMatch(one -> one.getValue() > ends.getOrDefault(one.getKey(), 0L));
    }

    /**
     * @param reached where the index is with these records
     * @throws SQLException and others when the database is away; the records can be taken again
     */
    void take(List<byte[]> records, IndexPosition reached) throws IOException, SQLException {
        writer.write(records, index());
        position = reached;
    }

    /** Shows and keeps what was taken, where it is time to. */
    void settle(boolean caughtUp) throws IOException {
        if (position != shown && (caughtUp || isOver(refreshed, REFRESH) || progress.isAwaited(position))) {
            index().refresh();
            refreshed = System.nanoTime();
            shown = position;
            progress.reached(position);
        }
        if (isOver(committed, commitInterval)) {
            keep();
        }
    }

    void keep() throws IOException {
        if (position != kept) {
            index().commit(position);
            kept = position;
        }
        committed = System.nanoTime();
    }

    private ArchiveIndex index() {
        return folder.index();
    }

    private static boolean isOver(long since, Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }
}
