package dev.communique.ingest.revision;

import static dev.communique.ingest.Calls.authorized;
import static dev.communique.ingest.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.StatementsTopic;
import dev.communique.ingest.fetch.LocalSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class SameContentTest {
    @Test
    void aMovedMenuIsNoRevision() {
        String page = """
                <html><head><title>The dam is finished</title>%s</head><body>%s<article><h1>The dam is finished</h1>
                <p>The water rises as we speak, and with it the hopes of the whole valley below the dam.</p>
                <p>We thank everybody who carried stones for it in the eleven years that it took.</p>
                </article>%s</body></html>""";
        push("menus", page.formatted("<meta name=\"a\">", "<nav><a href=\"/\">Home</a></nav>", ""))
                .then()
                .body("revision", equalTo(1), "new", equalTo(true));

        Response moved =
                push("menus", page.formatted("", "", "<nav><a href=\"/\">Start</a> <a href=\"/x\">Contact</a></nav>"));

        moved.then().body("revision", equalTo(1), "new", equalTo(false));
    }

    @Test
    void aChangeThatIsTakenBackIsTheNewestRevision() throws IOException {
        push("returns", "<p>We agree with what was said.</p>").then().body("revision", equalTo(1));
        push("returns", "<p>We disagree with what was said.</p>").then().body("revision", equalTo(2));

        Response back = push("returns", "<p>We agree with what was said.</p>");

        back.then().body("revision", equalTo(3), "new", equalTo(true));
        String id = back.path("id");
        try (StatementsTopic topic = new StatementsTopic()) {
            assertThat(topic.await(3, record -> record.id().equals(id)))
                    .extracting(record ->
                            record.statement().at("/turns/0/passages/0/text").textValue())
                    .containsExactly(
                            "We agree with what was said.",
                            "We disagree with what was said.",
                            "We agree with what was said.");
        }
    }

    @Test
    void aFeedThatNamesItsEntriesAnewMakesNoStatements() throws IOException {
        try (LocalSite site = new LocalSite()) {
            AtomicReference<String> feed = new AtomicReference<>(rss(site, "first-guid", ""));
            site.serve("/news/1", "text/html", "<article><p>The dam is finished and full.</p></article>");
            site.serve("/feed", exchange -> LocalSite.answer(exchange, 200, "application/rss+xml", feed.get()));
            json("""
                    {"slug": "guids", "kind": "feed", "url": "%s", "interval": "1s",
                     "publisher": {"name": "Ministry of Guids"}}""".formatted(site.address("/feed")))
                    .post("/api/v1/sources")
                    .then()
                    .statusCode(201);
            try (StatementsTopic topic = new StatementsTopic()) {
                StatementsTopic.Record first =
                        topic.awaitOne(record -> record.text("source").equals("guids"));

                feed.set(rss(
                        site,
                        "second-guid",
                        "<item><title>Two</title><guid>two</guid>"
                                + "<description>The ferry runs again.</description></item>"));

                topic.awaitOne(record -> record.text("source").equals("guids")
                        && record.statement().toString().contains("The ferry runs again."));
                assertThat(topic.matching(record -> record.text("source").equals("guids")
                                && record.statement().toString().contains("The dam is finished")))
                        .containsExactly(first);
            }
        }
        authorized().get("/api/v1/sources/guids").then().body("state.statements", equalTo(2));
    }

    private static String rss(LocalSite site, String guid, String more) {
        return """
                <rss version="2.0"><channel><title>t</title><link>https://a.example</link><description>d</description>
                <item><title>The dam</title><guid isPermaLink="false">%s</guid><link>%s</link></item>%s</channel></rss>""".formatted(guid, site.address("/news/1"), more);
    }

    private static Response push(String source, String html) {
        return json(Map.of("url", "https://%s.example/1".formatted(source), "html", html, "source", source))
                .post("/api/v1/statements");
    }
}
