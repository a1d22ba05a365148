package dev.communique.analysis.archive;

import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.statement.TurnKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What is sought, as the gateway asks for it.
 *
 * @param q a query of the theme language, which may also ask for titles
 * @param language null: q is read in every language that can read it
 * @param theme slug of a theme that must mention the passages too
 * @param speaker slug or name
 * @param from instant, as {@code to}, which is exclusive
 * @param copies exclude: without copies and translations
 * @param limit 1 to 100
 * @param after instant of publication of the last statement of the page before; {@code afterId} is its id
 */
record SearchRequest(
        @RestQuery String q,
        @RestQuery String language,
        @RestQuery String theme,
        @RestQuery String speaker,
        @RestQuery String source,
        @RestQuery String country,
        @RestQuery String turn,
        @RestQuery String from,
        @RestQuery String to,
        @RestQuery String copies,
        @RestQuery Integer limit,
        @RestQuery String after,
        @RestQuery String afterId) {
    private static final int MOST = 100;

    SearchRequest {
        if (q == null || q.isBlank()) {
            throw ProblemException.invalid("q", "q must be a query, such as \"arms control\" AND treaty");
        }
        limit = limit == null ? MOST : limit;
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "limit must be a number from 1 to " + MOST);
        }
        if ((after == null) != (afterId == null)) {
            throw ProblemException.invalid("after", "after and afterId must be given together");
        }
    }

    Set<TurnKind> turns() {
        try {
            return turn == null ? Set.of() : Set.of(TurnKind.of(turn));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("turn", e.getMessage());
        }
    }

    Set<String> sources() {
        return source == null ? Set.of() : Set.of(source);
    }

    Set<String> countries() {
        return country == null ? Set.of() : Set.of(country);
    }

    boolean withRepeats() {
        return !"exclude".equals(copies);
    }

    /** In microseconds since 1970, as {@link #toMicros} and {@link #afterMicros}. */
    long fromMicros() {
        return from == null ? Long.MIN_VALUE : micros("from", from);
    }

    long toMicros() {
        return to == null ? Long.MAX_VALUE : micros("to", to);
    }

    long afterMicros() {
        return after == null ? Long.MAX_VALUE : micros("after", after);
    }

    private static long micros(String field, String instant) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(instant));
        } catch (DateTimeException e) {
            throw ProblemException.invalid(field, field + " must be an RFC 3339 instant, not " + instant);
        }
    }
}
