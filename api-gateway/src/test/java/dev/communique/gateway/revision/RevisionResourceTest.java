package dev.communique.gateway.revision;

import static dev.communique.gateway.testsupport.SampleStatement.id;
import static dev.communique.gateway.testsupport.SampleStatement.published;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.communique.gateway.LocalServicesResource;
import dev.communique.gateway.testsupport.Archive;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class RevisionResourceTest {
    private static final String STATEMENT = "/api/v1/statements/" + id(1);

    private Archive archive;

    @BeforeEach
    void fill() {
        archive = Archive.open();
        archive.theme("arms-control", "{\"en\": \"arms\"}");
        archive.statement(published(1, "2023-04-01").mentioning("arms-control"));
        archive.statement(published(2, "2023-04-02"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void listsRevisionsNewestFirst() {
        archive.revise(1, "correction", "We shall put a draft", "We shall put two drafts");

        get(STATEMENT + "/revisions")
                .then()
                .statusCode(200)
                .body("id", equalTo(id(1)), "next", nullValue())
                .body("revisions.number", contains(2, 1))
                .body("revisions[0].reason", equalTo("correction"))
                .body("revisions[0].author", equalTo("Cy Marsh"))
                .body("revisions[0].comment", equalTo("as the ministry told us"))
                .body("revisions[0].changed.changed", equalTo(1))
                .body("revisions[0].changed.added", equalTo(0))
                .body("revisions[0].changed.fields", empty())
                .body("revisions[1].reason", equalTo("published"))
                .body("revisions[1].changed", nullValue());
    }

    @Test
    void pagesFollowOneAnother() {
        archive.revise(1, "published", "We shall put a draft", "We shall put two drafts");
        archive.revise(1, "published", "two drafts", "three drafts");

        get(STATEMENT + "/revisions?limit=2")
                .then()
                .body("revisions.number", contains(3, 2))
                .body("next", equalTo(2));
        get(STATEMENT + "/revisions?limit=2&before=2")
                .then()
                .body("revisions.number", contains(1))
                .body("next", nullValue());
    }

    @Test
    void showsARevisionThatCountsNoMore() {
        archive.revise(1, "published", "Arms control is not a favour", "It is not a favour");

        get(STATEMENT + "/revisions/1")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("turns[1].passages[0].text", containsString("Arms control is not a favour"))
                .body("turns[1].passages[0].mentions.theme", contains("arms-control"));
    }

    @Test
    void showsARevisionUnderTheNamesOfToday() {
        archive.alias("bo-finch", "Bo Finch", "bo-finch");
        archive.alias("boris-finch", "Boris Finch", "bo-finch");
        archive.statement(published(3, "2023-04-03").by("Boris Finch"));

        get("/api/v1/statements/" + id(3) + "/revisions/1")
                .then()
                .body("speaker", equalTo("Bo Finch"), "speakerSlug", equalTo("bo-finch"))
                .body("turns[1].speaker", equalTo("Bo Finch"));
    }

    @Test
    void tellsWhatARevisionChanged() {
        archive.revise(1, "published", "We shall put a draft", "We shall put two drafts");

        get(STATEMENT + "/revisions/2/diff")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2), "against", equalTo(1), "fields", empty())
                .body("passages.change", contains("changed"))
                .body("passages[0].before.index", equalTo(2))
                .body("passages[0].before.spans", contains(List.of(13, 20)))
                .body("passages[0].after.spans", contains(List.of(13, 23)));
    }

    @Test
    void namesTheFieldsThatChanged() {
        archive.revise(1, "correction", "=We would rather count warheads", "Counting");

        get(STATEMENT + "/revisions/2/diff?against=1")
                .then()
                .body("fields.field", contains("title"))
                .body("fields[0].before", equalTo("=We would rather count warheads"))
                .body("fields[0].after", equalTo("Counting"))
                .body("passages", empty());
    }

    @Test
    void ofAFirstRevisionEveryPassageWasAdded() {
        get(STATEMENT + "/revisions/1/diff")
                .then()
                .body("against", nullValue())
                .body("passages", hasSize(3))
                .body("passages.change", contains("added", "added", "added"));
    }

    @Test
    void withdrawnStatementIsGoneEverywhere() {
        archive.withdraw(1);

        for (String path : List.of("", "/revisions", "/revisions/1", "/revisions/1/diff")) {
            get(STATEMENT + path)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("detail", containsString("was withdrawn"));
        }
        get("/api/v1/statements").then().body("statements.id", contains(id(2)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/revisions/7        | 404 | has no revision 7",
                "/revisions/0        | 400 | must be the number of a revision",
                "/revisions/1/diff?against=9 | 404 | has no revision 9",
                "/revisions/1/diff?against=x | 400 | against is \"x\"",
                "/revisions?limit=0  | 400 | limit is \"0\"",
                "/revisions?page=2   | 400 | The parameter page is unknown",
            })
    void refusesWithASentence(String path, int status, String sentence) {
        get(STATEMENT + path).then().statusCode(status).body("detail", containsString(sentence));
    }

    @Test
    void unknownStatementIsNotFound() {
        get("/api/v1/statements/" + id(9) + "/revisions").then().statusCode(404);
    }
}
