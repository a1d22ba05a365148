package dev.communique.local.launcher;

import dev.communique.local.Ports;
import java.util.EnumMap;
import java.util.Map;

/** Ports that nothing listens on. */
final class FreePorts {
    private FreePorts() {}

    static PortPlan plan() {
        return new PortPlan(ports());
    }

    /** As {@link #plan}, but for one endpoint the given port. */
    static PortPlan planBut(Endpoint endpoint, int port) {
        Map<Endpoint, Integer> ports = ports();
        ports.put(endpoint, port);
        return new PortPlan(ports);
    }

    private static Map<Endpoint, Integer> ports() {
        Map<Endpoint, Integer> ports = new EnumMap<>(Endpoint.class);
        for (Endpoint endpoint : Endpoint.values()) {
            ports.put(endpoint, Ports.free());
        }
        return ports;
    }
}
