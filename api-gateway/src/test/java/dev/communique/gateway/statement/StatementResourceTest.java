package dev.communique.gateway.statement;

import static dev.communique.gateway.testsupport.SampleStatement.id;
import static dev.communique.gateway.testsupport.SampleStatement.published;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.communique.gateway.LocalServicesResource;
import dev.communique.gateway.testsupport.Archive;
import dev.communique.gateway.testsupport.StandInOwners;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class StatementResourceTest {
    private static final String THEME = "arms-control";

    private Archive archive;

    @BeforeEach
    void fill() {
        archive = Archive.open();
        archive.theme(THEME, "{\"en\": \"arms\"}");
        archive.statement(published(1, "2023-03-31"));
        archive.statement(published(2, "2023-04-01T08:00:00+02:00").mentioning(THEME));
        archive.statement(published(3, "2023-04-30T23:00:00Z")
                .from("tarsis-mfa", "TS")
                .by("Bo Finch")
                .in("ru"));
        archive.statement(published(4, "2024-01-01T00:00:00Z").mentioning(THEME).by("Bo Finch"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void listsNewestFirst() {
        get("/api/v1/statements")
                .then()
                .statusCode(200)
                .body("statements.id", contains(id(4), id(3), id(2), id(1)))
                .body("next", nullValue());
    }

    @Test
    void aSearchShowsTheStatementsThatTheOwnerFinds() {
        String next = get("/api/v1/statements?q=arms AND control&theme=arms-control&turn=answer&from=2023&limit=3")
                .then()
                .statusCode(200)
                .body("statements.id", contains(id(4), id(2)))
                .body("statements[0].titleSpans", contains(List.of(4, 9)))
                .body("statements[0].passages.index", contains(1))
                .body("statements[0].passages[0].spans", contains(List.of(0, 12)))
                .body("statements[1].passages.index", contains(2))
                .body("complete", equalTo(false))
                .extract()
                .path("next");

        assertThat(StandInOwners.searched())
                .isEqualTo("q=arms+AND+control&theme=arms-control&turn=answer&from=2023-01-01T00:00:00Z&limit=3");
        get("/api/v1/statements?q=arms&cursor=" + next).then().statusCode(200);
        assertThat(StandInOwners.searched()).endsWith("&limit=20&after=2023-04-01T06:00:00Z&afterId=" + id(2));
    }

    @Test
    void aSearchCanBeHadAsATable() {
        String table = given().header("Accept", "text/csv")
                .get("/api/v1/statements?q=arms")
                .then()
                .statusCode(200)
                .header("Communique-Complete", equalTo("false"))
                .extract()
                .asString();

        assertThat(table.lines()).hasSize(3);
        assertThat(table).contains(",0-12,");
    }

    @Test
    void aMistakeInASearchIsToldWithItsPlace() {
        get("/api/v1/statements?q=treaty AND (")
                .then()
                .statusCode(400)
                .body("detail", equalTo("A parenthesis is not closed."))
                .body("field", equalTo("q"))
                .body("position", equalTo(11));
    }

    @Test
    void aThemeIsTriedByItsOwner() {
        given().contentType("application/json")
                .body("{\"queries\": {\"en\": \"treaty\"}}")
                .post("/api/v1/themes/preview")
                .then()
                .statusCode(200)
                .body("uri", equalTo("/api/v1/themes/preview"))
                .body("body.queries.en", equalTo("treaty"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "theme=arms-control                 | 4 2",
                "theme=arms-control&speaker=ada-quill | 2",
                "theme=arms-control&turn=question   | ''",
                "speaker=bo-finch                   | 4 3",
                "speaker=Bo%20Finch                 | 4 3",
                "speaker=bo%20finch&turn=answer     | 4 3",
                "turn=moderator                     | ''",
                "source=tarsis-mfa                  | 3",
                "source=nothing-yet                 | ''",
                "country=ts                         | 3",
                "language=ru                        | 3",
                "language=RU-ru                     | 3",
                "from=2023-04&to=2023-04            | 3 2",
                "from=2023&to=2023                  | 3 2 1",
                "to=2023-03-31                      | 1",
                "from=2023-04-01T08:00:00%2B02:00&to=2023-04-30T23:00:00Z | 2",
                "from=2024-01-01T00:00:00Z          | 4",
            })
    void isNarrowedBy(String query, String numbers) {
        List<String> expected = numbers.isEmpty()
                ? List.of()
                : List.of(numbers.split(" ")).stream()
                        .map(number -> id(Integer.parseInt(number)))
                        .toList();

        List<String> found = given().urlEncodingEnabled(false)
                .get("/api/v1/statements?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("statements.id");

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void leavesCopiesAndTranslationsOutWhereItIsTold() {
        archive.isCopy(2);
        archive.isTranslation(3, "en");

        get("/api/v1/statements").then().body("statements.id", contains(id(4), id(3), id(2), id(1)));
        get("/api/v1/statements?copies=exclude").then().body("statements.id", contains(id(4), id(1)));
        get("/api/v1/statements?copies=exclude&turn=answer").then().body("statements.id", contains(id(4), id(1)));
        get("/api/v1/statements?copies=exclude&theme=arms-control").then().body("statements.id", contains(id(4)));
    }

    @Test
    void passesCorrectionsWithdrawalsAndRereadingOn() {
        given().contentType("application/json")
                .body("{\"speaker\": \"Bo Finch\"}")
                .patch("/api/v1/statements/" + id(1))
                .then()
                .statusCode(202)
                .body("method", equalTo("PATCH"), "uri", equalTo("/api/v1/statements/" + id(1)))
                .body("body.speaker", equalTo("Bo Finch"));
        given().delete("/api/v1/statements/" + id(1) + "?author=Cy")
                .then()
                .statusCode(202)
                .body("method", equalTo("DELETE"), "uri", equalTo("/api/v1/statements/" + id(1) + "?author=Cy"));
        given().contentType("application/json")
                .post("/api/v1/statements/" + id(1) + "/reread")
                .then()
                .statusCode(202)
                .body("uri", equalTo("/api/v1/statements/" + id(1) + "/reread"));
    }

    @Test
    void showsThePersonUnderWhicheverNameTheTextHas() {
        archive.alias("boris-finch", "Boris Finch", "bo-finch");
        archive.statement(published(5, "2024-02-01").mentioning(THEME).by("Boris Finch"));

        get("/api/v1/statements/" + id(5))
                .then()
                .body("speaker", equalTo("Bo Finch"))
                .body("speakerSlug", equalTo("bo-finch"))
                .body("turns[1].speaker", equalTo("Bo Finch"))
                .body("turns[1].speakerSlug", equalTo("bo-finch"));
        for (String speaker : List.of("bo-finch", "boris-finch", "Boris Finch")) {
            given().queryParam("speaker", speaker)
                    .get("/api/v1/statements")
                    .then()
                    .body("statements.id", contains(id(5), id(4), id(3)))
                    .body("statements[0].passages.index", contains(1, 2));
            given().queryParam("speaker", speaker)
                    .get("/api/v1/statements?theme=arms-control")
                    .then()
                    .body("statements.id", contains(id(5), id(4)))
                    .body("statements[0].passages.speaker", contains("Bo Finch"));
        }
    }

    @Test
    void showsTheMentionedPassagesOfATheme() {
        get("/api/v1/statements?theme=arms-control&speaker=ada-quill")
                .then()
                .body("statements[0].passages.index", contains(1))
                .body("statements[0].passages[0].turn", equalTo("answer"))
                .body("statements[0].passages[0].spans", contains(List.of(0, 12)))
                .body("statements[0].published", equalTo("2023-04-01T08:00:00+02:00"))
                .body("statements[0].publisher.country", equalTo("LO"));
    }

    @Test
    void showsThePassagesOfATurn() {
        get("/api/v1/statements?turn=answer&limit=1")
                .then()
                .body("statements[0].passages.index", contains(1, 2))
                .body("statements[0].passages[0].spans", empty());
    }

    @Test
    void pagesFollowOneAnother() {
        String next = get("/api/v1/statements?limit=3")
                .then()
                .body("statements.id", contains(id(4), id(3), id(2)))
                .extract()
                .path("next");

        get("/api/v1/statements?limit=3&cursor=" + next)
                .then()
                .statusCode(200)
                .body("statements.id", contains(id(1)))
                .body("next", nullValue());
    }

    @Test
    void isATableOfPassages() {
        String csv = given().accept("text/csv")
                .get("/api/v1/statements?theme=arms-control&limit=1")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Link", containsString("cursor="))
                .extract()
                .asString();

        assertThat(csv.lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("id,revision,title,url,source,publisher,country,kind,published");
        assertThat(csv)
                .contains(id(4) + ",1,'=We would rather count warheads,https://mfa.lorania.example/en/interviews/1234")
                .contains("arms-control,1,0-12,\"Arms control is not a favour, \"\"so to say\"\", but a duty.\"");
    }

    @Test
    void isLinesOfPassages() {
        String lines = given().accept("application/x-ndjson")
                .get("/api/v1/statements?speaker=ada-quill")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();

        assertThat(lines.lines()).hasSize(4).allMatch(line -> line.startsWith("{\"id\":\"st_") && line.endsWith("}"));
    }

    @Test
    void statementHasItsTurnsAndMentions() {
        get("/api/v1/statements/" + id(2))
                .then()
                .statusCode(200)
                .body("id", equalTo(id(2)))
                .body("turns.kind", contains("question", "answer"))
                .body("turns[1].label", equalTo("MINISTER QUILL"))
                .body("turns[1].note", equalTo("via interpreter"))
                .body("turns[1].passages[0].directions", empty())
                .body("turns[1].passages[1].directions", contains(List.of(42, 53)))
                .body("turns[1].passages[0].mentions.theme", contains(THEME))
                .body("turns[1].passages[0].mentions[0].spans", contains(List.of(0, 12)))
                .body("turns[1].passages[1].mentions", empty())
                .body("warnings.code", hasItem("zone-assumed"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "word=war             | The parameter word is unknown; known are copies, country, cursor, from, language",
                "limit=0              | limit is \"0\" and must be a number from 1 to 100.",
                "limit=101            | limit is \"101\" and must be a number from 1 to 100.",
                "cursor=nonsense      | cursor is \"nonsense\" and must be what next said",
                "turn=shout           | turn is \"shout\" and must be question, answer, statement or moderator.",
                "source=               | The parameter source is empty",
                "source=a&source=b    | The parameter source can be given once only.",
                "country=Lorania      | country is \"Lorania\" and must be two letters",
                "from=soon            | from is \"soon\" and must be a year (2023)",
                "from=2023-13         | from is \"2023-13\" and must be a year (2023)",
                "from=2024&to=2023    | from (2024-01-01T00:00Z) must be before to (2024-01-01T00:00Z).",
            })
    void refusesWithASentence(String query, String sentence) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/statements?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", startsWith(sentence));
    }

    @Test
    void unknownThemeIsAnsweredWithTheNearest() {
        get("/api/v1/statements?theme=arms-controll")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no theme \"arms-controll\"; the nearest is \"arms-control\"."));
    }

    @Test
    void acceptedStatementIsToBeAskedForAgain() {
        get("/api/v1/statements/" + StandInOwners.ACCEPTED)
                .then()
                .statusCode(404)
                .header("Retry-After", equalTo("1"))
                .body("detail", containsString("was accepted and is not analysed yet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {StandInOwners.SET_ASIDE, "st_00000000000000000000008888", "anything"})
    void missingStatementIsNotToBeAskedForAgain(String id) {
        get("/api/v1/statements/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Retry-After", nullValue());
    }

    @Test
    void otherTypesAreNotAcceptable() {
        given().accept("image/png")
                .get("/api/v1/statements")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }
}
