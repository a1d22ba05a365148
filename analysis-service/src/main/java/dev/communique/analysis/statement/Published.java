package dev.communique.analysis.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * When a statement was published: an instant, or only a date, which counts as that day in every zone.
 *
 * @param given as the publisher gave it, never converted
 * @param sortAt the instant, or 00:00 UTC of the date
 */
public record Published(String given, Instant sortAt, boolean dateOnly) {
    private static final int LENGTH_OF_DATE = 10;

    /** @throws IllegalArgumentException when it is neither a date nor an RFC 3339 instant */
    public static Published of(String given) {
        try {
            if (given.length() == LENGTH_OF_DATE) {
                LocalDate date = LocalDate.parse(given);
                return new Published(given, date.atStartOfDay(ZoneOffset.UTC).toInstant(), true);
            }
            return new Published(given, OffsetDateTime.parse(given).toInstant(), false);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("published must be a date or an RFC 3339 instant, not " + given, e);
        }
    }
}
