package dev.communique.analysis.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is sent to a topic. */
public record TopicEvent(String topic, String key, byte[] value, List<Map.Entry<String, byte[]>> headers) {
    /** What the JSON of an event may weigh; what would be larger is sent with less in it. */
    public static final int MAX_JSON_BYTES = 8 << 20;

    public TopicEvent {
        headers = List.copyOf(headers);
    }

    /**
     * An event of this service with CloudEvents' headers (binary mode).
     *
     * @param id the same however often it is sent
     */
    public static TopicEvent cloudEvent(String topic, String key, byte[] json, String type, String id, Instant time) {
        return new TopicEvent(
                topic,
                key,
                json,
                List.of(
                        header("ce_specversion", "1.0"),
                        header("ce_id", id),
                        header("ce_type", type),
                        header("ce_source", "/analysis"),
                        header("ce_time", time.toString()),
                        header("content-type", "application/json")));
    }

    public static Map.Entry<String, byte[]> header(String name, String value) {
        return Map.entry(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
