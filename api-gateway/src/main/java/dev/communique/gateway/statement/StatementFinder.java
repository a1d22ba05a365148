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
    private static final String SPEAKER = "(%1$s.speaker_slug = ? OR lower(%1$s.speaker) = lower(?))";
    private static final String SPEAKER_OF_STATEMENT =
            "(? = ANY (s.speaker_slugs) OR EXISTS (SELECT FROM unnest(s.speaker_names) n WHERE lower(n) = lower(?)))";

    private final Database database;
    private final ObjectMapper json;

    StatementFinder(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param theme null for all statements */
    record Search(
            Theme theme, Filter filter, TimeRange range, int limit, Optional<Cursor> after, boolean withRepeats) {}

    record Row(Statement statement, OffsetDateTime sortAt, long key) {
        Cursor cursor() {
            return new Cursor(sortAt, String.valueOf(key));
        }
    }

    /** One mention together with the statement and passage that it is in. */
    record MentionRow(String statement, int passage, Statement.Mention mention) {}

    /**
     * Up to one row more than the limit, so that the caller knows whether the list goes on. Whatever is asked for, an
     * index that is in the order of the list is read from the place where the page begins: of the statements, of a
     * theme's series, or of the denominators, which know every turn.
     */
    List<Row> search(Search search) {
        if (search.theme() != null) {
            Conditions inSeries = new Conditions()
                    .and("c.theme_version_key = ?", search.theme().versionKey())
                    .andIfGiven("c.turn = ?", search.filter().turn());
            return found("analysis.series_view", inSeries, search);
        }
        if (search.filter().turn() != null) {
            Conditions inTurns =
                    new Conditions().and("c.turn = ?", search.filter().turn());
            return found("analysis.denominator_view", inTurns, search);
        }
        Conditions counted = common(search, "s", "lower(split_part(s.language, '-', 1))");
        if (!search.withRepeats()) {
            counted.and("s.copy_of IS NULL AND s.translation_of IS NULL");
        }
        Conditions conditions = counted.andIfGiven(
                        "s.publisher_country = ?", search.filter().country())
                .andIfGiven(SPEAKER_OF_STATEMENT, search.filter().speaker());
        return database.query("""
                SELECT s.document, s.sort_at, s.statement_key
                FROM analysis.statement_view s
                WHERE %s
                ORDER BY s.sort_at DESC, s.statement_key DESC
                LIMIT %d
                """.formatted(conditions.sql(), search.limit() + 1), conditions.arguments(), this::row);
    }

    /** The newest statements that have a row in the view. */
    private List<Row> found(String view, Conditions inView, Search search) {
        if (!search.withRepeats()) {
            List<String> covered =
                    search.theme() == null ? List.of() : search.theme().languagesUnder(search.filter());
            inView.and(
                    "NOT c.copy AND (c.original_language IS NULL OR %s)"
                            .formatted(search.theme() == null ? "FALSE" : "c.original_language <> ALL (?)"),
                    search.theme() == null ? new Object[0] : new Object[] {covered.toArray(String[]::new)});
        }
        Conditions conditions = inView.and(common(search, "c", "c.language"))
                .andIfGiven("c.country = ?", search.filter().country())
                .andIfGiven(SPEAKER.formatted("c"), search.filter().speaker());
        return database.query(
                """
                SELECT s.document, s.sort_at, s.statement_key
                FROM (
                    SELECT DISTINCT c.sort_at, c.statement_key
                    FROM %s c
                    WHERE %s
                    ORDER BY c.sort_at DESC, c.statement_key DESC
                    LIMIT %d
                ) AS found
                JOIN analysis.statement_view s USING (statement_key)
                ORDER BY found.sort_at DESC, statement_key DESC
                """.formatted(view, conditions.sql(), search.limit() + 1), conditions.arguments(), this::row);
    }

    private static Conditions common(Search search, String view, String language) {
        Conditions conditions = new Conditions()
                .andIfGiven(view + ".source = ?", search.filter().source())
                .andIfGiven(language + " = ?", search.filter().language())
                .andIfGiven(view + ".sort_at >= ?", moment(search.range().from()))
                .andIfGiven(view + ".sort_at < ?", moment(search.range().to()));
        search.after()
                .ifPresent(cursor -> conditions.and(
                        "(%1$s.sort_at, %1$s.statement_key) < (?, ?)".formatted(view), cursor.at(), cursor.number()));
        return conditions;
    }

    Optional<Statement> withId(String id) {
        return database
                .query(
                        "SELECT document, sort_at, statement_key FROM analysis.statement_view WHERE statement_id = ?",
                        List.of(id),
                        this::row)
                .stream()
                .map(Row::statement)
                .findFirst();
    }

    /** Whether the last that was said of a statement is that it was withdrawn. */
    boolean isWithdrawn(String id) {
        return !database.query(
                        "SELECT 1 FROM analysis.revision_view WHERE statement_id = ? AND counted AND reason = 'withdrawn'",
                        List.of(id),
                        row -> row.getInt(1))
                .isEmpty();
    }

    /** The mentions of one theme that fit the filter, by statement and passage. */
    Map<String, Map<Integer, Statement.Mention>> mentions(List<String> statements, Theme theme, Filter filter) {
        Conditions conditions = new Conditions()
                .and("m.statement_id = ANY (?)", (Object) statements.toArray(String[]::new))
                .and("m.theme_version_key = ?", theme.versionKey())
                .andIfGiven("m.turn = ?", filter.turn())
                .andIfGiven(SPEAKER.formatted("m"), filter.speaker())
                .andIfGiven("m.language = ?", filter.language());
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
                        JOIN analysis.theme_view t USING (theme_version_key)
                        WHERE m.statement_id = ?
                        ORDER BY m.passage, m.theme
                        """, List.of(statement), this::mention).stream()
                .collect(Collectors.groupingBy(
                        MentionRow::passage, Collectors.mapping(MentionRow::mention, Collectors.toList())));
    }

    private static OffsetDateTime moment(ZonedDateTime at) {
        return at == null ? null : at.toOffsetDateTime();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                parse(row.getString("document"), new TypeReference<>() {}),
                row.getObject("sort_at", OffsetDateTime.class),
                row.getLong("statement_key"));
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
