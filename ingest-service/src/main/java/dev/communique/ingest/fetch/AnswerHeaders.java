package dev.communique.ingest.fetch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;

/** What an answer's headers say about time. */
final class AnswerHeaders {
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Pattern UNCACHED = Pattern.compile("(?i)(?:^|[,\\s])(no-store|no-cache)(?:$|[,\\s])");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final MessageHeaders headers;
    private final Clock clock;

    AnswerHeaders(MessageHeaders headers, Clock clock) {
        this.headers = headers;
        this.clock = clock;
    }

    String text(String name) {
        Header header = headers.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /** How long to be left alone, at most {@code longest}; null where it does not say. */
    Duration retryAfter(Duration longest) {
        String text = text("Retry-After");
        if (text == null) {
            return null;
        }
        Optional<Duration> asked = SECONDS.matcher(text.strip()).matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())))
                : instant(text).map(until -> Duration.between(clock.instant(), until));
        return asked.filter(duration -> !duration.isNegative())
                .map(duration -> duration.compareTo(longest) > 0 ? longest : duration)
                .orElse(null);
    }

    /** How long the answer is called fresh; null where it does not say, or says not at all. RFC 9111, 4.2.1. */
    Duration freshFor() {
        String control = text("Cache-Control");
        if (control != null && UNCACHED.matcher(control).find()) {
            return null;
        }
        Matcher age = MAX_AGE.matcher(control == null ? "" : control);
        if (age.find()) {
            return positive(Duration.ofSeconds(Long.parseLong(age.group(1))));
        }
        Instant date = Optional.ofNullable(text("Date"))
                .flatMap(AnswerHeaders::instant)
                .orElseGet(clock::instant);
        return Optional.ofNullable(text("Expires"))
                .flatMap(AnswerHeaders::instant)
                .map(expires -> positive(Duration.between(date, expires)))
                .orElse(null);
    }

    /** The answer's Last-Modified, unless it is no date or lies in the future: servers then never say it changed. */
    String lastModified() {
        String text = text("Last-Modified");
        Instant latest = clock.instant().plus(Duration.ofMinutes(5));
        return Optional.ofNullable(text)
                .flatMap(AnswerHeaders::instant)
                .filter(modified -> modified.isBefore(latest))
                .map(modified -> text)
                .orElse(null);
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() || duration.isZero() ? null : duration;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
