package dev.communique.ingest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.communique.ingest.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JSON object that a client sent: every field is asked for by name, and whatever is wrong is a sentence. */
public final class JsonObject {
    private static final ObjectReader JSON = JsonMapper.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final String path;
    private final JsonNode fields;

    private JsonObject(String path, JsonNode fields) {
        this.path = path;
        this.fields = fields;
    }

    /** @throws ProblemException where the bytes are no JSON object */
    public static JsonObject parse(byte[] bytes) {
        try {
            JsonNode tree = JSON.readTree(bytes);
            if (!tree.isObject()) {
                throw ProblemException.invalid(null, "this is no JSON object, such as {\"text\": \"…\"}");
            }
            return new JsonObject("", tree);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid(
                    null, "this is no JSON object: " + place(e) + abbreviated(e.getOriginalMessage()));
        } catch (IOException e) {
            // Jackson reports broken UTF-8 without a place.
            throw ProblemException.invalid(null, "this is no JSON object: " + abbreviated(e.getMessage()));
        }
    }

    /** @throws ProblemException where it has another field than these */
    public JsonObject only(String what, List<String> known) {
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (!known.contains(field.getKey())) {
                throw ProblemException.invalid(
                        path + field.getKey(),
                        "%s is no field of a %s; known are %s"
                                .formatted(abbreviated(path + field.getKey()), what, String.join(", ", known)));
            }
        }
        return this;
    }

    /** Whether a field is given, be it as null. */
    public boolean has(String field) {
        return fields.has(field);
    }

    /** The text of a field; null where it is not given. */
    public String text(String field) {
        JsonNode value = fields.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ProblemException.invalid(path + field, path + field + " must be a string");
        }
        return value.textValue();
    }

    /** Whether a field is true; false where it is not given. */
    public boolean flag(String field) {
        JsonNode value = fields.get(field);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw ProblemException.invalid(path + field, path + field + " must be true or false");
        }
        return value.booleanValue();
    }

    /** The object in a field, an empty one where it is not given. */
    public JsonObject object(String field) {
        JsonNode value = fields.path(field);
        if (!value.isObject() && !value.isMissingNode() && !value.isNull()) {
            throw ProblemException.invalid(path + field, path + field + " must be an object");
        }
        return new JsonObject(path + field + ".", value);
    }

    /** The strings in a field, which may be given as one; empty where it is not given. */
    public List<String> texts(String field) {
        JsonNode value = fields.path(field);
        if (value.isTextual()) {
            return List.of(value.textValue());
        }
        if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
            throw ProblemException.invalid(path + field, path + field + " must be a list of strings");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : value) {
            if (!text.isTextual()) {
                throw ProblemException.invalid(path + field, path + field + " must hold nothing but strings");
            }
            texts.add(text.textValue());
        }
        return texts;
    }

    /** The whole number in a field; null where it is not given. */
    public Integer number(String field) {
        JsonNode value = fields.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isInt()) {
            throw ProblemException.invalid(path + field, path + field + " must be a whole number");
        }
        return value.intValue();
    }

    /** Whether a field is given, and not as null. */
    public boolean hasValue(String field) {
        return fields.hasNonNull(field);
    }

    /** This object with the fields of another one that it does not have itself. */
    public JsonObject completedBy(ObjectNode others) {
        ObjectNode completed = others.deepCopy();
        fields.properties().forEach(field -> completed.set(field.getKey(), field.getValue()));
        return new JsonObject(path, completed);
    }

    /** This object without a field. */
    public JsonObject without(String field) {
        ObjectNode rest = fields.deepCopy();
        rest.remove(field);
        return new JsonObject(path, rest);
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : "line %d, column %d: "
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static String abbreviated(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
