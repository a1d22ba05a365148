package dev.communique.analysis.trend;

import dev.communique.analysis.database.Columns;
import dev.communique.analysis.statement.Published;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReason;
import dev.communique.analysis.statement.Span;
import dev.communique.analysis.theme.Mention;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mentions, series and denominators in the database. */
@Singleton
public class CountTable {
    private record Grain(int theme, String turn, String language, String speakerSlug) {}

    /**
     * Stores the mentions of all, and the counts of those that count; counts of what they supersede are taken back.
     *
     * @param speakers slug → key of everyone named in them
     */
    public void store(Connection connection, List<AnalysedRevision> revisions, Map<String, Integer> speakers)
            throws SQLException {
        takeBack(connection, revisions);
        storeMentions(connection, revisions, speakers);
        List<AnalysedRevision> counted =
                revisions.stream().filter(one -> one.arrived().counted()).toList();
        storeSeries(connection, counted, speakers);
        storeDenominators(connection, counted, speakers);
    }

    /**
     * What a superseded revision counts is taken back for themes as they are now. A version that was replaced keeps what
     * it counted, since nobody will match the statement with it again, unless the statement is withdrawn.
     */
    private static void takeBack(Connection connection, List<AnalysedRevision> revisions) throws SQLException {
        Columns superseded = new Columns("int8", "bool", "bool", "text");
        for (AnalysedRevision one : revisions) {
            if (one.arrived().counted() && one.arrived().supersedes().isPresent()) {
                superseded.add(
                        one.arrived().statementKey(),
                        one.revision().reason() == RevisionReason.WITHDRAWN,
                        one.revision().copyOf() != null,
                        originalLanguage(one.revision()));
            }
        }
        superseded.update(connection, """
                WITH superseded AS (
                    SELECT * FROM unnest(?, ?, ?, ?) AS superseded (key, withdrawn, copy, original_language)
                ), uncounted AS (
                    DELETE FROM series s USING superseded
                    WHERE s.statement_key = superseded.key AND (superseded.withdrawn OR EXISTS (
                        SELECT FROM theme t WHERE t.matched = s.theme_version_key AND t.deleted IS NULL))
                ), marked AS (
                    UPDATE series s SET copy = superseded.copy, original_language = superseded.original_language
                    FROM superseded
                    WHERE s.statement_key = superseded.key AND NOT superseded.withdrawn
                      AND (s.copy, s.original_language) IS DISTINCT FROM (superseded.copy, superseded.original_language)
                      AND NOT EXISTS (SELECT FROM theme t WHERE t.matched = s.theme_version_key AND t.deleted IS NULL)
                )
                DELETE FROM denominator d USING superseded WHERE d.statement_key = superseded.key""");
    }

    private static void storeMentions(
            Connection connection, List<AnalysedRevision> revisions, Map<String, Integer> speakers)
            throws SQLException {
        Columns columns = new Columns("int8", "int4", "int4", "int4", "text", "int4", "text", "text");
        for (AnalysedRevision one : revisions) {
            for (Mention mention : one.mentions()) {
                columns.add(
                        one.arrived().statementKey(),
                        one.revision().revision(),
                        mention.theme().key(),
                        mention.passage().index(),
                        mention.turn().kind().word(),
                        speakers.get(mention.turn().speakerSlug()),
                        mention.passage().primaryLanguage(),
                        Span.json(mention.spans()));
            }
        }
        columns.update(connection, """
                INSERT INTO mention (statement_key, revision, theme_version_key, passage, turn, speaker_key, language,
                                     spans)
                SELECT statement_key, revision, theme_version_key, passage, turn, speaker_key, language, spans::jsonb
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    AS m (statement_key, revision, theme_version_key, passage, turn, speaker_key, language, spans)""");
    }

    private static void storeSeries(
            Connection connection, List<AnalysedRevision> counted, Map<String, Integer> speakers) throws SQLException {
        Columns columns = new Columns(
                "int4", "timestamptz", "int8", "bool", "text", "text", "text", "text", "int4", "int4", "bool", "text");
        for (AnalysedRevision one : counted) {
            Revision revision = one.revision();
            Published published = revision.publication();
            Map<Grain, Integer> counts = new LinkedHashMap<>();
            one.mentions().forEach(mention -> counts.merge(grain(mention), 1, Integer::sum));
            counts.forEach((grain, count) -> columns.add(
                    grain.theme(),
                    published.sortAt(),
                    one.arrived().statementKey(),
                    published.dateOnly(),
                    revision.source(),
                    revision.publisher().country(),
                    grain.language(),
                    grain.turn(),
                    speakers.get(grain.speakerSlug()),
                    count,
                    revision.copyOf() != null,
                    originalLanguage(revision)));
        }
        columns.update(connection, """
                INSERT INTO series (theme_version_key, sort_at, statement_key, date_only, source, country, language, turn,
                                    speaker_key, mentions, copy, original_language)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    }

    private static String originalLanguage(Revision revision) {
        return revision.translationOf() == null
                ? null
                : revision.translationOf().primaryLanguage();
    }

    private static Grain grain(Mention mention) {
        return new Grain(
                mention.theme().key(),
                mention.turn().kind().word(),
                mention.passage().primaryLanguage(),
                mention.turn().isNamed() ? mention.turn().speakerSlug() : null);
    }

    private static void storeDenominators(
            Connection connection, List<AnalysedRevision> counted, Map<String, Integer> speakers) throws SQLException {
        Columns columns = new Columns(
                "timestamptz", "int8", "bool", "text", "text", "text", "text", "int4", "int4", "int8", "bool", "text");
        for (AnalysedRevision one : counted) {
            Revision revision = one.revision();
            Published published = revision.publication();
            for (Denominator denominator : one.analysis().denominators()) {
                columns.add(
                        published.sortAt(),
                        one.arrived().statementKey(),
                        published.dateOnly(),
                        revision.source(),
                        revision.publisher().country(),
                        denominator.language(),
                        denominator.turn().word(),
                        speakers.get(denominator.speakerSlug()),
                        denominator.passages(),
                        denominator.words(),
                        revision.copyOf() != null,
                        originalLanguage(revision));
            }
        }
        columns.update(connection, """
                INSERT INTO denominator (sort_at, statement_key, date_only, source, country, language, turn, speaker_key,
                                         passages, words, copy, original_language)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    }
}
