package dev.communique.ingest.revision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import dev.communique.ingest.reading.StatementReader;
import dev.communique.ingest.source.SourceRef;
import dev.communique.ingest.statement.InvalidFieldException;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.StatementId;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Does everything about a statement that needs no database, so that no lock is held meanwhile. */
@Startup // a mistake in the reader's data shows when the service starts
@ApplicationScoped
class CandidateReader {
    static final int LARGEST_PAYLOAD = 8 << 20;

    private final StatementReader reader = new StatementReader();
    private final Clock clock;
    private final RevisionWriter writer;
    private final ObjectWriter json;
    private final ObjectReader rawReader;

    CandidateReader(Clock clock, RevisionWriter writer, ObjectMapper json) {
        this.clock = clock;
        this.writer = writer;
        this.json = json.writer();
        rawReader = json.readerFor(RawStatement.class);
    }

    /** @throws ProblemException where the statement cannot be accepted as it is */
    Candidate read(RawStatement raw, SourceRef source, boolean backfill) {
        Instant seen = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ReadStatement read = read(raw, source, seen);
        String id = StatementId.of(source.publisher(), read);
        RevisionWriter.Written written = writer.write(
                new StatementRevised.Frame(
                        id, 1, source.slug(), source.publisher(), seen, backfill, Cause.PUBLISHED, Links.NONE),
                read,
                null);
        byte[] payload = written.payload();
        if (payload.length > LARGEST_PAYLOAD) {
            throw tooLarge(raw.html() == null ? "text" : "html", payload.length);
        }
        return new Candidate(
                id,
                StatementId.formerOf(source.publisher(), read),
                written.fingerprint(),
                source,
                read,
                seen,
                backfill,
                payload,
                compressed(raw),
                Likeness.of(read));
    }

    /** @throws ProblemException where it can be read no longer */
    ReadStatement readAgain(KeptOriginal kept) {
        try (GZIPInputStream original = new GZIPInputStream(new ByteArrayInputStream(kept.original()))) {
            return read(rawReader.readValue(original), kept.source(), kept.seen());
        } catch (IOException e) {
            throw new UncheckedIOException("a stored original cannot be read", e);
        }
    }

    private ReadStatement read(RawStatement raw, SourceRef source, Instant seen) {
        try {
            return reader.read(raw, source.publisher(), seen);
        } catch (InvalidFieldException e) {
            throw ProblemException.invalid(e.field(), e.getMessage());
        }
    }

    private static ProblemException tooLarge(String field, int bytes) {
        return new ProblemException(
                ProblemKind.TOO_LARGE,
                field,
                "%s makes a statement of %d bytes of JSON; a statement may have %d at most"
                        .formatted(field, bytes, LARGEST_PAYLOAD));
    }

    private byte[] compressed(RawStatement raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (FastGzip gzip = new FastGzip(bytes)) {
            json.writeValue(gzip, raw);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    // The fastest level costs a third of the default's time for a tenth more space.
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream bytes) throws IOException {
            super(bytes, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
