package dev.communique.ingest.push;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.statement.RawStatement;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON object in which a client hands in a statement.
 *
 * @param source the slug of a push source, or null
 */
public record PushedStatement(RawStatement statement, String source) {
    private static final List<String> FIELDS =
            List.of("url", "title", "text", "html", "published", "delivered", "language", "speaker", "role", "source");
    private static final ObjectReader JSON = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .without(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);

    public Optional<String> namedSource() {
        return Optional.ofNullable(source);
    }

    /** @throws ProblemException where the bytes are no such object */
    public static PushedStatement parse(byte[] bytes) {
        return of(tree(bytes));
    }

    static PushedStatement of(JsonNode object) {
        if (!object.isObject()) {
            throw ProblemException.invalid(null, "a statement must be a JSON object, such as {\"text\": \"…\"}");
        }
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                throw ProblemException.invalid(
                        field.getKey(),
                        "%s is no field of a statement; known are %s"
                                .formatted(abbreviated(field.getKey()), String.join(", ", FIELDS)));
            }
        }
        String text = text(object, "text");
        String html = text(object, "html");
        if ((text == null) == (html == null)) {
            throw ProblemException.invalid("text", "give the statement either as text or as html");
        }
        return new PushedStatement(
                new RawStatement(
                        text,
                        html,
                        text(object, "url"),
                        text(object, "title"),
                        text(object, "published"),
                        text(object, "delivered"),
                        text(object, "language"),
                        text(object, "speaker"),
                        text(object, "role")),
                text(object, "source"));
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid(
                    null,
                    "this is no JSON object: %s at line %d, column %d"
                            .formatted(
                                    abbreviated(e.getOriginalMessage()),
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getLineNr(),
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getColumnNr()));
        } catch (IOException e) {
            // Jackson reports broken UTF-8 without a location.
            throw ProblemException.invalid(null, "this is no JSON object: " + abbreviated(e.getMessage()));
        }
    }

    private static String text(JsonNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ProblemException.invalid(field, field + " must be a string");
        }
        return value.textValue();
    }

    private static String abbreviated(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
