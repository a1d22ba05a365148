package dev.communique.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL of this project's own: its programs run as a child process, its files lie in one folder.
 *
 * <p>It listens on 127.0.0.1 only and asks for passwords (scram-sha-256).
 */
public final class LocalDatabase implements AutoCloseable {
    /** The superuser, and the database that holds the services' schemas. */
    public static final String SUPERUSER = "postgres";

    public static final String DATABASE = "communique";

    /** A data folder belongs to one major version of PostgreSQL. */
    public static final String MAJOR_VERSION = PostgresBinaries.MAJOR_VERSION;

    private static final String STARTING_UP = "57P03";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Settings settings;
    private final Process process;

    /**
     * @param folder the data folder; made when it is missing
     * @param programs where PostgreSQL's programs are unpacked, shared by all databases of this machine
     * @param log where the programs write what they do
     * @param durable whether a commit waits for the disk; false only where the data may be lost, as in tests
     */
    public record Settings(Path folder, Path programs, Path log, int port, String password, boolean durable) {}

    private LocalDatabase(Settings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Starts on the folder, initialising it when it is new, and returns when the database takes connections.
     *
     * @throws IOException when the folder was made by another major version, or the programs do not start
     */
    public static LocalDatabase start(Settings settings) throws IOException, InterruptedException {
        LocalDatabase database = launch(settings);
        database.awaitConnections();
        return database;
    }

    /** As {@link #start}, but returns as soon as the program runs. */
    public static LocalDatabase launch(Settings settings) throws IOException, InterruptedException {
        PostgresPrograms programs = PostgresPrograms.of(settings);
        DatabaseFolder.initialise(settings, programs);
        DatabaseFolder.checkVersion(settings.folder());
        stopLeftOver(settings, programs);
        return new LocalDatabase(settings, programs.start("postgres", arguments(settings)));
    }

    /** Returns when connections are taken and {@link #DATABASE} is there; recovery after a crash may take its time. */
    public void awaitConnections() throws IOException, InterruptedException {
        awaitFirstConnection();
        createDatabase();
    }

    public String jdbcUrl() {
        return jdbcUrl(settings.port());
    }

    /** Where {@link #DATABASE} is found on this machine. */
    public static String jdbcUrl(int port) {
        return jdbcUrl(port, DATABASE);
    }

    public Process process() {
        return process;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), SUPERUSER, settings.password());
    }

    /** Ends sessions and stops: a fast shutdown, which leaves nothing to recover. */
    @Override
    public void close() throws IOException {
        try {
            requestStop();
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** As {@link #close}, but does not wait. {@code pg_ctl} could not say it to one that has only just begun. */
    public void requestStop() throws IOException, InterruptedException {
        if (process.isAlive()) {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT \"$0\"", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    /** After a launcher was killed its database may still run on this folder. */
    private static void stopLeftOver(Settings settings, PostgresPrograms programs)
            throws IOException, InterruptedException {
        Path pidFile = settings.folder().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        if (!pid.matches("\\d{1,18}")) {
            // A power cut left it empty; nothing runs, and PostgreSQL would not start beside it.
            Files.delete(pidFile);
            return;
        }
        boolean running = ProcessHandle.of(Long.parseLong(pid))
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
        if (running) {
            programs.run("pg_ctl", "stop", "-D", settings.folder().toString(), "-m", "fast", "-t", "30");
        }
    }

    private static List<String> arguments(Settings settings) {
        List<String> arguments =
                new ArrayList<>(List.of("-D", settings.folder().toString(), "-p", String.valueOf(settings.port())));
        List<String> options = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=100",
                "shared_buffers=128MB",
                "timezone=UTC",
                "log_timezone=UTC"));
        if (!settings.durable()) {
            options.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        options.forEach(option -> arguments.addAll(List.of("-c", option)));
        return arguments;
    }

    private void awaitFirstConnection() throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (true) {
            try {
                DriverManager.getConnection(jdbcUrl(settings.port(), "postgres"), SUPERUSER, settings.password())
                        .close();
                return;
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    throw new IOException(
                            "PostgreSQL ended with exit code " + process.exitValue() + "; " + settings.log()
                                    + " says why",
                            e);
                }
                if (Instant.now().isAfter(limit) && !STARTING_UP.equals(e.getSQLState())) {
                    process.destroyForcibly();
                    throw new IOException("PostgreSQL took no connection within " + START_LIMIT, e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void createDatabase() throws IOException {
        try (Connection connection = DriverManager.getConnection(
                        jdbcUrl(settings.port(), "postgres"), SUPERUSER, settings.password());
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IOException("the database " + DATABASE + " could not be created", e);
        }
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
