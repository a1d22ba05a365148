package dev.communique.analysis.archive;

import dev.communique.analysis.theme.ThemeVersion;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** All passages that were published, to look back at: of each statement its newest revision. Any number of threads. */
@Singleton
public class Archive {
    private final ArchiveFolder folder;
    private final ArchiveProgress progress;
    private final StatementsLogConsumer log;

    Archive(ArchiveFolder folder, ArchiveProgress progress, StatementsLogConsumer log) {
        this.folder = folder;
        this.progress = progress;
        this.log = log;
    }

    /**
     * Every mention of a theme version in the archive as it is now, copies and translations too. Those of one statement
     * follow each other; statements come in no order.
     *
     * @param version its speakers are slugs of aliases
     * @throws dev.communique.analysis.language.QueryRefusedException when a query of it cannot be read
     */
    public void mentions(ThemeVersion version, Consumer<FoundMention> mentions) throws IOException {
        try (ArchiveIndex.View view = folder.index().view()) {
            Findings.of(view.searcher(), version.theme()).mentions(mentions);
        }
    }

    /** By partition of topic {@code statements} the offset behind the last record that is there now. */
    public Map<Integer, Long> ends() {
        return log.ends();
    }

    /**
     * Waits until every record before these offsets can be found here.
     *
     * @param offsets by partition, as of {@link #ends}
     * @return false when the limit was over first
     */
    public boolean awaitPosition(Map<Integer, Long> offsets, Duration limit) throws InterruptedException {
        return progress.await(offsets, limit);
    }

    public Completeness completeness() {
        return progress.completeness();
    }
}
