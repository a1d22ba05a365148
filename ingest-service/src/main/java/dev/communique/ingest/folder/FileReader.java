package dev.communique.ingest.folder;

import dev.communique.ingest.fetch.PageText;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.push.FileOfLines;
import dev.communique.ingest.revision.Intake;
import dev.communique.ingest.source.FolderSource;
import dev.communique.ingest.statement.RawStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;

/** Reads one file of a folder: {@code .txt} is one statement, {@code .jsonl} has one on each line. */
@ApplicationScoped
class FileReader {
    private static final long LARGEST_TEXT = 10 << 20;

    private final Intake intake;
    private final FileOfLines lines;

    FileReader(Intake intake, FileOfLines lines) {
        this.intake = intake;
        this.lines = lines;
    }

    /**
     * Reads the file and stores what is in it.
     *
     * @return why the file or a part of it was refused
     * @throws IOException where it is worth trying again
     */
    Optional<String> read(FolderFile file, FolderSource source) throws IOException {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".txt")) {
            return readText(file, source);
        }
        if (name.endsWith(".jsonl")) {
            return readLines(file, source);
        }
        return Optional.of(file.name() + " is neither .txt nor .jsonl");
    }

    private Optional<String> readText(FolderFile file, FolderSource source) throws IOException {
        if (file.size() > LARGEST_TEXT) {
            return Optional.of("%s is larger than %d bytes".formatted(file.name(), LARGEST_TEXT));
        }
        String text = PageText.decode(Files.readAllBytes(file.path()), null);
        try {
            intake.accept(RawStatement.ofText(text), source.ref(), source.isFirstRead());
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(file.name() + ": " + e.getMessage());
        }
    }

    private Optional<String> readLines(FolderFile file, FolderSource source) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            FileOfLines.Tally tally = lines.take(in, source.ref(), source.isFirstRead());
            return tally.refused() == 0
                    ? Optional.empty()
                    : Optional.of("%s: %d of %d lines were refused, the first being %s"
                            .formatted(file.name(), tally.refused(), tally.lines(), tally.firstProblem()));
        }
    }
}
