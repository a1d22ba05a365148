package dev.communique.analysis.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.local.LocalDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database from before there were persons, copies and outages, and what its statements become. */
@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class MigrationTest {
    private static final String PASSWORD = "local";
    private static final String BEFORE = "5";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String server;

    private String url;

    @BeforeEach
    void fillADatabaseOfThen() throws SQLException {
        run(server, "DROP DATABASE IF EXISTS earlier", "CREATE DATABASE earlier");
        url = server.replaceFirst("/communique\\b", "/earlier");
        flyway(BEFORE).migrate();
        run(
                url,
                "SET search_path = analysis",
                "INSERT INTO theme (slug, version) VALUES ('arms', 1)",
                """
                INSERT INTO theme_version (theme_key, version, name, description, queries, scope, turns, speakers, sources,
                    countries, created)
                SELECT key, 1, 'Arms', '', '{"en": "arms"}', 'passage', '{}', '{}', '{}', '{}', now() FROM theme
                """,
                "INSERT INTO speaker (slug, name) VALUES ('ada-quill', 'Ada Quill')",
                "INSERT INTO statement (id, revision) VALUES ('st_then', 1)",
                """
                INSERT INTO revision (statement_key, revision, counted, late, source, publisher_name, publisher_country,
                    kind, published, published_basis, date_only, sort_at, seen, language, speaker, speaker_slug,
                    speaker_slugs, speaker_names, backfill, analysed, document)
                SELECT key, 1, true, false, 'lorania-mfa', 'Ministry', 'LO', 'speech', '2026-03-04', 'published', true,
                    '2026-03-04T00:00Z', now(), 'en', 'Ada Quill', 'ada-quill', '{ada-quill}', '{Ada Quill}', false, now(),
                    '{}'
                FROM statement
                """,
                "INSERT INTO mention SELECT s.key, 1, v.key, 0, 'statement', p.key, 'en', '[[0, 4]]'"
                        + " FROM statement s, theme_version v, speaker p",
                "INSERT INTO series SELECT v.key, '2026-03-04T00:00Z', s.key, true, 'lorania-mfa', 'LO', 'en', 'statement',"
                        + " p.key, 1 FROM statement s, theme_version v, speaker p",
                "INSERT INTO denominator SELECT '2026-03-04T00:00Z', s.key, true, 'lorania-mfa', 'LO', 'en', 'statement',"
                        + " p.key, 1, 9 FROM statement s, speaker p");
    }

    @Test
    void whatWasStoredThenIsCountedAndShownAsBefore() throws SQLException {
        flyway("latest").migrate();

        assertThat(one("SELECT speaker_slug || ' ' || speaker || ' ' || coalesce(copy_of, '-') FROM statement_view"))
                .isEqualTo("ada-quill Ada Quill -");
        assertThat(one("SELECT speaker_slug || ' ' || mentions || ' ' || copy FROM series_view WHERE theme = 'arms'"))
                .isEqualTo("ada-quill 1 false");
        assertThat(one("SELECT speaker_slug || ' ' || words || ' ' || copy FROM denominator_view"))
                .isEqualTo("ada-quill 9 false");
        assertThat(one("SELECT speaker_slug || ' ' || speaker FROM mention_view"))
                .isEqualTo("ada-quill Ada Quill");
        assertThat(one("SELECT reason || ' ' || array_to_string(speaker_slugs, ',') FROM revision_view"))
                .isEqualTo("published ada-quill");
        assertThat(one("SELECT written || ' ' || person_slug || ' ' || person_name FROM speaker_view"))
                .isEqualTo("ada-quill ada-quill Ada Quill");
        assertThat(one("SELECT home || ' ' || language || ' ' || first_day FROM speaker_sighting"))
                .isEqualTo("LO en 2026-03-04");
        assertThat(one("SELECT count(*)::text FROM outage_view")).isEqualTo("0");
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(url, LocalDatabase.SUPERUSER, PASSWORD)
                .schemas("analysis")
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private String one(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, LocalDatabase.SUPERUSER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = analysis");
            try (ResultSet row = statement.executeQuery(query)) {
                assertThat(row.next()).as("a row of %s", query).isTrue();
                return row.getString(1);
            }
        }
    }

    private static void run(String url, String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, LocalDatabase.SUPERUSER, PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
