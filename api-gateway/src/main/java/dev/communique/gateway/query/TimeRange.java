package dev.communique.gateway.query;

import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A half-open range of time. Either end is an RFC 3339 instant or a partial date, which means its whole unit: from its
 * beginning, or until its end.
 *
 * @param from null for no beginning
 * @param to null for no end; exclusive
 */
public record TimeRange(ZonedDateTime from, ZonedDateTime to) {
    public TimeRange {
        if (from != null && to != null && !from.isBefore(to)) {
            throw Problem.INVALID_INPUT.because(
                    "from",
                    "from (%s) must be before to (%s).".formatted(from.toOffsetDateTime(), to.toOffsetDateTime()));
        }
    }

    public static TimeRange of(String from, String to, ZoneId zone) {
        return new TimeRange(from == null ? null : start(from, zone), to == null ? null : end(to, zone));
    }

    private static ZonedDateTime start(String text, ZoneId zone) {
        return parse("from", text, zone, false);
    }

    private static ZonedDateTime end(String text, ZoneId zone) {
        return parse("to", text, zone, true);
    }

    private static ZonedDateTime parse(String field, String text, ZoneId zone, boolean end) {
        if (!text.matches("[0-9]{4}.*") || text.startsWith("0000")) {
            throw refused(field, text);
        }
        try {
            return switch (text.length()) {
                case 4 -> Year.parse(text).plusYears(end ? 1 : 0).atDay(1).atStartOfDay(zone);
                case 7 -> YearMonth.parse(text).plusMonths(end ? 1 : 0).atDay(1).atStartOfDay(zone);
                case 10 -> LocalDate.parse(text).plusDays(end ? 1 : 0).atStartOfDay(zone);
                default -> instant(text).atZoneSameInstant(zone);
            };
        } catch (DateTimeException e) {
            throw refused(field, text);
        }
    }

    private static ProblemException refused(String field, String text) {
        return Problem.INVALID_INPUT.because(
                field,
                "%s is \"%s\" and must be a year (2023), a month (2023-04), a day (2023-04-28) or an RFC 3339 instant (2023-04-28T09:00:00+02:00), of the years 0001 to 9999."
                        .formatted(field, text));
    }

    /** A plus sign that nobody escaped arrives as a space. */
    private static OffsetDateTime instant(String text) {
        return OffsetDateTime.parse(text.replace(' ', '+'));
    }
}
