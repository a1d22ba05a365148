package dev.communique.analysis.archive;

import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An index in a folder of a test, filled without a broker. */
final class BuiltArchive implements AutoCloseable {
    private final ArchiveIndex index;
    private final PassageWords words = new PassageWords();

    BuiltArchive(Path folder) {
        index = new ArchiveIndex(folder);
    }

    ArchiveIndex index() {
        return index;
    }

    BuiltArchive with(SampleStatement... statements) {
        for (SampleStatement statement : statements) {
            with(new RevisionReader().read(statement.bytes()));
        }
        return this;
    }

    BuiltArchive with(Revision revision) {
        try {
            index.replace(revision.id(), revision.revision(), PassageDocuments.of(revision, words));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<FoundMention> mentions(Theme theme) {
        try {
            index.refresh();
            List<FoundMention> mentions = new ArrayList<>();
            try (ArchiveIndex.View view = index.view()) {
                Findings.of(view.searcher(), theme).mentions(mentions::add);
            }
            return mentions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
