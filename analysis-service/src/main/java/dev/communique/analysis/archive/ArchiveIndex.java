package dev.communique.analysis.archive;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The index in its folder, which belongs to one process at a time. One thread writes; any number search. What was not
 * committed when the process ends is gone, and the committed position says so.
 */
final class ArchiveIndex implements AutoCloseable {
    /** More keeps more of a batch in memory before it becomes a segment. */
    private static final double BUFFER_MEGABYTES = 24;

    private final Path folder;
    private final Directory directory;
    private volatile IndexWriter writer;
    private volatile SearcherManager searchers;
    /** Newest revisions that a searcher does not see yet. */
    private final Map<String, Integer> unseen = new HashMap<>();

    /** @throws IllegalStateException with a sentence when another process has the folder, or it cannot be used */
    ArchiveIndex(Path folder) {
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(this.folder);
            directory = FSDirectory.open(this.folder);
            openOrRebuild();
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException(
                    "communique.archive.directory " + this.folder + " is used by another process; give each instance of"
                            + " analysis-service a folder of its own",
                    e);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "communique.archive.directory " + this.folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void openOrRebuild() throws IOException {
        try {
            open();
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            rebuild("it cannot be opened: " + e.getMessage());
        }
    }

    private void open() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES));
        try {
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Up to where the topic was in the index when it was last committed; empty when it must be built from nothing. */
    Optional<IndexPosition> committed() {
        Map<String, String> written = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> written.put(entry.getKey(), entry.getValue()));
        }
        return IndexPosition.read(written);
    }

    /** Whether every file is as it was written: reads all of them once. */
    boolean isSound() {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return true;
        } catch (IOException | RuntimeException e) {
            Log.warnf("the index is damaged folder=%s reason=%s", folder, e.getMessage());
            return false;
        }
    }

    /** Whether nothing can be written any more until it is built anew. */
    boolean isBroken() {
        return !writer.isOpen();
    }

    /** Goes on with what was committed last, after a fault of the disk, say. */
    void reopen() throws IOException {
        closeQuietly();
        unseen.clear();
        openOrRebuild();
    }

    /** Forgets everything, so that it is read again from the beginning; searches that are under way end as they began. */
    void rebuild(String reason) throws IOException {
        Log.warnf("the index is built anew folder=%s reason=%s", folder, reason);
        closeQuietly();
        unseen.clear();
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
        open();
    }

    private void closeQuietly() {
        try {
            if (searchers != null) {
                searchers.close();
            }
            if (writer != null) {
                writer.rollback();
            }
        } catch (IOException | RuntimeException e) {
            Log.warnf("a broken index is left as it is folder=%s reason=%s", folder, e.getMessage());
        }
    }

    /** The newest revision of a statement that is here, 0 for none. */
    int revision(String statement) throws IOException {
        Integer written = unseen.get(statement);
        if (written != null) {
            return written;
        }
        try (View view = view()) {
            Weight weight = view.searcher()
                    .createWeight(
                            new TermQuery(new Term(PassageFields.STATEMENT, statement)),
                            ScoreMode.COMPLETE_NO_SCORES,
                            1);
            for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
                int document = firstLive(weight, leaf);
                if (document != DocIdSetIterator.NO_MORE_DOCS) {
                    NumericDocValues revisions = leaf.reader().getNumericDocValues(PassageFields.REVISION);
                    revisions.advanceExact(document);
                    return (int) revisions.longValue();
                }
            }
            return 0;
        }
    }

    private static int firstLive(Weight weight, LeafReaderContext leaf) throws IOException {
        var scorer = weight.scorer(leaf);
        if (scorer == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        var live = leaf.reader().getLiveDocs();
        int document = scorer.iterator().nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = scorer.iterator().nextDoc();
        }
        return document;
    }

    /** Puts a statement's block in the place of the one that was here. */
    void replace(String statement, int revision, List<Document> block) throws IOException {
        writer.updateDocuments(new Term(PassageFields.STATEMENT, statement), block);
        unseen.put(statement, revision);
    }

    /** Keeps all that was written, and up to where the topic is in it. */
    void commit(IndexPosition position) throws IOException {
        writer.setLiveCommitData(position.written().entrySet());
        writer.commit();
    }

    /** From now on searches see all that was written. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        unseen.clear();
    }

    /** What is in the index now, for as long as the view is open. */
    View view() throws IOException {
        while (true) {
            SearcherManager current = searchers;
            try {
                return new View(current, current.acquire());
            } catch (AlreadyClosedException e) {
                // It is being built anew; the next one is there in a moment.
                if (current == searchers && !writer.isOpen()) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** Passages and statements. */
    long documents() throws IOException {
        try (View view = view()) {
            return view.searcher().getIndexReader().numDocs();
        }
    }

    /** On disk; -1 while files come and go. */
    long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            // A file that a merge has just removed.
            return -1;
        }
    }

    /** Ends without a commit what {@link #commit} did not keep. */
    @Override
    public void close() throws IOException {
        closeQuietly();
        directory.close();
    }

    /** A searcher that is given back. */
    record View(SearcherManager of, IndexSearcher searcher) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            of.release(searcher);
        }
    }
}
