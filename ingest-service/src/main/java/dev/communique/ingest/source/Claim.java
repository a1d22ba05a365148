package dev.communique.ingest.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many sources whoever asks can take, in all and of one host.
 *
 * @param underWay reads that are under way already, by host
 */
public record Claim(int most, int mostOfHost, Map<String, Integer> underWay) {
    public Claim {
        underWay = Map.copyOf(underWay);
    }

    /** Hosts that have enough to do. */
    List<String> saturated() {
        return underWay.entrySet().stream()
                .filter(host -> host.getValue() >= mostOfHost)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is left to be claimed after these were. */
    Claim after(List<Source> claimed) {
        Map<String, Integer> counts = new HashMap<>(underWay);
        claimed.forEach(source -> counts.merge(source.polling.host, 1, Integer::sum));
        return new Claim(most - claimed.size(), mostOfHost, counts);
    }

    boolean allows(String host) {
        return most > 0 && underWay.getOrDefault(host, 0) < mostOfHost;
    }
}
