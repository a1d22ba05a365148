package dev.communique.gateway.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.gateway.database.Database;
import dev.communique.gateway.statement.PersonNames;
import dev.communique.gateway.statement.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds all revisions of a statement in the views that analysis-service offers. */
@ApplicationScoped
class RevisionFinder {
    private final Database database;
    private final PersonNames persons;
    private final ObjectMapper json;

    RevisionFinder(Database database, PersonNames persons, ObjectMapper json) {
        this.database = database;
        this.persons = persons;
        this.json = json;
    }

    /** Why the newest revision of a statement is there; empty where there is none. */
    Optional<String> newestReason(String id) {
        return database
                .query(
                        "SELECT reason FROM analysis.revision_view WHERE statement_id = ? ORDER BY revision DESC LIMIT 1",
                        List.of(id),
                        row -> row.getString(1))
                .stream()
                .findFirst();
    }

    /** The newest ones below a number, newest first. */
    List<Statement> before(String id, int number, int limit) {
        return database.query("""
                SELECT document FROM analysis.revision_view
                WHERE statement_id = ? AND revision < ? ORDER BY revision DESC LIMIT ?
                """, List.of(id, number, limit), this::statement);
    }

    /** As it was published, under the names that its text gives. */
    Optional<Statement> one(String id, int number) {
        return database
                .query(
                        "SELECT document FROM analysis.revision_view WHERE statement_id = ? AND revision = ?",
                        List.of(id, number),
                        this::statement)
                .stream()
                .findFirst();
    }

    /** As the statement itself is shown: under the names of today, with what the current themes found in it. */
    Optional<Statement> shown(String id, int number) {
        return database
                .query(
                        "SELECT document, speaker_slugs FROM analysis.revision_view WHERE statement_id = ? AND revision = ?",
                        List.of(id, number),
                        this::named)
                .stream()
                .map(this::withMentions)
                .findFirst();
    }

    private Statement named(ResultSet row) throws SQLException {
        List<String> aliases = List.of((String[]) row.getArray(2).getArray());
        return persons.of(aliases).in(row.getString(1), aliases);
    }

    private Statement withMentions(Statement statement) {
        record Found(int passage, Statement.Mention mention) {}
        Map<Integer, List<Statement.Mention>> mentions = database
                .query(
                        """
                        SELECT m.passage, m.theme, m.version, m.spans
                        FROM analysis.revision_mention_view m
                        JOIN analysis.theme_view t USING (theme_version_key)
                        WHERE m.statement_id = ? AND m.revision = ?
                        ORDER BY m.passage, m.theme
                        """,
                        List.of(statement.id(), statement.revision()),
                        row -> new Found(
                                row.getInt("passage"),
                                new Statement.Mention(
                                        row.getString("theme"),
                                        row.getInt("version"),
                                        parse(row.getString("spans"), new TypeReference<>() {}))))
                .stream()
                .collect(
                        Collectors.groupingBy(Found::passage, Collectors.mapping(Found::mention, Collectors.toList())));
        return statement.withMentions(mentions);
    }

    private Statement statement(ResultSet row) throws SQLException {
        return parse(row.getString(1), new TypeReference<>() {});
    }

    private <T> T parse(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what analysis-service stored cannot be read", e);
        }
    }
}
