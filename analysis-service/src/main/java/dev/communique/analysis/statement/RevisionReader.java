package dev.communique.analysis.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads the JSON of topic {@code statements}. A field that it does not know is no mistake: a later ingest may add it. */
@Singleton
public class RevisionReader {
    private final ObjectReader json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(Revision.class);

    /** @throws IllegalArgumentException with a sentence when the record cannot be used */
    public Revision read(byte[] value) {
        try {
            return present(json.readValue(value));
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException(reason(e), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the record is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the record cannot be read: " + e.getMessage(), e);
        }
    }

    private static Revision present(Revision revision) {
        if (revision == null) {
            throw new IllegalArgumentException("the record is null");
        }
        return revision;
    }

    private static String reason(JsonMappingException e) {
        if (e.getCause() instanceof IllegalArgumentException cause) {
            return cause.getMessage();
        }
        String field = e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return field.isEmpty()
                ? "the record does not have the form of a statement"
                : field + " is missing or does not have the form that it must have";
    }
}
