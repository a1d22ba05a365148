package dev.communique.ingest.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.communique.ingest.revision.Intake;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Shows a statement as {@code GET /statements/{id}} would once it is stored: the record of topic {@code statements}
 * without what only services need, and without mentions, which nobody has looked for.
 */
@ApplicationScoped
class TrialStatement {
    private static final List<String> INTERNAL = List.of("id", "fingerprint", "backfill");

    private final ObjectMapper json;

    TrialStatement(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode of(Intake.Ready ready) {
        ObjectNode statement = tree(ready.record());
        statement.remove(INTERNAL);
        statement.withObject("/publisher").remove("zone");
        for (JsonNode turn : statement.path("turns")) {
            for (JsonNode passage : turn.path("passages")) {
                ((ObjectNode) passage).putArray("mentions");
            }
        }
        if (statement.path("warnings").isArray()) {
            statement.path("warnings").forEach(TrialStatement::withoutNulls);
        }
        return statement;
    }

    private static void withoutNulls(JsonNode warning) {
        ((ObjectNode) warning).properties().removeIf(field -> field.getValue().isNull());
    }

    private ObjectNode tree(byte[] record) {
        try {
            return (ObjectNode) json.readTree(record);
        } catch (IOException e) {
            throw new UncheckedIOException("a record cannot fail to be read", e);
        }
    }
}
