package dev.communique.local.launcher;

import dev.communique.local.Role;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** A database of one's own, where deploy/database.sql has made the roles: only looked at. */
record OwnDatabase(String jdbcUrl, Map<Role, String> passwords) implements Foundation {
    OwnDatabase {
        passwords = Map.copyOf(passwords);
    }

    @Override
    public void start() throws CannotStart {
        for (Role role : Role.values()) {
            try {
                DriverManager.getConnection(jdbcUrl, role.user(), passwords.get(role))
                        .close();
            } catch (SQLException e) {
                throw new CannotStart(
                        "The database that " + OwnParts.DATABASE + " names does not let " + role.user() + " in ("
                                + e.getMessage() + "); deploy/database.sql makes the roles and sets their passwords.",
                        e);
            }
        }
    }

    @Override
    public Optional<Child> child() {
        return Optional.empty();
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "OwnDatabase";
    }
}
