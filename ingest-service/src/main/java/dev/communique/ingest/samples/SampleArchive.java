package dev.communique.ingest.samples;

import dev.communique.ingest.revision.Intake;
import dev.communique.ingest.source.SourceRef;
import dev.communique.ingest.source.SourceStates;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bundled archive: loaded once into an installation that wants it, as a back-fill. */
@ApplicationScoped
public class SampleArchive {
    private static final String FOLDER = "/samples/";

    /** How far the loading is. */
    public enum State {
        NOT_WANTED,
        LOADING,
        LOADED,
        FAILED
    }

    private final SamplesConfig config;
    private final LoadedArchives archives;
    private final SourceStates sources;
    private final Intake intake;
    private volatile State state = State.NOT_WANTED;

    SampleArchive(SamplesConfig config, LoadedArchives archives, SourceStates sources, Intake intake) {
        this.config = config;
        this.archives = archives;
        this.sources = sources;
        this.intake = intake;
    }

    public State state() {
        return state;
    }

    void start(@Observes StartupEvent event) {
        if (config.samples()) {
            state = State.LOADING;
            Thread thread = new Thread(this::load, "samples");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void load() {
        try {
            byte[] list = resource("samples.jsonl");
            if (!archives.contains(list)) {
                int statements = load(list);
                archives.remember(list);
                Log.infof("samples loaded statements=%d", statements);
            }
            state = State.LOADED;
        } catch (RuntimeException e) {
            state = State.FAILED;
            Log.error("samples not loaded; the next start tries again", e);
        }
    }

    private int load(byte[] list) {
        List<Intake.Ready> ready = new ArrayList<>();
        Map<String, SourceRef> known = new HashMap<>();
        for (String line : new String(list, StandardCharsets.UTF_8).split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            Sample sample = Sample.parse(line.getBytes(StandardCharsets.UTF_8), SampleArchive::text);
            SourceRef source =
                    known.computeIfAbsent(sample.source(), slug -> sources.archive(slug, sample.publisher()));
            ready.add(intake.read(sample.statement(), source, true));
        }
        intake.commit(ready);
        known.values().forEach(source -> sources.succeeded(source, null));
        return ready.size();
    }

    private static String text(String file) {
        return new String(resource(file), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String file) {
        try (InputStream in = SampleArchive.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the bundled archive has no " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
