package dev.communique.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A fresh broker and a fresh database on free ports, with topics, roles and schemas: what a service's tests run
 * against. Nothing is kept.
 */
public final class LocalServices implements AutoCloseable {
    private static final String PASSWORD = "local";

    private final Path folder;
    private final LocalBroker broker;
    private final LocalDatabase database;

    private LocalServices(Path folder, LocalBroker broker, LocalDatabase database) {
        this.folder = folder;
        this.broker = broker;
        this.database = database;
    }

    public static LocalServices start() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("communique");
        LocalDatabase database = LocalDatabase.start(new LocalDatabase.Settings(
                folder.resolve("database"), programs(), folder.resolve("database.log"), Ports.free(), PASSWORD, false));
        try (Connection connection = database.connect()) {
            Roles.create(connection, Map.of(Role.INGEST, PASSWORD, Role.ANALYSIS, PASSWORD, Role.GATEWAY, PASSWORD));
        }
        LocalBroker broker = LocalBroker.start(folder.resolve("broker"), Ports.free(), Ports.free());
        Topics.create(broker.bootstrapServers());
        LocalServices services = new LocalServices(folder, broker, database);
        Runtime.getRuntime().addShutdownHook(new Thread(services::kill));
        return services;
    }

    /** The settings under which a Quarkus application signs in with this role. */
    public Map<String, String> settingsFor(Role role) {
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", role.user());
        settings.put("quarkus.datasource.password", PASSWORD);
        return settings;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** A connection that may do everything; for looking at what a service wrote. */
    public Connection connect() throws SQLException {
        return database.connect();
    }

    @Override
    public void close() throws IOException {
        broker.close();
        database.close();
        Folders.delete(folder);
    }

    /** Unpacking takes seconds, so all tests of a user share the programs. */
    private static Path programs() throws IOException {
        String user = System.getProperty("user.name");
        Path programs = Path.of(System.getProperty("java.io.tmpdir"), "communique-" + user);
        if (Files.exists(programs) && !Files.getOwner(programs).getName().equals(user)) {
            throw new IOException(programs + " belongs to another user, whose programs are not run; remove it");
        }
        return programs;
    }

    private void kill() {
        database.process().destroyForcibly();
    }
}
