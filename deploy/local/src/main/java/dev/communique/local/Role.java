package dev.communique.local;

import java.util.Locale;

/** The database role that a service signs in with; each owns the schema of its name. */
public enum Role {
    INGEST,
    ANALYSIS,
    GATEWAY;

    public String user() {
        return "communique_" + schema();
    }

    public String schema() {
        return name().toLowerCase(Locale.ROOT);
    }
}
