package dev.communique.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files of an archive, named by paths with {@code /} from its root. */
interface ArchiveFiles extends AutoCloseable {
    /** As many files as an archive may have. */
    int MOST = 200_000;

    /** In an order that is the same whenever the archive is opened. */
    List<String> names() throws IOException;

    /** @throws ArchiveException where there is no such file in the archive, or it may not be read */
    InputStream open(String name) throws IOException;

    @Override
    void close() throws IOException;

    static ArchiveException tooMany() {
        return new ArchiveException("the archive has more than %d files; split it".formatted(MOST), null);
    }
}
