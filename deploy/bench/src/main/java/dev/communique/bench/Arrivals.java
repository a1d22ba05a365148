package dev.communique.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each statement was first heard of, in nanoseconds. */
final class Arrivals {
    private final Map<String, Long> nanos = new ConcurrentHashMap<>();

    void arrived(String statement, long at) {
        nanos.merge(statement, at, Math::min);
    }

    boolean heardOfAll(Iterable<String> statements) {
        for (String statement : statements) {
            if (!nanos.containsKey(statement)) {
                return false;
            }
        }
        return true;
    }

    /** How long after its push each statement arrived; {@code starts} is nanoseconds by statement. */
    Latencies since(Map<String, Long> starts) {
        Latencies latencies = new Latencies();
        starts.forEach((statement, start) -> {
            Long at = nanos.get(statement);
            if (at == null) {
                latencies.missing();
            } else {
                latencies.took(at - start);
            }
        });
        return latencies;
    }
}
