package dev.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.communique.ingest.Mapping;
import dev.communique.ingest.fetch.FetchException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

        assertThat(fetched).isEqualTo(new Fetched.NotModified());
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
        site.serve("/gone", exchange -> exchange.sendResponseHeaders(410, -1));
        site.serve("/down", exchange -> exchange.sendResponseHeaders(503, -1));

        assertFails("/gone", Reason.REFUSED);
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

    private void assertFails(String path, Reason reason) {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher.fetch(site.address(path), null, null))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Fetcher fetcher(boolean allowPrivateAddresses) {
        return new Fetcher(
                Mapping.of(
                        FetchConfig.class, Map.of("communique.fetch.patience", "1s", "communique.fetch.longest", "2s")),
                Mapping.of(
                        AddressConfig.class,
                        Map.of("communique.allow-private-addresses", String.valueOf(allowPrivateAddresses))));
    }
}
