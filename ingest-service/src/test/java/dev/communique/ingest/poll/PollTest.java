package dev.communique.ingest.poll;

import static dev.communique.ingest.Calls.authorized;
import static dev.communique.ingest.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.StatementsTopic;
import dev.communique.ingest.fetch.LocalSite;
import dev.communique.ingest.fetch.RawSite;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class PollTest {
    @Inject
    MeterRegistry metrics;

    private LocalSite site;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void readsThePagesOfAFeed() throws IOException {
        site.serve("/news/1", "text/html", page("The dam is finished", "The water rises as we speak."));
        site.serve("/feed", "application/rss+xml", rss(item("/news/1", "The dam", "Only a teaser.")));

        add("pages");

        StatementsTopic.Record record = awaitOne("pages");
        assertThat(record.statement().toString()).contains("The water rises as we speak.");
        assertThat(record.statement().toString()).doesNotContain("Only a teaser.");
        assertThat(record.text("url")).isEqualTo(site.address("/news/1"));
        assertThat(record.text("published")).isEqualTo("2026-03-04T10:27:00Z");
        assertThat(record.statement().at("/publisher/country").textValue()).isEqualTo("XL");
        assertThat(record.statement().get("backfill").booleanValue()).isTrue();
    }

    @Test
    void streamsWhatComesAfterTheFirstRead() throws IOException {
        site.serve("/news/1", "text/html", page("First", "The first announcement of the week."));
        site.serve("/news/2", "text/html", page("Second", "The second announcement of the week."));
        AtomicReference<String> feed = new AtomicReference<>(rss(item("/news/1", "First", "")));
        site.serve("/feed", exchange -> LocalSite.answer(exchange, 200, "application/rss+xml", feed.get()));
        add("growing");
        awaitOne("growing");
        awaitSuccess("growing");

        feed.set(rss(item("/news/2", "Second", "") + item("/news/1", "First", "")));

        try (StatementsTopic topic = new StatementsTopic()) {
            StatementsTopic.Record second = topic.awaitOne(
                    record -> record.statement().toString().contains("The second announcement of the week."));
            assertThat(second.statement().get("backfill").booleanValue()).isFalse();
        }
        assertThat(site.requests()).containsOnlyOnce("/news/1").containsOnlyOnce("/news/2");
    }

    @Test
    void asksOnlyForWhatHasChanged() throws IOException {
        List<String> conditions = new CopyOnWriteArrayList<>();
        site.serve("/feed", exchange -> {
            String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
            conditions.add(String.valueOf(condition));
            exchange.getResponseHeaders().set("ETag", "\"seven\"");
            if ("\"seven\"".equals(condition)) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                LocalSite.answer(
                        exchange, 200, "application/rss+xml", rss("<item><title>Once</title><guid>1</guid></item>"));
            }
        });

        add("conditional");

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(conditions).startsWith("null", "\"seven\"", "\"seven\""));
        authorized().get("/api/v1/sources/conditional").then().body("state.failures", equalTo(0));
    }

    @Test
    void fallsBackToTheFeedsOwnText() throws IOException {
        site.serve(
                "/feed", "application/rss+xml", rss(item("/gone", "Statement on the bridge", "The bridge is open.")));

        add("gone-pages");

        StatementsTopic.Record record = awaitOne("gone-pages");
        assertThat(record.text("title")).isEqualTo("Statement on the bridge");
        assertThat(record.statement().toString()).contains("The bridge is open.");
        authorized().get("/api/v1/sources/gone-pages").then().body("state.lastProblem", containsString("status 404"));
    }

    @Test
    void readsTheFeedsOwnTextWhereAPageHasNone() throws IOException {
        site.serve("/app", "text/html", "<html><body><div id=\"root\"></div><script>go()</script></body></html>");
        site.serve("/feed", "application/rss+xml", rss(item("/app", "On the ferry", "The ferry runs again.")));

        add("shell-pages");

        assertThat(awaitOne("shell-pages").statement().toString()).contains("The ferry runs again.");
    }

    @Test
    void neverReplacesAPageByTheFeedsText() throws IOException {
        AtomicReference<String> page = new AtomicReference<>("The first wording of the page.");
        AtomicReference<String> feed = new AtomicReference<>(rss(item("/news/1", "Wording", "Teaser one.")));
        servePage("/news/1", page);
        serveUnlessKnown(feed);
        add("flickering");
        awaitOne("flickering");
        awaitSuccess("flickering");

        page.set(null);
        feed.set(rss(item("/news/1", "Wording", "Teaser two.")));
        awaitProblem("flickering", "status 503");
        page.set("The second wording of the page.");

        try (StatementsTopic topic = new StatementsTopic()) {
            List<StatementsTopic.Record> revisions =
                    topic.await(2, record -> record.text("source").equals("flickering"));
            assertThat(revisions).hasSize(2);
            assertThat(revisions.get(1).statement().toString()).contains("The second wording of the page.");
        }
    }

    @Test
    void aPageThatFailedAtTheFirstReadIsBackfillWhenItIsRead() throws IOException {
        AtomicReference<String> page = new AtomicReference<>();
        servePage("/news/1", page);
        serveUnlessKnown(new AtomicReference<>(rss(item("/news/1", "Late", "The teaser of the page."))));
        add("late-page");
        awaitOne("late-page");
        awaitProblem("late-page", "status 503");

        page.set("What the page said in full.");

        try (StatementsTopic topic = new StatementsTopic()) {
            StatementsTopic.Record full =
                    topic.awaitOne(record -> record.statement().toString().contains("What the page said in full."));
            assertThat(full.statement().get("backfill").booleanValue()).isTrue();
        }
    }

    @Test
    void readsAFeedThatMovedOrCameBackAsBackfill() throws IOException {
        site.serve("/feed", "application/rss+xml", rss(item("/gone", "Here", "Said at the first place.")));
        site.serve("/moved", "application/rss+xml", rss(item("/gone/2", "There", "Said at the second place.")));
        add("moving");
        awaitOne("moving");
        awaitSuccess("moving");

        json(settings("moving", site.address("/moved"))).put("/api/v1/sources/moving");

        assertBackfill("moving", "Said at the second place.");
        awaitSuccess("moving");
        authorized().delete("/api/v1/sources/moving").then().statusCode(204);
        site.serve("/back", "application/rss+xml", rss(item("/gone/3", "Back", "Said while nobody listened.")));
        json(settings("moving", site.address("/back"))).post("/api/v1/sources");
        assertBackfill("moving", "Said while nobody listened.");
    }

    @Test
    void readsAFeedWhosePagesHangOrFlood() throws IOException {
        site.hang("/hang");
        site.flood("/flood", "text/html", 30_000_000);
        site.redirect("/loop", "/loop");
        site.serve(
                "/feed",
                "application/rss+xml",
                rss(item("/hang", "Hanging", "From the feed, the first.")
                        + item("/flood", "Flooding", "From the feed, the second.")
                        + item("/loop", "Looping", "From the feed, the third.")));

        add("hostile-pages");

        try (StatementsTopic topic = new StatementsTopic()) {
            assertThat(topic.await(3, record -> record.text("source").equals("hostile-pages")))
                    .extracting(record -> record.text("title"))
                    .containsExactlyInAnyOrder("Hanging", "Flooding", "Looping");
        }
    }

    @Test
    void readsNoExternalEntities() throws IOException {
        site.serve("/secret", "text/plain", "the secret");
        site.serve(
                "/feed",
                "application/rss+xml",
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + site.address("/secret") + "\">]>"
                        + rss("<item><title>t</title><description>&x;</description></item>"));

        add("entities");

        assertThat(awaitOne("entities").statement().toString()).contains("&x;");
        assertThat(site.requests()).doesNotContain("/secret");
    }

    @Test
    void tellsWhatIsWrongWithAFeedAndReadsTheOthers() throws IOException {
        site.serve("/feed", exchange -> exchange.sendResponseHeaders(503, -1));
        add("broken");
        awaitFailure("broken", "status 503");
        try (LocalSite other = new LocalSite()) {
            other.serve("/feed", "application/rss+xml", rss("<item><title>Fine</title><guid>1</guid></item>"));

            add("healthy", other);

            assertThat(awaitOne("healthy").text("title")).isEqualTo("Fine");
        }
    }

    @Test
    void readsWholeWhatLiesAboutChanges() throws IOException {
        AtomicReference<String> feed = new AtomicReference<>(rss(item("/gone", "Before", "Said before the lie.")));
        site.serve("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"for-ever\"");
            if (exchange.getRequestHeaders().containsKey("If-None-Match")) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                LocalSite.answer(exchange, 200, "application/rss+xml", feed.get());
            }
        });
        add("liar");
        awaitOne("liar");
        awaitSuccess("liar");

        feed.set(rss(item("/gone/2", "After", "Said behind the lie.")));

        try (StatementsTopic topic = new StatementsTopic()) {
            topic.awaitOne(record -> record.statement().toString().contains("Said behind the lie."));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> authorized()
                        .get("/api/v1/sources/liar")
                        .then()
                        .body("state.validatorsTrusted", equalTo(false)));
    }

    @Test
    void namesWhatRobotsForbids() {
        site.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /feed\n");
        site.serve("/feed", "application/rss+xml", rss(""));

        add("forbidden");

        awaitFailure("forbidden", "robots.txt of 127.0.0.1");
        assertThat(site.requests()).doesNotContain("/feed");
    }

    @Test
    void remembersWhereASourceMovedForGood() throws IOException {
        site.redirect("/feed", "/new-feed", 301);
        site.serve("/new-feed", "application/rss+xml", rss(item("/gone", "Moved", "Said at the new place.")));

        add("moved");
        awaitOne("moved");

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> authorized()
                        .get("/api/v1/sources/moved")
                        .then()
                        .body("url", equalTo(site.address("/feed")))
                        .body("state.movedTo", equalTo(site.address("/new-feed"))));
        assertThat(site.requests().stream().filter("/feed"::equals)).hasSize(1);
    }

    @Test
    void showsThePresentIntervalAndWhy() {
        site.serve("/feed", "application/rss+xml", rss(item("/gone", "Seldom", "Said seldom.")));

        json(settings("adaptive", site.address("/feed")).replace("\"interval\": \"1s\",", ""))
                .post("/api/v1/sources")
                .then()
                .statusCode(201)
                .body("interval", equalTo(null));

        awaitSuccess("adaptive");
        authorized()
                .get("/api/v1/sources/adaptive")
                .then()
                .body("state.interval", equalTo("PT15M"))
                .body("state.intervalReason", containsString("something new every"));
    }

    @Test
    void tellsAnEmptyAnswerFromAnEmptyFeed() {
        site.serve("/feed", "application/rss+xml", "");
        site.serve("/empty", "application/rss+xml", rss(""));

        add("empty-answer");
        json(settings("empty-feed", site.address("/empty"))).post("/api/v1/sources");

        awaitFailure("empty-answer", "answers with nothing, not with a feed");
        awaitSuccess("empty-feed");
    }

    @Test
    void leavesHostileServersAndReadsTheOthers() throws IOException {
        String ok = "HTTP/1.1 200 OK\r\n";
        site.serve("/feed", "application/rss+xml", rss(item("/gone", "Amid", "Said amid hostile servers.")));
        try (RawSite headers = new RawSite((connection, out) -> RawSite.drip(out, "HTTP/1.1 200 OK\r\nX-a: b\r\n"));
                RawSite body = new RawSite((connection, out) -> {
                    RawSite.send(out, ok + "Content-Length: 10000\r\n\r\n");
                    RawSite.drip(out, "<");
                });
                RawSite cut =
                        new RawSite((connection, out) -> RawSite.send(out, ok + "Content-Length: 10000\r\n\r\n<rss>"));
                RawSite packed = new RawSite((connection, out) ->
                        RawSite.send(out, ok + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\n\37\213\10"))) {
            addSeldom("drips-headers", headers.address("http"));
            addSeldom("drips-body", body.address("http"));
            addSeldom("breaks-off", cut.address("http"));
            addSeldom("packs-badly", packed.address("http"));
            addSeldom("amid-hostile", site.address("/feed"));

            assertThat(awaitOne("amid-hostile").text("title")).isEqualTo("Amid");
            awaitFailure("drips-headers", "did not answer whole");
            awaitFailure("drips-body", "did not answer whole");
            awaitFailure("breaks-off", "ended before it was whole");
            awaitFailure("packs-badly", "ends in the middle of what it packed");
        }
        Awaitility.await()
                .until(() ->
                        metrics.get("communique.poll.threads.working").gauge().value() == 0);
    }

    private void addSeldom(String slug, String url) {
        json(settings(slug, url).replace("\"1s\"", "\"1h\""))
                .post("/api/v1/sources")
                .then()
                .statusCode(201);
    }

    /** Serves the text, and a passing failure while there is none. */
    private void servePage(String path, AtomicReference<String> text) {
        site.serve(path, exchange -> {
            if (text.get() == null) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                LocalSite.answer(exchange, 200, "text/html", page("A page", text.get()));
            }
        });
    }

    private void serveUnlessKnown(AtomicReference<String> feed) {
        site.serve("/feed", exchange -> {
            String etag = "\"%d\"".formatted(feed.get().hashCode());
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                LocalSite.answer(exchange, 200, "application/rss+xml", feed.get());
            }
        });
    }

    private void add(String slug) {
        add(slug, site);
    }

    private static void add(String slug, LocalSite at) {
        json(settings(slug, at.address("/feed"))).post("/api/v1/sources").then().statusCode(201);
    }

    private static String settings(String slug, String url) {
        return """
                {"slug": "%s", "kind": "feed", "url": "%s", "interval": "1s", "check": false,
                 "publisher": {"name": "Ministry of %s", "country": "XL", "zone": "Europe/Vienna"}}""".formatted(slug, url, slug);
    }

    private static void assertBackfill(String source, String text) throws IOException {
        try (StatementsTopic topic = new StatementsTopic()) {
            StatementsTopic.Record record =
                    topic.awaitOne(found -> found.text("source").equals(source)
                            && found.statement().toString().contains(text));
            assertThat(record.statement().get("backfill").booleanValue()).isTrue();
        }
    }

    private static StatementsTopic.Record awaitOne(String source) throws IOException {
        try (StatementsTopic topic = new StatementsTopic()) {
            return topic.awaitOne(record -> record.text("source").equals(source));
        }
    }

    private static void awaitSuccess(String slug) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> authorized().get("/api/v1/sources/" + slug).path("state.lastSuccess") != null);
    }

    private static void awaitProblem(String slug, String sentence) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> authorized()
                        .get("/api/v1/sources/" + slug)
                        .then()
                        .body("state.lastProblem", containsString(sentence)));
    }

    private static void awaitFailure(String slug, String sentence) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> authorized()
                        .get("/api/v1/sources/" + slug)
                        .then()
                        .body("state.failures", greaterThan(0))
                        .body("state.lastSuccess", equalTo(null))
                        .body("state.lastProblem", containsString(sentence)));
    }

    private static String page(String title, String text) {
        return "<html><head><title>%s</title></head><body><h1>%s</h1><p>%s</p></body></html>"
                .formatted(title, title, text);
    }

    private String item(String path, String title, String text) {
        return """
                <item><title>%s</title><link>%s</link><guid>%s</guid><description>%s</description>
                <pubDate>Wed, 04 Mar 2026 10:27:00 GMT</pubDate></item>""".formatted(title, site.address(path), path, text);
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>t</title><link>https://a.example</link><description>d</description>"
                + items + "</channel></rss>";
    }
}
