package dev.communique.ingest.source;

import static dev.communique.ingest.Calls.authorized;
import static dev.communique.ingest.Calls.json;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.fetch.LocalSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class SourceResourceTest {
    @Test
    void addsChangesAndRemovesASource() {
        json("""
                {"slug": "quiet-folder", "kind": "folder", "paused": true, "language": "EN",
                 "publisher": {"name": "Harbour Council", "country": "XL", "zone": "Europe/Vienna"}}""")
                .post("/api/v1/sources")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/sources/quiet-folder"))
                .body("slug", equalTo("quiet-folder"), "path", equalTo("quiet-folder"), "paused", equalTo(true))
                .body("publisher.zone", equalTo("Europe/Vienna"), "language", equalTo("en"))
                .body("state.failures", equalTo(0), "state.statements", equalTo(0));
        json("{\"publisher\": {\"name\": \"Council of Harbours\"}, \"paused\": true}")
                .put("/api/v1/sources/quiet-folder")
                .then()
                .statusCode(200)
                .body("publisher.name", equalTo("Council of Harbours"), "publisher.country", equalTo(null));
        authorized().get("/api/v1/sources").then().statusCode(200).body("sources.slug", hasItem("quiet-folder"));

        authorized().delete("/api/v1/sources/quiet-folder").then().statusCode(204);

        authorized().get("/api/v1/sources/quiet-folder").then().statusCode(404);
        authorized().get("/api/v1/sources").then().body("sources.slug", not(hasItem("quiet-folder")));
    }

    @Test
    void refusesASecondSourceOfTheSameName() {
        String twice = "{\"slug\": \"twice\", \"kind\": \"push\"}";
        json(twice).post("/api/v1/sources").then().statusCode(201);

        json(twice).post("/api/v1/sources").then().statusCode(409).body("field", equalTo("slug"));
    }

    @Test
    void creditsPushedStatementsToThePublisherThatWasNamed() {
        json("{\"slug\": \"named\", \"kind\": \"push\", \"publisher\": {\"name\": \"Office of the Regent\"}}")
                .post("/api/v1/sources")
                .then()
                .statusCode(201);

        json("{\"text\": \"The Regent received the guild of bakers.\", \"source\": \"named\"}")
                .post("/api/v1/statements")
                .then()
                .statusCode(202);

        authorized().get("/api/v1/sources/named").then().body("state.statements", equalTo(1));
    }

    @Test
    void bringsBackARemovedSourceThatIsPushedInto() {
        json("{\"slug\": \"revived\", \"kind\": \"push\"}")
                .post("/api/v1/sources")
                .then()
                .statusCode(201);
        authorized().delete("/api/v1/sources/revived").then().statusCode(204);

        json("{\"text\": \"The guild of bakers is back.\", \"source\": \"revived\"}")
                .post("/api/v1/statements")
                .then()
                .statusCode(202);

        authorized().get("/api/v1/sources/revived").then().statusCode(200).body("state.statements", equalTo(1));
    }

    @Test
    void refusesToPushIntoAFolder() {
        json("{\"slug\": \"a-folder\", \"kind\": \"folder\"}")
                .post("/api/v1/sources")
                .then()
                .statusCode(201);

        json("{\"text\": \"In by the wrong door.\", \"source\": \"a-folder\"}")
                .post("/api/v1/statements")
                .then()
                .statusCode(409)
                .body("field", equalTo("source"), "detail", containsString("a-folder is of kind folder"));
    }

    @Test
    void takesBackWhatItAnsweredWithAChange() {
        json("""
                {"slug": "there-and-back", "kind": "index", "url": "https://back.lorania.example/news", "check": false,
                 "publisher": {"name": "Council"}, "selectors": {"list": "li", "date": "time"}, "pages": 3}""").post("/api/v1/sources").then().statusCode(201);
        Map<String, Object> source =
                authorized().get("/api/v1/sources/there-and-back").path("");
        source.put("paused", true);

        json(source)
                .put("/api/v1/sources/there-and-back")
                .then()
                .statusCode(200)
                .body("paused", equalTo(true), "selectors.date", equalTo("time"), "pages", equalTo(3));
    }

    @Test
    void refusesAFeedThatIsNone() throws IOException {
        try (LocalSite site = new LocalSite()) {
            site.serve("/home", "text/html", "<html><body>Home</body></html>");
            String feed = """
                    {"slug": "checked", "kind": "feed", "url": "%s", "publisher": {"name": "A"}%s}""";

            json(feed.formatted(site.address("/home"), ""))
                    .post("/api/v1/sources")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("url"), "detail", containsString("is an HTML page, not a feed"));
            authorized().get("/api/v1/sources/checked").then().statusCode(404);
            json(feed.formatted(site.address("/home"), ", \"check\": false, \"paused\": true"))
                    .post("/api/v1/sources")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void refusesAnAddressThatAnotherSourceReads() {
        String feed = """
                {"slug": "%s", "kind": "sitemap", "url": "%s", "publisher": {"name": "A"}, "paused": true,
                 "include": ["/en/"], "pages": 7}""";
        json(feed.formatted("first-map", "https://map.lorania.example/sitemap.xml"))
                .post("/api/v1/sources")
                .then()
                .statusCode(201)
                .body("include", hasItem("/en/"), "pages", equalTo(7));

        json(feed.formatted("second-map", "http://www.map.lorania.example/sitemap.xml?utm_source=x"))
                .post("/api/v1/sources")
                .then()
                .statusCode(409)
                .body("field", equalTo("url"), "detail", containsString("first-map"));
    }

    @Test
    void addsAnEntryOfTheCatalogue() {
        json("{\"catalogue\": \"us-state-press-rss\", \"check\": false, \"paused\": true, \"interval\": \"1h\"}")
                .post("/api/v1/sources")
                .then()
                .statusCode(201)
                .body("slug", equalTo("us-state-press-rss"), "kind", equalTo("feed"), "interval", equalTo("PT1H"))
                .body("publisher.country", equalTo("US"), "language", equalTo("en"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"slug": "No Slug", "kind": "push"}                                             | slug
            {"kind": "push"}                                                                | slug
            {"slug": "a", "kind": "carrier-pigeon"}                                         | kind
            {"slug": "a", "kind": "archive"}                                                | path
            {"slug": "a", "kind": "archive", "path": "../etc/passwd"}                       | path
            {"slug": "a", "kind": "archive", "path": "a.jsonl", "fields": {"headline": "title"}} | fields.headline
            {"slug": "a", "kind": "sitemap"}                                                | url
            {"slug": "a", "kind": "index", "url": "https://a.example", "publisher": {"name": "A"}} | selectors.list
            {"slug": "a", "kind": "push", "include": "/news/"}                              | include
            {"slug": "trial", "kind": "push"}                                               | slug
            {"catalogue": "no-such-entry"}                                                  | catalogue
            {"slug": "a", "kind": "feed", "publisher": {"name": "A"}}                       | url
            {"slug": "a", "kind": "feed", "url": "ftp://a.example", "publisher": {"name": "A"}} | url
            {"slug": "a", "kind": "feed", "url": "https://a.example/feed"}                  | publisher.name
            {"slug": "a", "kind": "push", "url": "https://a.example/feed"}                  | url
            {"slug": "a", "kind": "push", "path": "a"}                                      | path
            {"slug": "a", "kind": "folder", "path": "../etc"}                               | path
            {"slug": "a", "kind": "push", "publisher": {"country": "Lorania"}}              | publisher.country
            {"slug": "a", "kind": "push", "publisher": {"zone": "Moon/Crater"}}             | publisher.zone
            {"slug": "a", "kind": "push", "publisher": {"planet": "Earth"}}                 | publisher.planet
            {"slug": "a", "kind": "push", "language": "not a language"}                     | language
            {"slug": "a", "kind": "push", "interval": "often"}                              | interval
            {"slug": "a", "kind": "push", "interval": "PT0.1S"}                             | interval
            {"slug": "a", "kind": "push", "paused": "yes"}                                  | paused
            {"slug": "a", "kind": "push", "paused": true}                                   | paused
            {"slug": "a", "kind": "push", "colour": "red"}                                  | colour
            """)
    void refusesWithASentenceThatNamesTheField(String body, String field) {
        json(body)
                .post("/api/v1/sources")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field), "detail", containsString(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources", "sources/push", "reconciliation", "statements/st_a/acceptance"})
    void refusesParametersThatACallDoesNotHave(String path) {
        authorized()
                .get("/api/v1/" + path + "?colour=red")
                .then()
                .statusCode(400)
                .body("field", equalTo("colour"));
    }

    @Test
    void refusesToRenameASource() {
        json("{\"slug\": \"settled\", \"kind\": \"push\"}")
                .post("/api/v1/sources")
                .then()
                .statusCode(201);

        json("{\"slug\": \"moved\"}")
                .put("/api/v1/sources/settled")
                .then()
                .statusCode(400)
                .body("field", equalTo("slug"));
    }
}
