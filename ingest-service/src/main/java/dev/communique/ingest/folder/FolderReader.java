package dev.communique.ingest.folder;

import dev.communique.ingest.problem.DatabaseException;
import dev.communique.ingest.source.FolderSource;
import dev.communique.ingest.source.SourceStates;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of one folder that are new or have changed, once they have stopped changing between two looks. */
@ApplicationScoped
class FolderReader {
    private final FileReader reader;
    private final ReadFiles readFiles;
    private final SourceStates sources;
    private final MeterRegistry metrics;
    private final Map<Path, FolderFile> waiting = new HashMap<>();
    private final Map<Path, FolderFile> failing = new HashMap<>();

    FolderReader(FileReader reader, ReadFiles readFiles, SourceStates sources, MeterRegistry metrics) {
        this.reader = reader;
        this.readFiles = readFiles;
        this.sources = sources;
        this.metrics = metrics;
    }

    /** How many files were read. */
    int read(Path folder, FolderSource source) throws IOException {
        if (source.isPaused()) {
            return 0;
        }
        int read = 0;
        int left = 0;
        String problem = null;
        for (FolderFile file : unread(folder, source)) {
            if (!file.isSameVersion(waiting.put(file.path(), file))) {
                left++;
                continue;
            }
            try {
                Optional<String> refusal = read(file, source);
                readFiles.remember(source.ref().id(), file, refusal.orElse(null));
                waiting.remove(file.path());
                failing.remove(file.path());
                problem = refusal.orElse(problem);
                count(refusal.isPresent() ? "refused" : "read");
                read++;
            } catch (DatabaseException e) {
                Log.warnf("file not stored source=%s reason=%s", source.ref().slug(), e.getMessage());
                left++;
                problem = file.name() + " was not stored yet; it is tried again";
            } catch (IOException e) {
                // One that stays unreadable must not keep the folder in its first read, and silent, for ever.
                left += file.isSameVersion(failing.put(file.path(), file)) ? 0 : 1;
                problem = file.name() + " cannot be read yet: " + e.getMessage();
            }
        }
        note(source, read, left, problem);
        return read;
    }

    private Optional<String> read(FolderFile file, FolderSource source) throws IOException {
        try {
            return reader.read(file, source);
        } catch (DatabaseException e) {
            throw e;
        } catch (RuntimeException e) {
            // The fault of one file must not keep the others from being read. Its message may quote the text.
            Log.errorf("file not read source=%s reason=%s", source.ref().slug(), e.getClass());
            return Optional.of(file.name() + " could not be read; the service's log says why");
        }
    }

    private List<FolderFile> unread(Path folder, FolderSource source) throws IOException {
        List<FolderFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path path : entries.sorted().toList()) {
                if (isHidden(path) || !Files.isRegularFile(path)) {
                    continue;
                }
                FolderFile file = FolderFile.of(path);
                if (!readFiles.contains(source.ref().id(), file)) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    // What editors and copying programs write before the file has its name.
    private static boolean isHidden(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.endsWith("~") || name.endsWith(".part") || name.endsWith(".tmp");
    }

    private void note(FolderSource source, int read, int left, String problem) {
        if (problem != null && !problem.equals(source.lastProblem())) {
            Log.warnf(
                    "folder read with a problem source=%s files=%d left=%d",
                    source.ref().slug(), read, left);
        }
        if (left == 0 && (read > 0 || source.isFirstRead())) {
            sources.succeeded(source.ref(), problem);
        } else if (problem != null && !problem.equals(source.lastProblem())) {
            sources.noted(source.ref(), problem);
        }
    }

    private void count(String outcome) {
        metrics.counter("communique.folder.files", "outcome", outcome).increment();
    }
}
