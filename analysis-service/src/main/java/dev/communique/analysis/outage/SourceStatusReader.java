package dev.communique.analysis.outage;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/** Reads the JSON of topic {@code source-status}. A field that it does not know is no mistake: it may be new. */
@Singleton
class SourceStatusReader {
    private final ObjectReader json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build()
            .readerFor(SourceStatus.class);

    /** @return empty where the record does not have the form of a status */
    Optional<SourceStatus> read(byte[] value) {
        try {
            return value == null ? Optional.empty() : Optional.ofNullable(json.readValue(value));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
