package dev.communique.analysis.alert;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;

/**
 * How far a first mention looks back: an ISO 8601 period of days, months or years ({@code P90D}, {@code P1Y}), or a
 * duration with hours ({@code PT36H}).
 *
 * @param text as it was written
 */
record LookBack(String text, TemporalAmount amount) {
    private static final Instant REFERENCE = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    static LookBack of(String text) {
        try {
            LookBack lookBack = new LookBack(text, text.contains("T") ? Duration.parse(text) : Period.parse(text));
            Instant start = lookBack.before(REFERENCE);
            if (start.isBefore(REFERENCE) && !start.isBefore(EARLIEST)) {
                return lookBack;
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(sentence(text), e);
        }
        throw new IllegalArgumentException(sentence(text));
    }

    /** The instant that lies one period before, by the calendar of UTC. */
    Instant before(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).minus(amount).toInstant();
    }

    /** {@code 90 days}; what is not given in days, as it was written. */
    String words() {
        if (amount instanceof Period period && period.toTotalMonths() == 0) {
            return period.getDays() == 1 ? "1 day" : period.getDays() + " days";
        }
        return text;
    }

    private static String sentence(String text) {
        return "period must be an ISO 8601 period such as P90D, longer than nothing and at most P100Y, not " + text;
    }
}
