package dev.communique.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.communique.ingest.fetch.FetchException.Reason;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What publishers' robots.txt files allow, by RFC 9309: a file that is not there allows everything; one that cannot be
 * reached forbids everything, unless an older copy is known, until it could not be reached for thirty days.
 */
final class Robots {
    private static final String AGENT = "Communique";
    private static final int MOST_KNOWN = 5_000;
    private static final Duration LONG_UNREACHABLE = Duration.ofDays(30);
    private static final Duration RETRY = Duration.ofMinutes(10);

    private final Site site;
    private final Duration age;
    private final Duration longestDelay;
    private final Clock clock;
    private final SimpleRobotRulesParser parser;

    private final Map<String, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** Where the files are read from. */
    interface Site {
        /** The file's bytes as far as they are read at all; of an answer 4xx but 429, none. */
        byte[] robots(URI address) throws FetchException;
    }

    /**
     * @param failure why there are no rules, or null
     * @param failingSince null while the file can be reached
     */
    private record Known(SimpleRobotRules rules, Instant until, FetchException failure, Instant failingSince) {}

    Robots(Site site, Duration age, Duration longestDelay, Clock clock) {
        this.site = site;
        this.age = age;
        this.longestDelay = longestDelay;
        this.clock = clock;
        parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    }

    /**
     * @return the pause between two requests that the file asks for
     * @throws FetchException where the address must not be read
     */
    Duration check(URI address) throws FetchException {
        Known file = file(address);
        if (file.rules() == null) {
            throw file.failure();
        }
        if (!file.rules().isAllowed(address.toString())) {
            throw new FetchException(
                    Reason.ROBOTS,
                    "robots.txt of %s forbids reading %s; ask the publisher to allow the user agent %s, or use another address"
                            .formatted(address.getAuthority(), address, AGENT),
                    null);
        }
        long delay = file.rules().getCrawlDelay();
        return delay <= 0 ? Duration.ZERO : Duration.ofMillis(Math.min(delay, longestDelay.toMillis()));
    }

    private Known file(URI address) {
        String origin = address.getScheme() + "://" + address.getAuthority();
        Instant now = clock.instant();
        Known before;
        synchronized (known) {
            before = known.get(origin);
        }
        if (before != null && before.until().isAfter(now)) {
            return before;
        }
        Known file = read(origin, before, now);
        synchronized (known) {
            known.put(origin, file);
        }
        return file;
    }

    private Known read(String origin, Known before, Instant now) {
        try {
            byte[] bytes = site.robots(URI.create(origin + "/robots.txt"));
            return new Known(rules(origin, bytes), now.plus(age), null, null);
        } catch (FetchException e) {
            Instant since = before == null || before.failingSince() == null ? now : before.failingSince();
            SimpleRobotRules rules = before == null ? null : before.rules();
            if (rules == null && since.isBefore(now.minus(LONG_UNREACHABLE))) {
                rules = parser.failedFetch(404);
            }
            FetchException failure = new FetchException(
                    e.reason(),
                    "%s cannot be read as long as its robots.txt cannot: %s".formatted(origin, e.getMessage()),
                    e.retryAfter().orElse(null),
                    e);
            return new Known(rules, now.plus(RETRY), failure, since);
        }
    }

    private SimpleRobotRules rules(String origin, byte[] bytes) {
        // The parser keeps what it read last; and it tells no file from an empty one.
        synchronized (parser) {
            return parser.parseContent(
                    origin + "/robots.txt", bytes, "text/plain", List.of(AGENT.toLowerCase(Locale.ROOT)));
        }
    }
}
