package dev.communique.ingest.archive;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.revision.Intake;
import dev.communique.ingest.source.ArchiveSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Reads an archive in chunks: what is stored is stored before the progress is, so that after a crash at any moment
 * nothing is missing, and what is read twice is recognised. An archive is a back-fill.
 */
@ApplicationScoped
class ArchiveReader {
    private static final int CHUNK_ITEMS = 100;
    private static final long CHUNK_CHARACTERS = 8 << 20;

    private final Intake intake;
    private final ArchiveProgress progress;

    ArchiveReader(Intake intake, ArchiveProgress progress) {
        this.intake = intake;
        this.progress = progress;
    }

    /**
     * Reads on from where it was left.
     *
     * @param isWanted asked before each chunk
     * @return what was wrong with an item, or nothing
     * @throws ArchiveException where the archive cannot be read on
     */
    Optional<String> read(Archive archive, ArchiveSource source, ArchiveProgress.State from, BooleanSupplier isWanted)
            throws IOException {
        long id = source.ref().id();
        for (long behind = 0; behind < from.position(); behind++) {
            if (!archive.advance()) {
                break;
            }
        }
        progress.save(id, from, Map.of());
        ArchiveProgress.State state = from;
        String problem = null;
        while (isWanted.getAsBoolean()) {
            Chunk chunk = chunk(archive, source, state.position());
            intake.commit(chunk.ready());
            state = state.and(chunk.ready().size(), chunk.problems().size());
            state = chunk.isLast() ? state.finished() : state;
            progress.save(id, state, chunk.problems());
            problem = chunk.problems().values().stream()
                    .reduce(problem, (first, second) -> first == null ? second : first);
            if (chunk.isLast()) {
                Log.infof(
                        "archive read source=%s accepted=%d refused=%d",
                        source.ref().slug(), state.accepted(), state.refused());
                break;
            }
        }
        return Optional.ofNullable(problem);
    }

    /** @param problems sentences by the position of their items */
    private record Chunk(List<Intake.Ready> ready, Map<Long, String> problems, boolean isLast) {}

    private Chunk chunk(Archive archive, ArchiveSource source, long position) throws IOException {
        List<Intake.Ready> ready = new ArrayList<>();
        Map<Long, String> problems = new LinkedHashMap<>();
        long characters = 0;
        while (ready.size() + problems.size() < CHUNK_ITEMS && characters < CHUNK_CHARACTERS) {
            if (!archive.advance()) {
                return new Chunk(ready, problems, true);
            }
            try {
                Intake.Ready statement = intake.read(archive.read(), source.ref(), true);
                characters += statement.record().length;
                ready.add(statement);
            } catch (ProblemException | ArchiveException e) {
                problems.put(
                        position + ready.size() + problems.size(), "%s: %s".formatted(archive.place(), e.getMessage()));
            } catch (RuntimeException | StackOverflowError e) {
                // The fault of one item must not end the others. Its message may quote the text.
                Log.errorf(
                        "item of an archive not read source=%s reason=%s",
                        source.ref().slug(), e.getClass());
                problems.put(
                        position + ready.size() + problems.size(),
                        archive.place() + " could not be read; the service's log says why");
            }
        }
        return new Chunk(ready, problems, false);
    }
}
