package dev.communique.gateway.live;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The clients that are connected now. */
@ApplicationScoped
class Subscribers {
    private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();

    Subscribers(MeterRegistry metrics) {
        metrics.gaugeCollectionSize("communique_stream_clients", List.of(), clients);
    }

    void add(StreamClient client) {
        clients.add(client);
    }

    void remove(StreamClient client) {
        clients.remove(client);
    }

    void wake() {
        clients.forEach(StreamClient::wake);
    }

    void closeAll() {
        clients.forEach(StreamClient::closeSoon);
    }

    int count() {
        return clients.size();
    }
}
