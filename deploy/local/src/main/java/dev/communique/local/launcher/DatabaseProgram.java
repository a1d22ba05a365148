package dev.communique.local.launcher;

import dev.communique.local.LocalDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The embedded database as a child. */
final class DatabaseProgram implements Program {
    private final LocalDatabase.Settings settings;
    private volatile LocalDatabase running;

    DatabaseProgram(LocalDatabase.Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Path log() {
        return settings.log();
    }

    @Override
    public String executable() {
        return "postgres";
    }

    @Override
    public Process start() throws IOException, InterruptedException {
        running = LocalDatabase.launch(settings);
        return running.process();
    }

    @Override
    public void stop(Process process) throws IOException, InterruptedException {
        running.requestStop();
    }

    void awaitConnections() throws IOException, InterruptedException {
        running.awaitConnections();
    }

    String jdbcUrl() {
        return running.jdbcUrl();
    }

    Connection connect() throws SQLException {
        return running.connect();
    }
}
