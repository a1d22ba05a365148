package dev.communique.gateway.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the records of {@code mentions} and {@code alerts} as events: a record of mentions is one statement and each of
 * its mentions, in this order always, because a position counts them.
 */
@ApplicationScoped
class RecordReader {
    private final ObjectMapper json;

    RecordReader(ObjectMapper json) {
        this.json = json;
    }

    /** What a record says, and what repeats of it have in common. */
    record Content(String identity, List<LiveEvent> events) {}

    /** @throws IOException when the record is not what its topic promises */
    Content read(LiveTopic topic, byte[] value) throws IOException {
        if (value == null) {
            throw new IOException("the record is empty");
        }
        JsonNode record = json.readTree(value);
        return switch (topic) {
            case MENTIONS -> mentions(record);
            case ALERTS -> alert(record);
        };
    }

    private Content mentions(JsonNode record) throws IOException {
        ObjectNode statement = object(record, "statement");
        String identity =
                text(statement, "id") + "/" + statement.path("revision").asInt();
        if (statement.path("reason").asText().equals("reread")) {
            // Nothing was published: what is known better now is for whoever asks.
            return new Content(identity, List.of());
        }
        List<LiveEvent> events = new ArrayList<>();
        events.add(statement(record, statement));
        for (JsonNode mention : record.path("mentions")) {
            events.add(mention(statement, identity, mention));
        }
        return new Content(identity, events);
    }

    private LiveEvent statement(JsonNode record, ObjectNode statement) throws IOException {
        List<LiveEvent.Facet> facets = new ArrayList<>();
        String language = statement.path("language").asText(null);
        facets.add(new LiveEvent.Facet(null, null, null, language));
        for (JsonNode speaker : statement.path("speakers")) {
            facets.add(new LiveEvent.Facet(
                    null,
                    speaker.path("slug").asText(null),
                    speaker.path("name").asText(null),
                    language));
        }
        record.path("mentions")
                .forEach(mention -> facets.add(facet(mention.path("theme").asText(null), mention)));
        record.path("withdrawn")
                .forEach(mention ->
                        facets.add(new LiveEvent.Facet(mention.path("theme").asText(null), null, null, language)));
        ObjectNode data = statement.deepCopy();
        ArrayNode withdrawn = data.putArray("withdrawn");
        record.path("withdrawn")
                .forEach(mention -> withdrawn.add("%s/%d/%d/%s/%d"
                        .formatted(
                                statement.path("id").asText(),
                                mention.path("revision").asInt(),
                                mention.path("passage").asInt(),
                                mention.path("theme").asText(),
                                mention.path("version").asInt())));
        return new LiveEvent("statement", text(statement, "source"), facets, json.writeValueAsString(data));
    }

    private LiveEvent mention(ObjectNode statement, String revision, JsonNode mention) throws IOException {
        ObjectNode data = json.createObjectNode();
        data.put(
                "id",
                "%s/%d/%s/%d"
                        .formatted(
                                revision,
                                mention.path("passage").asInt(),
                                text(mention, "theme"),
                                mention.path("version").asInt()));
        mention.properties().forEach(field -> data.set(field.getKey(), field.getValue()));
        data.set("statement", statement);
        return new LiveEvent(
                "mention",
                text(statement, "source"),
                List.of(facet(text(mention, "theme"), mention)),
                json.writeValueAsString(data));
    }

    private Content alert(JsonNode record) throws IOException {
        String theme = text(record, "theme");
        List<LiveEvent.Facet> facets = new ArrayList<>();
        record.path("passages").forEach(passage -> facets.add(facet(theme, passage)));
        LiveEvent event = new LiveEvent(
                "alert", text(object(record, "statement"), "source"), facets, json.writeValueAsString(record));
        return new Content(text(record, "id"), List.of(event));
    }

    private static LiveEvent.Facet facet(String theme, JsonNode said) {
        return new LiveEvent.Facet(
                theme,
                said.path("speakerSlug").asText(null),
                said.path("speaker").asText(null),
                said.path("language").asText(null));
    }

    private static ObjectNode object(JsonNode parent, String field) throws IOException {
        if (parent.path(field) instanceof ObjectNode object) {
            return object;
        }
        throw new IOException("the object " + field + " is missing");
    }

    private static String text(JsonNode parent, String field) throws IOException {
        if (parent.path(field).isTextual()) {
            return parent.path(field).textValue();
        }
        throw new IOException("the text " + field + " is missing");
    }
}
