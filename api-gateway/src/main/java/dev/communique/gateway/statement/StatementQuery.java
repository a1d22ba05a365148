package dev.communique.gateway.statement;

import dev.communique.gateway.query.Copies;
import dev.communique.gateway.query.Cursor;
import dev.communique.gateway.query.Filter;
import dev.communique.gateway.query.Limit;
import dev.communique.gateway.query.TimeRange;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a list of statements is narrowed to, as it stands in the address. */
record StatementQuery(
        @RestQuery
        @Parameter(
                description =
                        "Only statements with passages that fit this query, in the language of themes; title: looks in titles. Without language it is read in every language",
                example = "\"arms control\" AND treaty")
        String q,

        @RestQuery
        @Parameter(description = "Only statements with a mention of this theme, and only those passages, with spans")
        String theme,

        @RestQuery
        @Parameter(
                description = "A version of the theme; otherwise the current one. What an earlier one found in a"
                        + " revision that was replaced is counted, and not shown")
        String version,

        @RestQuery @Parameter(description = "A speaker's slug or name", example = "ada-quill")
        String speaker,

        @RestQuery @Parameter(description = "A source's slug")
        String source,

        @RestQuery @Parameter(description = "The publisher's country, ISO 3166-1 alpha-2")
        String country,

        @RestQuery @Parameter(description = "A language tag")
        String language,

        @RestQuery @Parameter(description = "Only these turns: question, answer, statement or moderator")
        String turn,

        @RestQuery
        @Parameter(
                description =
                        "Published from then on: a year, month or day (from its beginning, UTC) or an RFC 3339 instant",
                example = "2023-04")
        String from,

        @RestQuery
        @Parameter(
                description = "Published before: a year, month or day (until its end, UTC) or an RFC 3339 instant",
                example = "2023")
        String to,

        @RestQuery
        @Parameter(
                description = "exclude leaves out what trends do: copies, and translations of what the theme covers",
                example = "exclude")
        String copies,

        @RestQuery @Parameter(description = "1 to 100, otherwise 20")
        String limit,

        @RestQuery @Parameter(description = "next of the page before")
        String cursor) {

    Filter filter() {
        return new Filter(source, speaker, language, country, turn);
    }

    TimeRange range() {
        return TimeRange.of(from, to, ZoneOffset.UTC);
    }

    /** A list shows everything unless told otherwise. */
    boolean withRepeats() {
        return Copies.included(copies, true);
    }

    int rows() {
        return Limit.of(limit);
    }

    Optional<Cursor> after() {
        return Optional.ofNullable(cursor).map(Cursor::of);
    }
}
