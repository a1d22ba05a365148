package dev.communique.gateway.query;

import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * The last row of a page: the next one begins below it, whatever arrived in the meantime. Callers see opaque text.
 *
 * @param at to the microsecond, as PostgreSQL keeps it
 * @param id tells rows of the same moment apart
 */
public record Cursor(OffsetDateTime at, String id) {
    public String text() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((micros + "/" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** The id where it is a number. */
    public long number() {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw refused(text());
        }
    }

    public static Cursor of(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 2);
            Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            return new Cursor(at.atOffset(ZoneOffset.UTC), parts[1]);
        } catch (RuntimeException e) {
            throw refused(text);
        }
    }

    private static ProblemException refused(String text) {
        return Problem.INVALID_INPUT.because(
                "cursor", "cursor is \"%s\" and must be what next said on the page before.".formatted(text));
    }
}
