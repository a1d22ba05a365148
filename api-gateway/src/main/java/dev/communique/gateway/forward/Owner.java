package dev.communique.gateway.forward;

/** The services that own what the gateway passes on. */
public enum Owner {
    INGEST("ingest-service"),
    ANALYSIS("analysis-service");

    private final String module;

    Owner(String module) {
        this.module = module;
    }

    public String module() {
        return module;
    }
}
