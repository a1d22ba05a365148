package dev.communique.analysis.intake;

import java.util.List;
import java.util.Map;

/**
 * A record of topic {@code statements} and where it lies.
 *
 * @param key null when it has none
 * @param value null when it has none
 * @param headers as they came; a value may be null
 */
record IncomingRecord(
        String topic, int partition, long offset, String key, byte[] value, List<Map.Entry<String, byte[]>> headers) {
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
