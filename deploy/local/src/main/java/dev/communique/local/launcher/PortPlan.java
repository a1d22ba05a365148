package dev.communique.local.launcher;

import dev.communique.local.Ports;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The port of each endpoint, all on 127.0.0.1. */
record PortPlan(Map<Endpoint, Integer> ports) {
    static final int LOWEST_BASE = 1024;
    static final int HIGHEST_BASE = 65535 - Endpoint.values().length + 1;

    PortPlan {
        ports = Map.copyOf(ports);
        if (!ports.keySet().containsAll(Set.of(Endpoint.values()))) {
            throw new IllegalArgumentException("ports must name a port for every endpoint");
        }
    }

    static PortPlan usual() {
        Map<Endpoint, Integer> ports = new EnumMap<>(Endpoint.class);
        for (Endpoint endpoint : Endpoint.values()) {
            ports.put(endpoint, endpoint.usualPort());
        }
        return new PortPlan(ports);
    }

    static PortPlan from(int base) {
        Map<Endpoint, Integer> ports = new EnumMap<>(Endpoint.class);
        for (Endpoint endpoint : Endpoint.values()) {
            ports.put(endpoint, base + endpoint.ordinal());
        }
        return new PortPlan(ports);
    }

    int of(Endpoint endpoint) {
        return ports.get(endpoint);
    }

    String address(Endpoint endpoint) {
        return "127.0.0.1:" + of(endpoint);
    }

    void checkFree(Set<Endpoint> endpoints) throws CannotStart {
        for (Endpoint endpoint : Endpoint.values()) {
            if (endpoints.contains(endpoint) && !Ports.isFree(of(endpoint))) {
                throw new CannotStart("Port " + of(endpoint) + ", which " + endpoint.inWords()
                        + " needs, is taken by another program; stop that, or choose six other ports with"
                        + " deploy/up --port-base N.");
            }
        }
    }
}
