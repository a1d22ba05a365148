package dev.communique.gateway.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.gateway.database.Conditions;
import dev.communique.gateway.database.Database;
import dev.communique.gateway.query.Cursor;
import dev.communique.gateway.query.Filter;
import dev.communique.gateway.query.TimeRange;
import dev.communique.gateway.theme.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds statements and their mentions in the views that analysis-service offers. */
@ApplicationScoped
class StatementFinder {
    private static final String MENTIONED =
            "EXISTS (SELECT FROM analysis.mention_view m WHERE m.statement_id = s.statement_id AND %s)";
    private static final String SPOKEN =
            "EXISTS (SELECT FROM jsonb_array_elements(s.document::jsonb -> 'turns') t WHERE %s)";
    private static final String SPEAKER_OF_TURN = "(t ->> 'speakerSlug' = ? OR lower(t ->> 'speaker') = lower(?))";

    private final Database database;
    private final ObjectMapper json;

    StatementFinder(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param theme null for all statements */
    record Search(Theme theme, Filter filter, TimeRange range, int limit, Optional<Cursor> after) {}

    record Row(Statement statement, OffsetDateTime sortAt) {
        Cursor cursor() {
            return new Cursor(sortAt, statement.id());
        }
    }

    /** One mention together with the statement and passage that it is in. */
    record MentionRow(String statement, int passage, Statement.Mention mention) {}

    /** Up to one row more than the limit, so that the caller knows whether the list goes on. */
    List<Row> search(Search search) {
        Conditions conditions = search.theme() == null ? ofAll(search.filter()) : ofTheme(search);
        conditions
                .andIfGiven("s.source = ?", search.filter().source())
                .andIfGiven("s.publisher_country = ?", search.filter().country())
                .andIfGiven("s.sort_at >= ?", moment(search.range().from()))
                .andIfGiven("s.sort_at < ?", moment(search.range().to()));
        search.after()
                .ifPresent(cursor -> conditions.and("(s.sort_at, s.statement_id) < (?, ?)", cursor.at(), cursor.id()));
        return database.query("""
                SELECT s.document, s.sort_at
                FROM analysis.statement_view s
                WHERE %s
                ORDER BY s.sort_at DESC, s.statement_id DESC
                LIMIT %d
                """.formatted(conditions.sql(), search.limit() + 1), conditions.arguments(), this::row);
    }

    Optional<Statement> withId(String id) {
        return database
                .query(
                        "SELECT s.document, s.sort_at FROM analysis.statement_view s WHERE s.statement_id = ?",
                        List.of(id),
                        this::row)
                .stream()
                .map(Row::statement)
                .findFirst();
    }

    /** The mentions of one theme that fit the filter, by statement and passage. */
    Map<String, Map<Integer, Statement.Mention>> mentions(List<String> statements, Theme theme, Filter filter) {
        Conditions conditions = mentionConditions(theme, filter)
                .and("m.statement_id = ANY (?)", (Object) statements.toArray(String[]::new));
        return database.query("""
                        SELECT m.statement_id, m.passage, m.theme, m.version, m.spans
                        FROM analysis.mention_view m
                        WHERE %s
                        """.formatted(conditions.sql()), conditions.arguments(), this::mention).stream()
                .collect(Collectors.groupingBy(
                        MentionRow::statement, Collectors.toMap(MentionRow::passage, MentionRow::mention)));
    }

    /** What the current versions of all themes found in one statement, by passage. */
    Map<Integer, List<Statement.Mention>> mentions(String statement) {
        return database.query("""
                        SELECT m.statement_id, m.passage, m.theme, m.version, m.spans
                        FROM analysis.mention_view m
                        JOIN analysis.theme_view t ON t.slug = m.theme AND t.version = m.version
                        WHERE m.statement_id = ?
                        ORDER BY m.passage, m.theme
                        """, List.of(statement), this::mention).stream()
                .collect(Collectors.groupingBy(
                        MentionRow::passage, Collectors.mapping(MentionRow::mention, Collectors.toList())));
    }

    private static Conditions ofTheme(Search search) {
        return new Conditions().andNested(MENTIONED, mentionConditions(search.theme(), search.filter()));
    }

    private static Conditions mentionConditions(Theme theme, Filter filter) {
        return new Conditions()
                .and("m.theme = ? AND m.version = ?", theme.slug(), theme.version())
                .andIfGiven("m.turn = ?", filter.turn())
                .andIfGiven("(m.speaker_slug = ? OR lower(m.speaker) = lower(?))", filter.speaker())
                .andIfGiven("m.language = ?", filter.language());
    }

    private static Conditions ofAll(Filter filter) {
        Conditions conditions = new Conditions().andIfGiven("s.language = ?", filter.language());
        if (filter.turn() == null) {
            return conditions.andIfGiven(
                    "(? = ANY (s.speaker_slugs) OR EXISTS (SELECT FROM unnest(s.speaker_names) n WHERE lower(n) = lower(?)))",
                    filter.speaker());
        }
        return conditions.andNested(
                SPOKEN,
                new Conditions().and("t ->> 'kind' = ?", filter.turn()).andIfGiven(SPEAKER_OF_TURN, filter.speaker()));
    }

    private static OffsetDateTime moment(ZonedDateTime at) {
        return at == null ? null : at.toOffsetDateTime();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                parse(row.getString("document"), new TypeReference<>() {}),
                row.getObject("sort_at", OffsetDateTime.class));
    }

    private MentionRow mention(ResultSet row) throws SQLException {
        List<List<Integer>> spans = parse(row.getString("spans"), new TypeReference<>() {});
        return new MentionRow(
                row.getString("statement_id"),
                row.getInt("passage"),
                new Statement.Mention(row.getString("theme"), row.getInt("version"), new ArrayList<>(spans)));
    }

    private <T> T parse(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what analysis-service stored cannot be read", e);
        }
    }
}
