package dev.communique.local.launcher;

import dev.communique.local.Role;
import dev.communique.local.Roles;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** The database that this launcher runs. */
final class EmbeddedDatabase implements Foundation {
    private final DatabaseProgram program;
    private final Child child;
    private final Map<Role, String> passwords;
    private final Progress progress;

    EmbeddedDatabase(DatabaseProgram program, Child child, Map<Role, String> passwords, Progress progress) {
        this.program = program;
        this.child = child;
        this.passwords = Map.copyOf(passwords);
        this.progress = progress;
    }

    @Override
    public void start() throws CannotStart, InterruptedException {
        try {
            child.start();
            program.awaitConnections();
            try (Connection connection = program.connect()) {
                Roles.create(connection, passwords);
            }
            progress.say("%s is ready.", program.name());
        } catch (IOException | SQLException e) {
            throw new CannotStart(
                    "The database did not start (" + e.getMessage() + "); its log is " + program.log(), e);
        }
    }

    @Override
    public Optional<Child> child() {
        return Optional.of(child);
    }
}
