package dev.communique.gateway.trend;

import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.query.Copies;
import dev.communique.gateway.query.Filter;
import dev.communique.gateway.query.TimeRange;
import dev.communique.gateway.query.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which trends are asked for, as it stands in the address. */
record TrendQuery(
        @RestQuery
        @Parameter(
                description = "A theme's slug, or a version of it as in arms-control@2; up to 10, each a series",
                example = "arms-control",
                required = true)
        List<String> theme,

        @RestQuery @Parameter(description = "A version of the one theme that is asked for; otherwise the current one")
        String version,

        @RestQuery
        @Parameter(
                description = "From then on: a year, month or day in the zone, or an instant; otherwise 12 months",
                example = "2023")
        String from,

        @RestQuery
        @Parameter(
                description = "Until the end of that year, month or day in the zone, or before that instant;"
                        + " otherwise until the end of today",
                example = "2023")
        String to,

        @RestQuery @Parameter(description = "day, week (ISO), month or year; otherwise month", example = "month")
        String interval,

        @RestQuery
        @Parameter(description = "The zone of the buckets, by its IANA name; otherwise UTC", example = "Europe/Vienna")
        String zone,

        @RestQuery @Parameter(description = "The date that counts: published")
        String basis,

        @RestQuery
        @Parameter(
                description =
                        "Each theme as several series, by speaker, source, country, language or turn: the ones with"
                                + " the most mentions first, up to 25 a theme; `omitted` tells of the rest")
        String groupBy,

        @RestQuery @Parameter(description = "A source's slug")
        String source,

        @RestQuery @Parameter(description = "A speaker's slug or name")
        String speaker,

        @RestQuery @Parameter(description = "A language tag")
        String language,

        @RestQuery @Parameter(description = "The publisher's country, ISO 3166-1 alpha-2")
        String country,

        @RestQuery @Parameter(description = "question, answer, statement or moderator")
        String turn,

        @RestQuery
        @Parameter(
                description = "include counts copies too, and translations of what the theme covers; otherwise exclude",
                example = "include")
        String copies) {

    private static final int MAXIMUM_THEMES = 10;
    private static final int DEFAULT_MONTHS = 12;

    TrendQuery {
        List<String> given = theme == null ? List.of() : theme;
        theme = given.stream().distinct().toList();
    }

    List<String> themes() {
        if (theme.isEmpty() || theme.size() > MAXIMUM_THEMES) {
            throw Problem.INVALID_INPUT.because(
                    "theme",
                    "theme must be given from 1 to %d times, as in theme=arms-control.".formatted(MAXIMUM_THEMES));
        }
        return theme;
    }

    Filter filter() {
        if (basis != null && !basis.equals("published")) {
            throw Problem.INVALID_INPUT.because("basis", "basis is \"%s\" and must be published.".formatted(basis));
        }
        return new Filter(source, speaker, language, country, turn);
    }

    boolean withRepeats() {
        return Copies.included(copies, false);
    }

    Interval bucketLength() {
        return Interval.named(interval);
    }

    /** With two ends: the last 12 months until the end of today where nothing is said. */
    TimeRange range(Clock clock) {
        ZoneId inZone = Zones.named(zone);
        TimeRange given = TimeRange.of(from, to, inZone);
        LocalDate today = LocalDate.now(clock.withZone(inZone));
        ZonedDateTime end = given.to() != null ? given.to() : today.plusDays(1).atStartOfDay(inZone);
        ZonedDateTime start = given.from() != null
                ? given.from()
                : bucketLength()
                        .first(end.minusNanos(1).toLocalDate().minusMonths(DEFAULT_MONTHS - 1))
                        .withDayOfMonth(1)
                        .atStartOfDay(inZone);
        return new TimeRange(start, end);
    }
}
