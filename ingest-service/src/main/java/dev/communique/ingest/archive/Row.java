package dev.communique.ingest.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.reading.DateText;
import dev.communique.ingest.statement.DateOrInstant;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What an archive says of one statement, under its own names for our fields. */
final class Row {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> values;
    private final Map<String, String> names;

    /** @param names the archive's name for each field of ours; our own where it has none */
    Row(Map<String, String> values, Map<String, String> names) {
        this.values = values;
        this.names = names;
    }

    /** @throws ProblemException where the line is no JSON object */
    static Row ofJson(byte[] line, Map<String, String> names) {
        try {
            JsonNode object = JSON.readTree(line);
            if (object == null || !object.isObject()) {
                throw ProblemException.invalid(null, "this is no JSON object");
            }
            Map<String, String> values = new HashMap<>();
            flatten("", object, values);
            return new Row(values, names);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid(
                    null,
                    "this is no JSON object: column %d"
                            .formatted(
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getColumnNr()));
        } catch (IOException e) {
            throw ProblemException.invalid(null, "this is no JSON object in UTF-8");
        }
    }

    /** Objects in objects are named with dots; lists of words are joined. */
    private static void flatten(String prefix, JsonNode object, Map<String, String> values) {
        object.properties().forEach(field -> {
            String name = prefix + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, values);
            } else if (value.isValueNode() && !value.isNull()) {
                values.put(name, value.asText());
            }
        });
    }

    /** The value of one of our fields, or null. */
    String value(String field) {
        String value = values.get(names.getOrDefault(field, field));
        return value == null || value.isBlank() ? null : value;
    }

    RawStatement statement(String text, String html, Publisher publisher) {
        return new RawStatement(
                text,
                html,
                value("url"),
                value("title"),
                date("published", publisher),
                date("delivered", publisher),
                value("language"),
                value("speaker"),
                value("role"));
    }

    private String date(String field, Publisher publisher) {
        String printed = value(field);
        if (printed == null) {
            return null;
        }
        return DateText.read(printed, publisher)
                .map(DateOrInstant::text)
                .orElseThrow(() -> ProblemException.invalid(
                        field, "%s holds no date that can be read; such as 2026-03-04 can".formatted(field)));
    }
}
