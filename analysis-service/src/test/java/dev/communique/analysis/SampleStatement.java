package dev.communique.analysis;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A record of topic {@code statements}: the topic's sample with a fresh id, and what a test changes in it. */
public final class SampleStatement {
    public static final Path TOPICS = Path.of("../deploy/topics");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode record;

    private SampleStatement(ObjectNode record) {
        this.record = record;
    }

    public static SampleStatement fresh() {
        String digits = new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16).toString(36);
        SampleStatement sample = asShipped();
        sample.record.put("id", "st_" + ("0".repeat(26) + digits).substring(digits.length()));
        return sample;
    }

    public static SampleStatement asShipped() {
        try {
            return new SampleStatement(
                    (ObjectNode) JSON.readTree(Files.readAllBytes(TOPICS.resolve("statements.sample.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SampleStatement with(String field, String value) {
        ObjectNode copy = record.deepCopy();
        copy.put(field, value);
        return new SampleStatement(copy);
    }

    public SampleStatement without(String field) {
        ObjectNode copy = record.deepCopy();
        copy.remove(field);
        return new SampleStatement(copy);
    }

    public SampleStatement revision(int revision) {
        ObjectNode copy = record.deepCopy();
        copy.put("revision", revision);
        return new SampleStatement(copy);
    }

    public SampleStatement backfill() {
        return backfill(true);
    }

    public SampleStatement backfill(boolean backfill) {
        ObjectNode copy = record.deepCopy();
        copy.put("backfill", backfill);
        return new SampleStatement(copy);
    }

    public SampleStatement copyOf(SampleStatement leader) {
        return with("copyOf", leader.id());
    }

    public SampleStatement translationOf(SampleStatement original, String language) {
        ObjectNode copy = record.deepCopy();
        copy.putObject("translationOf").put("id", original.id()).put("language", language);
        return new SampleStatement(copy);
    }

    public SampleStatement country(String country) {
        ObjectNode copy = record.deepCopy();
        ((ObjectNode) copy.get("publisher")).put("country", country);
        return new SampleStatement(copy);
    }

    public SampleStatement silent() {
        ObjectNode copy = record.deepCopy();
        copy.set("turns", JSON.createArrayNode());
        return new SampleStatement(copy);
    }

    /** One turn of this kind and speaker in place of all, with these passages in English. */
    public SampleStatement saying(String kind, String speaker, String slug, String... passages) {
        return silent().andSaying(kind, speaker, slug, "en", passages);
    }

    public SampleStatement answering(String... passages) {
        return saying("answer", "Ada Quill", "ada-quill", passages);
    }

    public SampleStatement andSaying(String kind, String speaker, String slug, String language, String... passages) {
        ObjectNode copy = record.deepCopy();
        ArrayNode turns = (ArrayNode) copy.get("turns");
        int index = 0;
        for (var turn : turns) {
            index += turn.get("passages").size();
        }
        ObjectNode turn = turns.addObject()
                .put("kind", kind)
                .put("speaker", speaker)
                .put("speakerSlug", slug)
                .putNull("label")
                .putNull("role")
                .putNull("note");
        ArrayNode added = turn.putArray("passages");
        for (String passage : passages) {
            added.addObject()
                    .put("index", index++)
                    .put("text", passage)
                    .put("language", language)
                    .putArray("directions");
        }
        return new SampleStatement(copy);
    }

    /** The last passage with one stretch of it a stage direction. */
    public SampleStatement withDirection(int start, int end) {
        ObjectNode copy = record.deepCopy();
        var passages = copy.get("turns").get(copy.get("turns").size() - 1).get("passages");
        ((ArrayNode) passages.get(passages.size() - 1).get("directions"))
                .addArray()
                .add(start)
                .add(end);
        return new SampleStatement(copy);
    }

    public String id() {
        return record.get("id").asText();
    }

    public String json() {
        return record.toString();
    }

    public byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }
}
