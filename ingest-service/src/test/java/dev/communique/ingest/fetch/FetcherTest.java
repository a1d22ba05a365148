package dev.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.communique.ingest.Mapping;
import dev.communique.ingest.fetch.FetchException.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private LocalSite site;
    private Fetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
        fetcher = fetcher(true);
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        site.close();
    }

    @Test
    void readsAPageAndSaysWhoReads() throws IOException {
        CopyOnWriteArrayList<String> agents = new CopyOnWriteArrayList<>();
        site.serve("/page", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            LocalSite.answer(exchange, 200, "text/html", "<p>Good.</p>");
        });

        Fetched fetched = fetcher.fetch(site.address("/page"), null, null);

        assertThat(fetched).isInstanceOfSatisfying(Fetched.Page.class, page -> {
            assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo("<p>Good.</p>");
            assertThat(page.etag()).isEqualTo("\"7\"");
            assertThat(page.contentType()).isEqualTo("text/html");
        });
        assertThat(agents).singleElement().asString().startsWith("Communique/");
    }

    @Test
    void asksOnlyForWhatHasChanged() throws IOException {
        site.serve(
                "/feed",
                exchange -> exchange.sendResponseHeaders(
                        "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                                        && "yesterday"
                                                .equals(exchange.getRequestHeaders()
                                                        .getFirst("If-Modified-Since"))
                                ? 304
                                : 500,
                        -1));

        Fetched fetched = fetcher.fetch(site.address("/feed"), "\"7\"", "yesterday");

        assertThat(fetched).isInstanceOf(Fetched.NotModified.class);
    }

    @Test
    void followsRedirects() throws IOException {
        site.redirect("/old", "/new");
        site.serve("/new", "text/html", "moved");

        Fetched fetched = fetcher.fetch(site.address("/old"), null, null);

        assertThat(fetched).isInstanceOf(Fetched.Page.class);
    }

    @Test
    void leavesARedirectLoop() {
        site.redirect("/a", "/b");
        site.redirect("/b", "/a");

        assertFails("/a", Reason.TOO_MANY_REDIRECTS);
    }

    @Test
    void leavesARedirectLoopAcrossHosts() throws IOException {
        try (LocalSite other = new LocalSite()) {
            site.redirect("/there", other.address("/back").replace("127.0.0.1", "localhost"), 301);
            other.redirect("/back", site.address("/there"), 302);

            assertFails("/there", Reason.TOO_MANY_REDIRECTS);
        }
    }

    @Test
    void leavesAnEndlessChainOfRedirects() {
        for (int i = 0; i < 10; i++) {
            site.redirect("/hop" + i + "/", "/hop" + (i + 1) + "/");
        }

        assertFails("/hop0/", Reason.TOO_MANY_REDIRECTS);
    }

    @Test
    void leavesASilentServer() {
        site.hang("/hang");

        assertFails("/hang", Reason.TIMEOUT);
    }

    @Test
    void leavesAServerThatDrips() {
        site.drip("/drip");

        assertFails("/drip", Reason.TIMEOUT);
    }

    @Test
    void cutsOffAFlood() {
        site.flood("/flood", "text/html", 1 << 30);

        assertFails("/flood", Reason.TOO_LARGE);
    }

    @Test
    void tellsPassingFaultsFromLastingOnes() {
        site.serve("/refused", exchange -> exchange.sendResponseHeaders(403, -1));
        site.serve("/gone", exchange -> exchange.sendResponseHeaders(410, -1));
        site.serve("/down", exchange -> exchange.sendResponseHeaders(503, -1));

        assertFails("/refused", Reason.REFUSED);
        assertFails("/gone", Reason.GONE);
        assertFails("/down", Reason.SERVER_ERROR);
        assertThat(new FetchException(Reason.REFUSED, "gone", null).isPassing()).isFalse();
        assertThat(new FetchException(Reason.SERVER_ERROR, "down", null).isPassing())
                .isTrue();
    }

    @Test
    void refusesLoopbackUnlessItIsAllowed() throws IOException {
        site.serve("/page", "text/html", "secret");

        fetcher.close();
        fetcher = fetcher(false);

        assertFails("/page", Reason.FORBIDDEN_ADDRESS);
        assertThat(site.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "127.1",
                "0x7f000001",
                "0x7f.0.0.1",
                "017700000001",
                "0177.0.0.1",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "127.0.0.1"
            })
    void refusesLoopbackHoweverItIsWritten(String host) throws IOException {
        site.serve("/page", "text/html", "secret");
        fetcher.close();
        fetcher = fetcher(false);

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher.fetch(site.address("/page").replace("127.0.0.1", host), null, null))
                .satisfies(
                        e -> assertThat(e.reason()).isIn(Reason.FORBIDDEN_ADDRESS, Reason.UNREACHABLE, Reason.REFUSED));
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void refusesARedirectToALinkLocalAddress() {
        site.redirect("/inwards", "http://169.254.169.254/latest/meta-data");

        assertFails("/inwards", Reason.FORBIDDEN_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://a.example/", "http://user:word@a.example/", "//", "no address"})
    void readsNothingButTheWeb(String address) {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher.fetch(address, null, null))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
    }

    @Test
    void keepsToRobots() {
        site.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
        site.serve("/private", "text/html", "private");
        site.redirect("/public", "/private");

        assertFails("/private", Reason.ROBOTS);
        assertFails("/public", Reason.ROBOTS);
        assertThat(site.requests()).containsExactly("/robots.txt", "/public");
    }

    @Test
    void readsNothingWhereRobotsCannotBeReached() {
        site.serve("/robots.txt", exchange -> exchange.sendResponseHeaders(503, -1));
        site.serve("/page", "text/html", "page");

        assertFails("/page", Reason.SERVER_ERROR);
        assertThat(site.requests()).containsExactly("/robots.txt");
    }

    @Test
    void followsRobotsThroughFiveRedirectsAndTakesMoreForNone() throws IOException {
        site.redirect("/robots.txt", "/r0");
        for (int i = 0; i < 4; i++) {
            site.redirect("/r" + i, "/r" + (i + 1));
        }
        site.serve("/r4", "text/plain", "User-agent: *\nDisallow: /private\n");

        assertFails("/private", Reason.ROBOTS);
        try (LocalSite endless = new LocalSite()) {
            endless.redirect("/robots.txt", "/robots.txt");
            endless.serve("/page", "text/html", "page");
            assertThat(fetcher.fetch(endless.address("/page"), null, null)).isInstanceOf(Fetched.Page.class);
        }
    }

    @Test
    void readsFiveHundredKibibytesOfRobots() {
        String rule = "User-agent: *\nDisallow: /late\n";
        site.serve("/robots.txt", "text/plain", "# nothing\n".repeat(60_000) + rule);
        site.serve("/late", "text/html", "late");

        assertThatCode(() -> fetcher.fetch(site.address("/late"), null, null)).doesNotThrowAnyException();
    }

    @Test
    void remembersWhereAnAddressMovedForGood() throws IOException {
        site.redirect("/first", "/second", 301);
        site.redirect("/second", "/last", 308);
        site.serve("/last", "text/html", "here");

        Fetched fetched = fetcher.fetch(site.address("/first"), null, null);

        assertThat(fetched.answer().movedTo()).isEqualTo(site.address("/last"));
        assertThat(fetched.answer().address()).isEqualTo(site.address("/last"));
    }

    @Test
    void remembersNoWayOfWhichAPartIsTemporary() throws IOException {
        site.redirect("/first", "/second", 301);
        site.redirect("/second", "/last", 302);
        site.serve("/last", "text/html", "here");

        Fetched fetched = fetcher.fetch(site.address("/first"), null, null);

        assertThat(fetched.answer().movedTo()).isNull();
        assertThat(fetched.answer().address()).isEqualTo(site.address("/last"));
    }

    @Test
    void tellsHowLongAHostWantsToBeLeftAlone() {
        site.serve("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
        });

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher.fetch(site.address("/busy"), null, null))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BUSY))
                .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(120)));
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher.fetch(site.address("/other"), null, null))
                .withMessageContaining("asks to be left alone");
        assertThat(site.requests()).containsExactly("/busy");
    }

    @Test
    void asksAHostOneAtATimeWithAPause() throws Exception {
        fetcher.close();
        fetcher = fetcher(true, "200ms");
        AtomicInteger open = new AtomicInteger();
        List<Long> times = new CopyOnWriteArrayList<>();
        site.serve("/slow", exchange -> {
            times.add(System.nanoTime());
            assertThat(open.incrementAndGet()).isOne();
            open.decrementAndGet();
            LocalSite.answer(exchange, 200, "text/plain", "slow");
        });

        List<CompletableFuture<Fetched>> all = Stream.generate(() -> CompletableFuture.supplyAsync(this::slow))
                .limit(4)
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(times.get(3) - times.get(0)).isGreaterThanOrEqualTo(3 * 190_000_000L);
    }

    private Fetched slow() {
        try {
            return fetcher.fetch(site.address("/slow"), null, null);
        } catch (FetchException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertFails(String path, Reason reason) {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher.fetch(site.address(path), null, null))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Fetcher fetcher(boolean allowPrivateAddresses) {
        return fetcher(allowPrivateAddresses, "0s");
    }

    private static Fetcher fetcher(boolean allowPrivateAddresses, String pace) {
        return new Fetcher(
                Mapping.of(
                        FetchConfig.class,
                        Map.of(
                                "communique.fetch.patience", "1s",
                                "communique.fetch.longest", "2s",
                                "communique.fetch.largest-bytes", "1000000",
                                "communique.fetch.pace", pace)),
                Mapping.of(
                        AddressConfig.class,
                        Map.of("communique.allow-private-addresses", String.valueOf(allowPrivateAddresses))),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }
}
