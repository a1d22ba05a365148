package dev.communique.ingest.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.StatementFingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes revisions as the records that the topic carries, and reads them again. */
@ApplicationScoped
class RevisionWriter {
    private final ObjectWriter json;
    private final ObjectReader reader;

    RevisionWriter(ObjectMapper json) {
        this.json = json.writer();
        this.reader = json.readerFor(StatementRevised.class);
    }

    /** @param read what was read before the correction was laid over it; null where there is none */
    record Written(String fingerprint, byte[] payload, RevisionRow.Read read) {}

    /** @param correction to be laid over what was read, or null */
    Written write(StatementRevised.Frame frame, ReadStatement read, Correction correction) {
        String fingerprint = StatementFingerprint.of(read);
        byte[] payload = bytes(StatementRevised.of(frame, fingerprint, read));
        if (correction == null || correction.values().isEmpty()) {
            return new Written(fingerprint, payload, null);
        }
        ReadStatement corrected = correction.appliedTo(read);
        String correctedFingerprint = StatementFingerprint.of(corrected);
        return new Written(
                correctedFingerprint,
                bytes(StatementRevised.of(frame, correctedFingerprint, corrected)),
                new RevisionRow.Read(fingerprint, payload));
    }

    byte[] bytes(StatementRevised revision) {
        try {
            return json.writeValueAsBytes(revision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("statement " + revision.id() + " could not be written as JSON", e);
        }
    }

    StatementRevised read(byte[] payload) {
        try {
            return reader.readValue(payload);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored revision cannot be read", e);
        }
    }
}
