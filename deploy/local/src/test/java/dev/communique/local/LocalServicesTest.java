package dev.communique.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServicesTest {
    @TempDir
    Path folder;

    @Test
    void offersTopicsAndARoleForEachService() throws Exception {
        try (LocalServices services = LocalServices.start()) {
            Map<String, String> settings = services.settingsFor(Role.ANALYSIS);

            try (Admin admin = Admin.create(Map.of("bootstrap.servers", services.bootstrapServers()));
                    var connection = DriverManager.getConnection(
                            settings.get("quarkus.datasource.jdbc.url"),
                            settings.get("quarkus.datasource.username"),
                            settings.get("quarkus.datasource.password"));
                    var schema = connection.createStatement().executeQuery("SELECT current_schema()")) {
                schema.next();

                // The controller has made them; the broker hears of it a moment later.
                await().untilAsserted(
                                () -> assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS))
                                        .contains("statements", "mentions", "alerts"));
                assertThat(schema.getString(1)).isEqualTo("analysis");
            }
        }
    }

    @Test
    void databaseKeepsItsDataAndAsksForThePassword() throws Exception {
        LocalDatabase.Settings settings = settings("right");
        try (LocalDatabase database = LocalDatabase.start(settings);
                var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 7 AS number");
        }

        try (LocalDatabase database = LocalDatabase.start(settings);
                var connection = database.connect();
                var kept = connection.createStatement().executeQuery("SELECT number FROM kept")) {
            kept.next();

            assertThat(kept.getInt(1)).isEqualTo(7);
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), LocalDatabase.SUPERUSER, "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void databaseTakesOverFromOneThatWasLeftRunning() throws Exception {
        LocalDatabase.Settings settings = settings("left");
        LocalDatabase left = LocalDatabase.start(settings);

        try (LocalDatabase next = LocalDatabase.start(settings);
                var connection = next.connect()) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(left.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void databaseStartsWhereAPowerCutLeftAnEmptyProcessFile() throws Exception {
        LocalDatabase.Settings settings = settings("cut");
        LocalDatabase.start(settings).close();
        Files.createFile(settings.folder().resolve("postmaster.pid"));

        try (LocalDatabase database = LocalDatabase.start(settings);
                var connection = database.connect()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefused() throws Exception {
        LocalDatabase.Settings settings = settings("old");
        Files.createDirectories(settings.folder());
        Files.writeString(settings.folder().resolve("PG_VERSION"), "12\n");

        assertThatThrownBy(() -> LocalDatabase.start(settings))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was made by PostgreSQL 12");
    }

    private LocalDatabase.Settings settings(String password) {
        return new LocalDatabase.Settings(
                folder.resolve("database"),
                folder.resolve("programs"),
                folder.resolve("database.log"),
                Ports.free(),
                password,
                false);
    }
}
