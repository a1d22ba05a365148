package dev.communique.ingest.trial;

import static dev.communique.ingest.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.fetch.LocalSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class TrialTest {
    @Inject
    DataSource database;

    private LocalSite site;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
        site.serve("/news/1", "text/html", page("The dam is finished", "The water rises as we speak."));
        site.serve("/news/2", "text/html", page("The ferry runs again", "It leaves at six every morning."));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void showsWhatAFeedWouldBringInItsOrder() {
        site.serve("/feed", "application/rss+xml", rss(item("/news/2", "Ferry") + item("/news/1", "Dam")));

        trial("feed", "/feed", "")
                .body("statements.title", contains("The ferry runs again", "The dam is finished"))
                .body("statements.url", contains(site.address("/news/2"), site.address("/news/1")))
                .body("statements[0].turns[0].passages.text", hasItem("It leaves at six every morning."))
                .body("statements[0].published", equalTo("2026-03-04T11:27:00+01:00"))
                .body("problems", empty())
                .body("listed", equalTo(2));
    }

    @Test
    void answersInTheShapeOfAStoredStatement() {
        site.serve("/feed", "application/rss+xml", rss(item("/news/1", "Dam")));

        ValidatableResponse answer =
                trial("feed", "/feed", ", \"publisher\": {\"name\": \"A\", \"zone\": \"Asia/Tokyo\"}");

        Map<String, Object> statement = answer.extract().path("statements[0]");
        assertThat(statement)
                .containsKeys("revision", "url", "source", "publisher", "title", "kind", "published")
                .containsKeys("publishedBasis", "delivered", "seen", "language", "speaker", "speakerSlug", "role")
                .containsKeys("truncated", "turns", "warnings")
                .doesNotContainKeys("id", "fingerprint", "backfill");
        answer.body("statements[0].publisher", not(hasKey("zone")))
                .body("statements[0].turns[0].passages[0].mentions", empty());
    }

    @Test
    void fallsBackToTheFeedsOwnText() {
        site.serve(
                "/feed", "application/rss+xml", rss(item("/gone", "Statement on the bridge") + item("/news/1", "Dam")));

        trial("feed", "/feed", "")
                .body("statements.title", contains("Statement on the bridge", "The dam is finished"))
                .body("statements[0].turns[0].passages.text", hasItem("The teaser of Statement on the bridge."))
                .body("problems", contains(containsString(site.address("/gone"))));
    }

    @Test
    void waitsForNoPageThatHangs() {
        site.hang("/hanging");
        site.serve("/feed", "application/rss+xml", rss(item("/hanging", "On the harbour") + item("/news/1", "Dam")));

        trial("feed", "/feed", "")
                .body("statements.title", contains("On the harbour", "The dam is finished"))
                .body("problems", contains(containsString("/hanging")));
    }

    @Test
    void readsSitemapsWithThoseTheyName() {
        site.serve("/map", "application/xml", "<sitemapindex><sitemap><loc>/map1</loc></sitemap></sitemapindex>");
        site.serve(
                "/map1",
                "application/xml",
                "<urlset><url><loc>/about</loc></url><url><loc>/news/1</loc></url></urlset>");

        trial("sitemap", "/map", ", \"include\": [\"/news/\"]")
                .body("statements.title", contains("The dam is finished"))
                .body("listed", equalTo(1));
    }

    @Test
    void readsIndexPages() {
        site.serve("/index", "text/html", """
                <ul><li><a href="/news/2">Ferry</a><li><a href="/news/1">Dam</a></ul><a class="more" href="/index2">more</a>""");
        site.serve("/index2", "text/html", "<ul><li><a href=\"/news/1?x=1\">Older</a></ul>");
        site.serve("/news/1?x=1", "text/html", page("Older", "Something older was said."));

        trial("index", "/index", ", \"pages\": 2, \"selectors\": {\"list\": \"ul li\", \"next\": \"a.more\"}")
                .body("statements", hasSize(3))
                .body("statements.title", hasItems("The ferry runs again", "The dam is finished"));
    }

    @Test
    void readsOnePage() {
        trial("page", "/news/1", "")
                .body("statements.title", contains("The dam is finished"))
                .body("listed", equalTo(1));
    }

    @Test
    void storesNothing() throws SQLException {
        site.serve("/feed", "application/rss+xml", rss(item("/gone", "Bridge") + item("/news/1", "Dam")));
        Map<String, Long> before = rows();

        trial("feed", "/feed", "");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void saysWhatIsWrongWithAListing() {
        site.serve("/home", "text/html", """
                <html><head><link rel="alternate" type="application/atom+xml" href="/feed"></head><body>Home</body></html>""");

        json("{\"kind\": \"feed\", \"url\": \"%s\"}".formatted(site.address("/home")))
                .post("/api/v1/sources/trial")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("url"))
                .body("detail", containsString("is an HTML page, not a feed"))
                .body("detail", containsString(site.address("/feed")));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"url": "https://a.example"}                                                            | kind
            {"kind": "push", "url": "https://a.example"}                                            | kind
            {"kind": "feed"}                                                                        | url
            {"kind": "index", "url": "https://a.example"}                                           | selectors.list
            {"kind": "index", "url": "https://a.example", "selectors": {"list": "li:["}}            | selectors.list
            {"kind": "feed", "url": "https://a.example", "selectors": {"list": "li"}}               | selectors
            {"kind": "sitemap", "url": "https://a.example", "include": ["news"]}                    | include
            {"kind": "sitemap", "url": "https://a.example", "pages": 0}                             | pages
            {"catalogue": "no-such-entry"}                                                          | catalogue
            """)
    void refusesWithASentenceThatNamesTheField(String body, String field) {
        json(body)
                .post("/api/v1/sources/trial")
                .then()
                .statusCode(400)
                .body("field", equalTo(field), "detail", containsString(field));
    }

    private ValidatableResponse trial(String kind, String path, String settings) {
        return json("{\"kind\": \"%s\", \"url\": \"%s\"%s}".formatted(kind, site.address(path), settings))
                .post("/api/v1/sources/trial")
                .then()
                .statusCode(200);
    }

    /** The number of rows in every table of the schema. */
    private Map<String, Long> rows() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            ResultSet names = statement.executeQuery(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'ingest'");
            while (names.next()) {
                tables.add(names.getString(1));
            }
            Map<String, Long> rows = new TreeMap<>();
            for (String table : tables) {
                ResultSet count = statement.executeQuery("SELECT count(*) FROM ingest." + table);
                count.next();
                rows.put(table, count.getLong(1));
            }
            return rows;
        }
    }

    private static String page(String title, String text) {
        return """
                <html><head><title>%s</title><meta property="article:published_time" content="2026-03-04T11:27:00+01:00"></head>
                <body><article><h1>%s</h1><p>%s</p></article></body></html>""".formatted(title, title, text);
    }

    private String item(String path, String title) {
        return "<item><title>%s</title><link>%s</link><description>The teaser of %s.</description></item>"
                .formatted(title, site.address(path), title);
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>t</title>" + items + "</channel></rss>";
    }
}
