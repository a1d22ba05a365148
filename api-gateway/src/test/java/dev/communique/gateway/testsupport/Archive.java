package dev.communique.gateway.testsupport;

import dev.communique.local.LocalDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** Writes what analysis-service would have written, into the tables that it really has. */
public final class Archive implements AutoCloseable {
    private static final Path MIGRATIONS = Path.of("../analysis-service/src/main/resources/db/migration");
    private static final String SUPERUSER_PASSWORD = "local";

    private final Connection connection;

    private Archive(Connection connection) {
        this.connection = connection;
    }

    public static void migrate(Connection superuser) throws SQLException, IOException {
        try (var statement = superuser.createStatement();
                Stream<Path> files = Files.list(MIGRATIONS)) {
            statement.execute("SET ROLE communique_analysis");
            statement.execute("SET search_path = analysis");
            for (Path file :
                    files.sorted(Comparator.comparingInt(Archive::version)).toList()) {
                statement.execute(Files.readString(file));
            }
            statement.execute("RESET ROLE");
        }
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"));
    }

    /** An empty archive. */
    public static Archive open() {
        try {
            Connection connection = DriverManager.getConnection(
                    ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                    LocalDatabase.SUPERUSER,
                    SUPERUSER_PASSWORD);
            Archive archive = new Archive(connection);
            archive.run("SET search_path = analysis");
            archive.run(
                    "TRUNCATE theme, theme_version, statement, revision, speaker, speaker_sighting, person, mention, series,"
                            + " denominator, alert, alert_rule, set_aside, source_status, outage");
            return archive;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A theme at its first version, or the next version of a theme, which finds anew. */
    public void theme(String slug, String queries) {
        run("INSERT INTO theme (slug, version) VALUES (?, 0) ON CONFLICT DO NOTHING", slug);
        run("UPDATE theme SET version = version + 1 WHERE slug = ?", slug);
        run("""
                WITH v AS (
                    INSERT INTO theme_version (theme_key, version, slug, name, description, queries, scope, turns, speakers,
                        sources, countries, created, back_fill, back_fill_mentions, back_fill_millis)
                    SELECT key, version, slug, slug, 'A theme of the tests', ?::jsonb, 'passage', '{answer,statement}', '{}',
                        '{}', '{}', '2026-01-01T00:00:00Z', 'done', 0, 7
                    FROM theme WHERE slug = ?
                    RETURNING key, theme_key
                )
                UPDATE theme SET matched = v.key FROM v WHERE theme.key = v.theme_key
                """, queries, slug);
    }

    public void rename(String slug, String other) {
        run("UPDATE theme SET slug = ? WHERE slug = ?", other, slug);
    }

    public void delete(String slug) {
        run("UPDATE theme SET deleted = now() WHERE slug = ?", slug);
    }

    /** Takes a theme's current version out of matching. */
    public void setAside(String slug, String reason) {
        run(
                "UPDATE theme_version v SET set_aside = ? FROM theme t WHERE t.matched = v.key AND t.slug = ?",
                reason,
                slug);
    }

    public void statement(SampleStatement sample) {
        boolean dateOnly = sample.published().length() == 10;
        OffsetDateTime sortAt = dateOnly
                ? LocalDate.parse(sample.published()).atStartOfDay().atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(sample.published());
        String[] slugs = {sample.speakerSlug()};
        speaker(sample.speakerSlug(), sample.speaker(), sample.speakerSlug());
        run("INSERT INTO statement (id, revision) VALUES (?, 1)", sample.id());
        run(
                """
                INSERT INTO revision (statement_key, revision, counted, late, source, publisher_name, publisher_country,
                    kind, published, published_basis, date_only, sort_at, seen, language, speaker, speaker_slug,
                    speaker_slugs, speaker_names, backfill, analysed, document)
                SELECT key, 1, true, false, ?, 'Ministry of Foreign Affairs of Lorania', ?, 'interview', ?, 'published',
                    ?, ?, '2026-03-04T10:31:07Z', ?, ?, ?, ?, ?, false, now(), ?
                FROM statement WHERE id = ?
                """,
                sample.source(),
                sample.country(),
                sample.published(),
                dateOnly,
                sortAt,
                sample.language(),
                sample.speaker(),
                sample.speakerSlug(),
                slugs,
                new String[] {sample.speaker()},
                sample.document(),
                sample.id());
        count(sample, sortAt, dateOnly);
        if (sample.theme() != null) {
            mention(sample, sortAt, dateOnly);
        }
    }

    /** A name of a person who has another name, too. */
    public void alias(String slug, String name, String person) {
        speaker(slug, name, person);
    }

    private void speaker(String slug, String name, String person) {
        run("""
                INSERT INTO person (slug, name) SELECT ?, ?
                WHERE NOT EXISTS (SELECT FROM person WHERE slug = ?) AND NOT EXISTS (SELECT FROM speaker WHERE slug = ?)
                """, person, name, person, slug);
        run("""
                INSERT INTO speaker (slug, written, name, person_key)
                SELECT ?, ?, ?, key FROM person WHERE slug = ?
                ON CONFLICT DO NOTHING
                """, slug, slug, name, person);
    }

    /** Adds a revision in which a text stands in place of another, and that counts from now on; its mentions are none. */
    public void revise(int number, String reason, String text, String other) {
        run("""
                INSERT INTO revision
                SELECT (jsonb_populate_record(r, jsonb_build_object(
                    'revision', r.revision + 1, 'reason', ?::text, 'author', 'Cy Marsh',
                    'comment', 'as the ministry told us',
                    'document', (replace(r.document, ?, ?)::jsonb || jsonb_build_object('revision', r.revision + 1,
                        'reason', ?::text, 'author', 'Cy Marsh', 'comment', 'as the ministry told us'))::text))).*
                FROM revision r JOIN statement s ON s.key = r.statement_key WHERE s.id = ? AND r.counted
                """, reason, text, other, reason, SampleStatement.id(number));
        run(
                "UPDATE revision r SET counted = r.revision = (SELECT max(revision) FROM revision WHERE statement_key = s.key)"
                        + " FROM statement s WHERE s.key = r.statement_key AND s.id = ?",
                SampleStatement.id(number));
    }

    public void withdraw(int number) {
        revise(number, "withdrawn", "", "");
    }

    /** Makes a stored statement one whose text stands elsewhere too. */
    public void isCopy(int number) {
        mark(number, "copy = true");
        run(
                "UPDATE revision SET copy_of = ? WHERE statement_key = (SELECT key FROM statement WHERE id = ?)",
                SampleStatement.id(0),
                SampleStatement.id(number));
    }

    public void isTranslation(int number, String originalLanguage) {
        mark(number, "original_language = '" + originalLanguage + "'");
        run(
                "UPDATE revision SET translation_of = ? WHERE statement_key = (SELECT key FROM statement WHERE id = ?)",
                SampleStatement.id(0),
                SampleStatement.id(number));
    }

    private void mark(int number, String assignment) {
        for (String table : List.of("series", "denominator")) {
            run(
                    "UPDATE %s SET %s WHERE statement_key = (SELECT key FROM statement WHERE id = ?)"
                            .formatted(table, assignment),
                    SampleStatement.id(number));
        }
    }

    private void count(SampleStatement sample, OffsetDateTime sortAt, boolean dateOnly) {
        run(
                """
                INSERT INTO denominator
                SELECT ?, s.key, ?, ?, ?, ?, 'answer', p.key, ?, ?
                FROM statement s, speaker p WHERE s.id = ? AND p.slug = ?
                """,
                sortAt,
                dateOnly,
                sample.source(),
                sample.country(),
                sample.language(),
                SampleStatement.ANSWERS,
                SampleStatement.WORDS,
                sample.id(),
                sample.speakerSlug());
    }

    private void mention(SampleStatement sample, OffsetDateTime sortAt, boolean dateOnly) {
        run("""
                INSERT INTO mention
                SELECT s.key, 1, v.key, 1, 'answer', p.key, ?, '[[0, 12]]'
                FROM statement s, speaker p, theme t JOIN theme_version v ON v.key = t.matched
                WHERE s.id = ? AND p.slug = ? AND t.slug = ?
                """, sample.language(), sample.id(), sample.speakerSlug(), sample.theme());
        run(
                """
                INSERT INTO series
                SELECT v.key, ?, s.key, ?, ?, ?, ?, 'answer', p.key, 1
                FROM statement s, speaker p, theme t JOIN theme_version v ON v.key = t.matched
                WHERE s.id = ? AND p.slug = ? AND t.slug = ?
                """,
                sortAt,
                dateOnly,
                sample.source(),
                sample.country(),
                sample.language(),
                sample.id(),
                sample.speakerSlug(),
                sample.theme());
    }

    /** Makes a source that had an outage one that was removed. */
    public void remove(String source, String at) {
        run("UPDATE source_status SET condition = 'removed', at = ?::timestamptz WHERE source = ?", at, source);
    }

    /** @param to null while it goes on */
    public void outage(String source, String kind, String from, String to, boolean caughtUp) {
        run("""
                INSERT INTO source_status (source, number, publisher_name, country, condition, since, at)
                VALUES (?, 1, 'Ministry of Foreign Affairs of Lorania', 'LO', 'ok', now(), now())
                ON CONFLICT DO NOTHING
                """, source);
        run(
                "INSERT INTO outage VALUES (gen_random_uuid()::text, ?, ?, ?::timestamptz, ?::timestamptz, ?, 'it answers with status 503')",
                source,
                kind,
                from,
                to,
                caughtUp);
    }

    /** Runs SQL as superuser in schema analysis. */
    public void run(String sql, Object... arguments) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof String[] texts) {
                    statement.setArray(i + 1, connection.createArrayOf("text", texts));
                } else {
                    statement.setObject(i + 1, arguments[i]);
                }
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of all rows, as text. */
    public List<String> texts(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> texts = new java.util.ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
