package dev.communique.analysis.archive;

import dev.communique.analysis.database.RefusedRow;
import dev.communique.analysis.speaker.Aliases;
import dev.communique.analysis.statement.Received;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReader;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.AlreadyClosedException;

/** Puts records of topic {@code statements} into the index: of each statement its newest revision. For one thread. */
@Singleton
class ArchiveWriter {
    private final RevisionReader reader;
    private final Aliases aliases;
    private final ArchiveProgress progress;
    private final PassageWords words = new PassageWords();

    ArchiveWriter(RevisionReader reader, Aliases aliases, ArchiveProgress progress) {
        this.reader = reader;
        this.aliases = aliases;
        this.progress = progress;
    }

    /**
     * Taking the same records again changes nothing. One that cannot be read is left out and counted.
     *
     * @throws SQLException and others when the database is away, for which the records are not at fault
     */
    void write(List<byte[]> records, ArchiveIndex index) throws IOException, SQLException {
        Map<String, Revision> newest = new LinkedHashMap<>();
        for (byte[] record : records) {
            read(record, index, newest);
        }
        for (Revision revision : named(List.copyOf(newest.values()))) {
            replace(revision, index);
        }
    }

    private void replace(Revision revision, ArchiveIndex index) throws IOException {
        try {
            index.replace(revision.id(), revision.revision(), PassageDocuments.of(revision, words));
        } catch (AlreadyClosedException e) {
            throw e;
        } catch (RuntimeException e) {
            progress.skipped();
            Log.warnf(e, "a revision is not in the index statement=%s", revision.id());
        }
    }

    private void read(byte[] record, ArchiveIndex index, Map<String, Revision> newest) throws IOException {
        try {
            if (record == null) {
                throw new IllegalArgumentException("the record has no value");
            }
            Revision revision = reader.read(record);
            Revision before = newest.get(revision.id());
            int known = before == null ? index.revision(revision.id()) : before.revision();
            if (revision.revision() > known) {
                newest.put(revision.id(), revision);
            }
        } catch (IllegalArgumentException e) {
            progress.skipped();
            Log.warnf("a record is not in the index bytes=%d", record == null ? 0 : record.length);
        }
    }

    /** With the slugs under which the database counts who speaks. */
    private List<Revision> named(List<Revision> revisions) throws SQLException {
        try {
            List<Received> received = revisions.stream()
                    .map(revision -> new Received(revision, ""))
                    .toList();
            return aliases.in(received).stream().map(Received::revision).toList();
        } catch (SQLException | RuntimeException e) {
            if (!RefusedRow.isReasonOf(e)) {
                throw e;
            }
        }
        if (revisions.size() == 1) {
            progress.skipped();
            return List.of();
        }
        List<Revision> named = new ArrayList<>();
        for (Revision revision : revisions) {
            named.addAll(named(List.of(revision)));
        }
        return named;
    }
}
