package dev.communique.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.communique.local.LocalDatabase;
import dev.communique.local.Role;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real broker and the real database, killed and started again. */
class FoundationTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Map<Role, String> PASSWORDS =
            Map.of(Role.INGEST, "secret", Role.ANALYSIS, "secret", Role.GATEWAY, "secret");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(terminal, true));
    private final PortPlan ports = FreePorts.plan();
    private Home home;

    @BeforeEach
    void prepare() throws CannotStart {
        home = new Home(folder);
        home.prepare();
    }

    @Test
    void killedBrokerComesBackWithItsTopics() throws Exception {
        Child child = child(EmbeddedBroker.program(home, ports, System.getenv()));
        new EmbeddedBroker(child, new Readiness(progress, LIMIT), ports.of(Endpoint.BROKER)).start();
        long first = pid("broker");

        kill(first);

        await().atMost(LIMIT).until(() -> pid("broker") != first);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", ports.address(Endpoint.BROKER)))) {
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(admin.listTopics().names().get(60, TimeUnit.SECONDS))
                            .contains("statements"));
        } finally {
            child.stop();
        }
        assertThat(terminal.toString()).containsOnlyOnce("broker ended (exit code 137)");
    }

    @Test
    void killedDatabaseComesBackWithItsData() throws Exception {
        DatabaseProgram program = new DatabaseProgram(new LocalDatabase.Settings(
                home.database(),
                Path.of(System.getProperty("java.io.tmpdir"), "communique-" + System.getProperty("user.name")),
                home.log("database"),
                ports.of(Endpoint.DATABASE),
                "secret",
                true));
        Child child = child(program);
        new EmbeddedDatabase(program, child, PASSWORDS, progress).start();
        try (Connection connection = connect()) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 7 AS number");
            kill(pid("database"));

            await().atMost(LIMIT)
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .until(this::kept, number -> number == 7);
        } finally {
            child.stop();
        }
        assertThat(terminal.toString()).containsOnlyOnce("database ended (exit code 137)");
    }

    private int kept() throws SQLException {
        try (Connection connection = connect();
                var kept = connection.createStatement().executeQuery("SELECT number FROM kept")) {
            kept.next();
            return kept.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                LocalDatabase.jdbcUrl(ports.of(Endpoint.DATABASE)), Role.INGEST.user(), "secret");
    }

    private Child child(Program program) {
        return new Child(program, new ProcessRecords(home.processes()), progress, BackOff.usual());
    }

    private long pid(String name) throws Exception {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(home.processes().resolve(name))) {
            properties.load(reader);
        }
        return Long.parseLong(properties.getProperty("pid", "0"));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
}
