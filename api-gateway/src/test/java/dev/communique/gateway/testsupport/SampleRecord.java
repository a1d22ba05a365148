package dev.communique.gateway.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Records of topics, made from the sample that both sides are tested against. */
public final class SampleRecord {
    private static final Path TOPICS = Path.of("../deploy/topics");
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleRecord() {}

    public static String text(String file) {
        try {
            return Files.readString(TOPICS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One analysed revision of a statement, with a mention for each theme, in passages 0, 1, 2 … */
    public static String mentions(String statement, String source, String... themes) {
        ObjectNode record = (ObjectNode) parse("mentions.sample.json");
        ObjectNode head = (ObjectNode) record.get("statement");
        head.put("id", statement).put("source", source);
        ObjectNode template = (ObjectNode) record.get("mentions").get(0);
        ArrayNode mentions = record.putArray("mentions");
        for (int i = 0; i < themes.length; i++) {
            mentions.add(template.deepCopy().put("theme", themes[i]).put("passage", i));
        }
        record.putArray("withdrawn");
        return write(record);
    }

    public static String alert(String source, List<String> webhooks) {
        ObjectNode record = (ObjectNode) parse("alerts.sample.json");
        record.put("id", "al_" + UUID.randomUUID());
        ((ObjectNode) record.get("statement")).put("source", source);
        ArrayNode ids = record.putArray("webhooks");
        webhooks.forEach(ids::add);
        return write(record);
    }

    private static JsonNode parse(String file) {
        try {
            return JSON.readTree(text(file));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(JsonNode record) {
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
