package dev.communique.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Settings settings;
    private final Path home;
    private final Process process;

    /**
     * @param folder the data folder; made when it is missing
     * @param programs where PostgreSQL's programs are unpacked, shared by all databases of this machine
     * @param durable whether a commit waits for the disk; false only where the data may be lost, as in tests
     */
    public record Settings(Path folder, Path programs, int port, String password, boolean durable) {}

    private LocalDatabase(Settings settings, Path home, Process process) {
        this.settings = settings;
        this.home = home;
        this.process = process;
    }

    /**
     * Starts on the folder, initialising it when it is new, and returns when the database takes connections.
     *
     * @throws IOException when the folder was made by another major version, or the programs do not start
     */
    public static LocalDatabase start(Settings settings) throws IOException, InterruptedException {
        Path home = PostgresBinaries.unpackedBelow(settings.programs());
        if (!Files.exists(settings.folder().resolve("PG_VERSION"))) {
            initialise(settings, home);
        }
        checkVersion(settings.folder());
        stopLeftOver(settings, home);
        Process process = new ProcessBuilder(postgresCommand(settings, home))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(settings).toFile()))
                .start();
        LocalDatabase database = new LocalDatabase(settings, home, process);
        database.awaitConnections();
        database.createDatabase();
        return database;
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
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
            if (process.isAlive()) {
                stop(settings, home);
            }
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static void initialise(Settings settings, Path home) throws IOException, InterruptedException {
        Files.createDirectories(settings.folder().toAbsolutePath().getParent());
        Path password = Files.createTempFile(
                "communique-database",
                ".password",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, settings.password());
            RunAs.handOver(password);
            Files.createDirectories(settings.folder());
            RunAs.handOver(settings.folder());
            run(
                    settings,
                    home,
                    List.of(
                            "initdb",
                            "-D",
                            settings.folder().toString(),
                            "-U",
                            SUPERUSER,
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + password,
                            "-E",
                            "UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8",
                            "--no-sync"));
        } finally {
            Files.delete(password);
        }
    }

    private static void checkVersion(Path folder) throws IOException {
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw new IOException("the data folder " + folder + " was made by PostgreSQL " + version
                    + " and this version of Communiqué runs PostgreSQL " + PostgresBinaries.MAJOR_VERSION
                    + "; move the folder away or start the version that made it");
        }
    }

    /** After a launcher was killed its database may still run on this folder. */
    private static void stopLeftOver(Settings settings, Path home) throws IOException, InterruptedException {
        Path pidFile = settings.folder().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        boolean running = ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
        if (running) {
            stop(settings, home);
        }
    }

    private static void stop(Settings settings, Path home) throws IOException, InterruptedException {
        run(settings, home, List.of("pg_ctl", "stop", "-D", settings.folder().toString(), "-m", "fast", "-t", "30"));
    }

    private static List<String> postgresCommand(Settings settings, Path home) {
        List<String> command = new ArrayList<>(RunAs.prefix());
        command.add(home.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", settings.folder().toString(), "-p", String.valueOf(settings.port())));
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
        options.forEach(option -> command.addAll(List.of("-c", option)));
        return command;
    }

    private static void run(Settings settings, Path home, List<String> program)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(RunAs.prefix());
        command.add(home.resolve("bin").resolve(program.get(0)).toString());
        command.addAll(program.subList(1, program.size()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(settings).toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(program.get(0) + " failed with exit code " + process.exitValue() + "; "
                    + log(settings) + " says why");
        }
    }

    private static Path log(Settings settings) {
        return settings.folder().resolveSibling(settings.folder().getFileName() + ".log");
    }

    private void awaitConnections() throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (true) {
            try {
                DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, settings.password())
                        .close();
                return;
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    throw new IOException(
                            "PostgreSQL ended with exit code " + process.exitValue() + "; " + log(settings)
                                    + " says why",
                            e);
                }
                if (Instant.now().isAfter(limit)) {
                    process.destroyForcibly();
                    throw new IOException("PostgreSQL took no connection within " + START_LIMIT, e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void createDatabase() throws IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, settings.password());
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IOException("the database " + DATABASE + " could not be created", e);
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }
}
