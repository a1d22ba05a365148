package dev.communique.ingest.archive;

import dev.communique.ingest.problem.DatabaseException;
import dev.communique.ingest.source.ArchiveSource;
import dev.communique.ingest.source.SourceStates;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The folder into which archives are laid, each read once by the source that names it. */
@ApplicationScoped
class Archives {
    private final Path folder;
    private final SourceStates sources;
    private final ArchiveProgress progress;
    private final ArchiveReader reader;
    private final Map<String, String> told = new HashMap<>();

    Archives(ArchiveConfig config, SourceStates sources, ArchiveProgress progress, ArchiveReader reader) {
        folder = config.home().resolve("archives").toAbsolutePath();
        this.sources = sources;
        this.progress = progress;
        this.reader = reader;
    }

    void make(@Observes StartupEvent event) throws IOException {
        Files.createDirectories(folder);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (ArchiveSource source : sources.archives()) {
            try {
                read(source);
            } catch (IOException e) {
                tell(source, e.getMessage());
            } catch (DatabaseException e) {
                Log.warnf(
                        "archive not stored yet source=%s reason=%s",
                        source.ref().slug(), e.getMessage());
            } catch (RuntimeException e) {
                // Whatever is wrong with this archive must not end the reading of the others.
                Log.errorf(e, "archive not read source=%s", source.ref().slug());
                tell(source, "the archive could not be read; the service's log says why");
            }
        }
    }

    private void read(ArchiveSource source) throws IOException {
        Path path = folder.resolve(source.path());
        if (!Files.exists(path)) {
            throw new ArchiveException(
                    "there is no %s in the folder archives; it is read as soon as it is laid there"
                            .formatted(source.path()),
                    null);
        }
        String version = version(path);
        ArchiveProgress.State state = progress.of(source.ref().id(), version);
        if (state.isFinished() || version.equals(told.get(source.ref().slug() + "/broken"))) {
            return;
        }
        try (Archive archive = open(path, source)) {
            Optional<String> problem = reader.read(archive, source, state, () -> isWanted(source));
            if (isWanted(source)) {
                sources.succeeded(source.ref(), problem.orElse(null));
            }
        } catch (ArchiveException e) {
            told.put(source.ref().slug() + "/broken", version);
            throw e;
        }
    }

    /** A manifest stands for the files that it names. */
    private static String version(Path path) throws IOException {
        Path file = path;
        for (String manifest : new String[] {"manifest.csv", "manifest.jsonl"}) {
            file = Files.isRegularFile(path.resolve(manifest)) ? path.resolve(manifest) : file;
        }
        return "%s of %d bytes".formatted(Files.getLastModifiedTime(file), Files.size(file));
    }

    private static Archive open(Path path, ArchiveSource source) throws IOException {
        if (Files.isDirectory(path)) {
            return FilesArchive.open(new FolderFiles(path), source);
        }
        String name = source.path().toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            return FilesArchive.open(new ZipFiles(path), source);
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return new JsonLinesArchive(Files.newInputStream(path), source);
        }
        throw new ArchiveException(source.path() + " is neither a .jsonl file, a .zip file nor a folder", null);
    }

    private boolean isWanted(ArchiveSource source) {
        return sources.archives().stream()
                .anyMatch(wanted ->
                        wanted.ref().id() == source.ref().id() && wanted.path().equals(source.path()));
    }

    private void tell(ArchiveSource source, String problem) {
        if (!problem.equals(told.put(source.ref().slug(), problem))) {
            Log.warnf("archive not read source=%s", source.ref().slug());
            sources.noted(source.ref(), problem);
        }
    }
}
