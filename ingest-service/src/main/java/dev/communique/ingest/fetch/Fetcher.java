package dev.communique.ingest.fetch;

import dev.communique.ingest.fetch.FetchException.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Reads one address on the web, within limits of time, size, redirects and place, as far as the host's robots.txt allows
 * it, and one at a time of each host.
 */
@ApplicationScoped
public class Fetcher {
    private final FetchConfig config;
    private final MeterRegistry metrics;
    private final Exchange exchange;
    private final Hosts hosts;
    private final Robots robots;

    Fetcher(FetchConfig config, AddressConfig addresses, Clock clock, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
        exchange = new Exchange(config, new AddressRule(addresses.allowPrivateAddresses()), clock);
        hosts = new Hosts(config.pace(), config.longest(), clock);
        robots = new Robots(new RobotsFile(exchange), config.robotsAge(), config.longestCrawlDelay(), clock);
    }

    @PreDestroy
    void close() throws IOException {
        exchange.close();
    }

    /** How long it takes until the host of an address may be asked again, as far as is known. */
    public Duration until(String host) {
        return hosts.until(host);
    }

    /**
     * Reads an address. It may wait for its host; who does not want to, asks {@link #until} before.
     *
     * @param etag of the last answer, or null; so is {@code lastModified}
     */
    public Fetched fetch(String url, String etag, String lastModified) throws FetchException {
        try {
            Fetched fetched = follow(Route.from(url), conditions(etag, lastModified));
            count(fetched instanceof Fetched.Page ? "page" : "not-modified");
            return fetched;
        } catch (FetchException e) {
            count(e.reason().text());
            throw e;
        }
    }

    private static Map<String, String> conditions(String etag, String lastModified) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/atom+xml, application/rss+xml, text/html;q=0.9, */*;q=0.5");
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        return headers;
    }

    private Fetched follow(Route start, Map<String, String> headers) throws FetchException {
        Route route = start;
        Hosts.Turn turn = hosts.take(route.host());
        try {
            while (true) {
                Exchange.Answer answer = ask(route, headers, turn);
                Route next = route.after(answer, config.redirects());
                if (next == null) {
                    return fetched(route, answer, turn);
                }
                if (!next.host().equals(route.host())) {
                    turn.close();
                    turn = null;
                    turn = hosts.take(next.host());
                }
                route = next;
            }
        } finally {
            if (turn != null) {
                turn.close();
            }
        }
    }

    private Exchange.Answer ask(Route route, Map<String, String> headers, Hosts.Turn turn) throws FetchException {
        turn.slowDown(robots.check(route.address()));
        return exchange.get(route.address(), headers);
    }

    private Fetched fetched(Route route, Exchange.Answer answer, Hosts.Turn turn) throws FetchException {
        AnswerHeaders headers = answer.headers();
        Fetched.Answer about = new Fetched.Answer(route.address().toString(), route.movedTo(), headers.freshFor());
        return switch (answer.status()) {
            case 304 -> new Fetched.NotModified(about);
            case 200 ->
                new Fetched.Page(
                        answer.body(),
                        headers.text("Content-Type"),
                        headers.text("ETag"),
                        headers.lastModified(),
                        about);
            default -> {
                Duration retryAfter = headers.retryAfter(config.longestRetryAfter());
                if (answer.status() == 429 || answer.status() == 503) {
                    turn.stayAway(Objects.requireNonNullElse(retryAfter, Duration.ZERO));
                }
                throw refusal(route.address(), answer.status(), retryAfter);
            }
        };
    }

    static FetchException refusal(URI address, int status, Duration retryAfter) {
        Reason reason = status == 429 ? Reason.BUSY : status >= 500 ? Reason.SERVER_ERROR : Reason.REFUSED;
        return status == 410
                ? new FetchException(
                        Reason.GONE,
                        address + " answers with status 410: it is gone for good; give its new address, or remove it",
                        null)
                : new FetchException(reason, "%s answers with status %d".formatted(address, status), retryAfter, null);
    }

    private void count(String outcome) {
        metrics.counter("communique.fetch.requests", "outcome", outcome).increment();
    }
}
