package dev.communique.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Runs {@code deploy/database.sql}: makes the roles and schemas, and sets the passwords. */
public final class Roles {
    private Roles() {}

    public static void create(Connection superuser, Map<Role, String> passwords) throws SQLException, IOException {
        String script = script();
        for (Role role : Role.values()) {
            String literal = "'" + passwords.get(role).replace("'", "''") + "'";
            script = script.replace(":'" + role.schema() + "_password'", literal);
        }
        try (var statement = superuser.createStatement()) {
            statement.execute(script);
        }
    }

    private static String script() throws IOException {
        try (InputStream resource = Roles.class.getResourceAsStream("/database.sql")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
