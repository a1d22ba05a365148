package dev.communique.ingest.folder;

import dev.communique.ingest.source.FolderSource;
import dev.communique.ingest.source.SourceSlug;
import dev.communique.ingest.source.SourceStates;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The watched folder: files directly in it belong to source {@code inbox}, each folder in it is a source of its own.
 * It is looked through every second, or more rarely where that takes long.
 */
@ApplicationScoped
class Inbox {
    private static final String ITSELF = "inbox";
    private static final int SHARE_OF_TIME = 3;
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private final Path folder;
    private final SourceStates sources;
    private final FolderReader reader;
    private final Clock clock;
    private final Set<String> complainedAbout = new HashSet<>();
    private Instant notBefore = Instant.MIN;

    Inbox(FolderConfig config, SourceStates sources, FolderReader reader, Clock clock) {
        folder = config.home().resolve(ITSELF).toAbsolutePath();
        this.sources = sources;
        this.reader = reader;
        this.clock = clock;
    }

    void make(@Observes StartupEvent event) throws IOException {
        Files.createDirectories(folder);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Instant begin = clock.instant();
        if (begin.isBefore(notBefore)) {
            return;
        }
        Map<String, FolderSource> known = sources.folders();
        int read = look(folder, ITSELF, known);
        for (Path subfolder : subfolders()) {
            read += look(subfolder, subfolder.getFileName().toString(), known);
        }
        notBefore = read > 0 ? Instant.MIN : restAfter(begin);
    }

    /** A look that found nothing rests three times as long as it took, at most ten seconds. */
    private Instant restAfter(Instant begin) {
        Instant end = clock.instant();
        Duration rest = Duration.between(begin, end).multipliedBy(SHARE_OF_TIME);
        return end.plus(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
    }

    private List<Path> subfolders() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> !path.getFileName().toString().equals(ITSELF))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            Log.errorf("inbox cannot be listed folder=%s reason=%s", folder, e.getMessage());
            return List.of();
        }
    }

    private int look(Path path, String name, Map<String, FolderSource> known) {
        FolderSource source = known.get(name);
        if (source == null) {
            source = SourceSlug.isSlug(name) ? sources.addFolder(name).orElse(null) : null;
        }
        if (source == null) {
            if (complainedAbout.add(name)) {
                Log.warnf("folder not read, its name is no slug or another source's folder=%s", name);
            }
            return 0;
        }
        try {
            return reader.read(path, source);
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with this folder must not end the reading of the others.
            Log.errorf(e, "folder not read source=%s", source.ref().slug());
            return 0;
        }
    }
}
