package dev.communique.ingest.archive;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.statement.RawStatement;
import java.io.IOException;

/** A collection of statements in an order of its own, which is the same whenever it is opened. */
interface Archive extends AutoCloseable {
    /**
     * Goes on to the next item.
     *
     * @return false at the end
     * @throws ArchiveException where the archive cannot be read on
     */
    boolean advance() throws IOException;

    /** The line or file of the item, as people would look for it. */
    String place();

    /**
     * The statement of the item.
     *
     * @throws ProblemException where it is none that can be accepted
     * @throws ArchiveException where its file cannot be read
     */
    RawStatement read() throws IOException;

    @Override
    void close() throws IOException;
}
