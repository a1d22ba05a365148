package dev.communique.gateway.statement;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes a page of statements as JSON Lines, one line a passage. */
@Provider
@Produces(StatementLines.MEDIA_TYPE)
class StatementLines implements MessageBodyWriter<StatementPage> {
    static final String MEDIA_TYPE = "application/x-ndjson";

    private final ObjectMapper json;

    StatementLines(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == StatementPage.class;
    }

    @Override
    public void writeTo(
            StatementPage page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        for (CitedPassage row : CitedPassage.of(page).toList()) {
            body.write(json.writeValueAsBytes(row));
            body.write('\n');
        }
    }
}
