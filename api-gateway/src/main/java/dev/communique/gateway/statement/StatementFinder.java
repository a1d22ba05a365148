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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds statements and their mentions in the views that analysis-service offers. */
@ApplicationScoped
class StatementFinder {
    private static final String SPEAKER = "%s.speaker_slug = ANY (?)";

    private final Database database;
    private final PersonNames persons;
    private final ObjectMapper json;

    StatementFinder(Database database, PersonNames persons, ObjectMapper json) {
        this.database = database;
        this.persons = persons;
        this.json = json;
    }

    /**
     * @param theme null for all statements
     * @param persons slugs of those that the filter's speaker stands for; null for everyone
     * @param withRepeats whether copies and translations are listed too
     */
    record Search(
            Theme theme,
            Filter filter,
            String[] persons,
            TimeRange range,
            int limit,
            Optional<Cursor> after,
            boolean withRepeats) {}

    /** @param speakers slugs of the aliases of everyone who speaks */
    private record Stored(String document, List<String> speakers, OffsetDateTime sortAt, long key) {}

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
        if (search.filter().turn() != null || search.persons() != null) {
            Conditions inTurns =
                    new Conditions().andIfGiven("c.turn = ?", search.filter().turn());
            return found("analysis.denominator_view", inTurns, search);
        }
        Conditions counted = common(search, "s", "lower(split_part(s.language, '-', 1))");
        if (!search.withRepeats()) {
            counted.and("s.copy_of IS NULL AND s.translation_of IS NULL");
        }
        Conditions conditions =
                counted.andIfGiven("s.publisher_country = ?", search.filter().country());
        return rows(database.query(
                """
                SELECT s.document, s.speaker_slugs, s.sort_at, s.statement_key
                FROM analysis.statement_view s
                WHERE %s
                ORDER BY s.sort_at DESC, s.statement_key DESC
                LIMIT %d
                """.formatted(conditions.sql(), search.limit() + 1), conditions.arguments(), StatementFinder::stored));
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
                .andIfGiven(SPEAKER.formatted("c"), search.persons());
        return rows(database.query(
                """
                SELECT s.document, s.speaker_slugs, s.sort_at, s.statement_key
                FROM (
                    SELECT DISTINCT c.sort_at, c.statement_key
                    FROM %s c
                    WHERE %s
                    ORDER BY c.sort_at DESC, c.statement_key DESC
                    LIMIT %d
                ) AS found
                JOIN analysis.statement_view s USING (statement_key)
                ORDER BY found.sort_at DESC, statement_key DESC
                """.formatted(view, conditions.sql(), search.limit() + 1),
                conditions.arguments(),
                StatementFinder::stored));
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
        return rows(database.query("""
                                SELECT document, speaker_slugs, sort_at, statement_key
                                FROM analysis.statement_view
                                WHERE statement_id = ?""", List.of(id), StatementFinder::stored)).stream()
                .map(Row::statement)
                .findFirst();
    }

    /** A revision of a statement. */
    record Ref(String id, int revision) {}

    /** These revisions, without those of statements that were withdrawn. */
    Map<Ref, Statement> revisions(List<Ref> refs) {
        List<Stored> stored = database.query(
                """
                SELECT r.document, r.speaker_slugs, r.seen AS sort_at, r.statement_key
                FROM unnest(?::text[], ?::text[]) AS wanted (id, revision)
                JOIN analysis.revision_view r ON r.statement_id = wanted.id AND r.revision = wanted.revision::int
                WHERE NOT EXISTS (
                    SELECT FROM analysis.revision_view w
                    WHERE w.statement_key = r.statement_key AND w.counted AND w.reason = 'withdrawn')
                """,
                List.<Object>of(
                        refs.stream().map(Ref::id).toArray(String[]::new),
                        refs.stream().map(ref -> String.valueOf(ref.revision())).toArray(String[]::new)),
                StatementFinder::stored);
        return rows(stored).stream()
                .map(Row::statement)
                .collect(Collectors.toMap(
                        statement -> new Ref(statement.id(), statement.revision()), statement -> statement));
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
    Map<String, Map<Integer, Statement.Mention>> mentions(
            List<String> statements, Theme theme, Filter filter, String[] people) {
        Conditions conditions = new Conditions()
                .and("m.statement_id = ANY (?)", (Object) statements.toArray(String[]::new))
                .and("m.theme_version_key = ?", theme.versionKey())
                .andIfGiven("m.turn = ?", filter.turn())
                .andIfGiven(SPEAKER.formatted("m"), people)
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

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("document"),
                Arrays.asList((String[]) row.getArray("speaker_slugs").getArray()),
                row.getObject("sort_at", OffsetDateTime.class),
                row.getLong("statement_key"));
    }

    private List<Row> rows(List<Stored> stored) {
        PersonNames.Known known = persons.of(
                stored.stream().flatMap(one -> one.speakers().stream()).toList());
        return stored.stream()
                .map(one -> new Row(known.in(one.document(), one.speakers()), one.sortAt(), one.key()))
                .toList();
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
