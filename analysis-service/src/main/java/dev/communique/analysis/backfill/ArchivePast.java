package dev.communique.analysis.backfill;

import dev.communique.analysis.archive.Archive;
import dev.communique.analysis.archive.FoundMention;
import dev.communique.analysis.statement.Span;
import dev.communique.analysis.theme.ThemeVersion;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;

/** The past as this instance's archive has it. */
@Singleton
class ArchivePast implements Past {
    /** While an archive is built anew this is too short, and the back-fill is tried again. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Archive archive;

    ArchivePast(Archive archive) {
        this.archive = archive;
    }

    @Override
    public boolean awaitAll() throws InterruptedException {
        return archive.awaitPosition(archive.ends(), PATIENCE);
    }

    @Override
    public void mentions(ThemeVersion version, Consumer<PastMention> found) {
        try {
            archive.mentions(version, mention -> found.accept(past(mention)));
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be read", e);
        }
    }

    private static PastMention past(FoundMention mention) {
        return new PastMention(
                mention.statement(),
                mention.revision(),
                mention.passage(),
                mention.turn().word(),
                mention.speaker(),
                mention.language(),
                Span.json(mention.spans()));
    }
}
