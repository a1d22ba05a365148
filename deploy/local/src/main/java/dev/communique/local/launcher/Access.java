package dev.communique.local.launcher;

import dev.communique.local.Role;
import java.util.Map;

/** Where the services find the broker and the database, and what they sign in with. */
record Access(String bootstrapServers, String jdbcUrl, Map<Role, String> passwords, String serviceToken) {
    Access {
        passwords = Map.copyOf(passwords);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "Access";
    }
}
