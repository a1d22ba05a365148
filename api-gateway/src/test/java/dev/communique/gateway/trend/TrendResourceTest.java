package dev.communique.gateway.trend;

import static dev.communique.gateway.testsupport.SampleStatement.published;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.communique.gateway.LocalServicesResource;
import dev.communique.gateway.testsupport.Archive;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class TrendResourceTest {
    private static final String THEME = "arms-control";

    private Archive archive;

    @BeforeEach
    void fill() {
        archive = Archive.open();
        archive.theme(THEME, "{\"en\": \"arms\"}");
        archive.theme("nato-expansion", "{\"en\": \"nato\", \"ru\": \"нато\"}");
        archive.statement(published(1, "2023-03-31T22:30:00Z").mentioning(THEME));
        archive.statement(published(2, "2023-03-31").mentioning(THEME).by("Bo Finch"));
        archive.statement(published(3, "2023-03-15"));
        archive.statement(published(4, "2023-05-02").mentioning(THEME));
        archive.statement(published(5, "2023-05-03").mentioning(THEME));
        archive.statement(published(6, "2023-05-04").in("ru").from("tarsis-mfa", "TS"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void countsByMonthWithoutAHole() {
        get("/api/v1/trends?theme=arms-control&from=2023-03&to=2023-05")
                .then()
                .statusCode(200)
                .body("series", hasSize(1))
                .body("series[0].theme", equalTo(THEME))
                .body("series[0].version", equalTo(1))
                .body(
                        "series[0].points.start",
                        contains("2023-03-01T00:00:00Z", "2023-04-01T00:00:00Z", "2023-05-01T00:00:00Z"))
                .body("series[0].points.statements", contains(2, 0, 2))
                .body("series[0].points.mentions", contains(2, 0, 2))
                .body("series[0].points.speakers", contains(2, 0, 1))
                .body("series[0].points.denominator.statements", contains(3, 0, 2))
                .body("series[0].points.denominator.words", contains(72, 0, 48))
                .body("series[0].points.complete", contains(true, true, true));
    }

    @Test
    void sharesAreOfWhatTheThemeCovers() {
        JsonPath trends = get("/api/v1/trends?theme=arms-control&theme=nato-expansion&from=2023-05&to=2023-05")
                .jsonPath();

        assertThat(trends.getDouble("series[0].points[0].share")).isEqualTo(1.0);
        assertThat(trends.getDouble("series[0].points[0].perHundredThousandWords"))
                .isCloseTo(2 * 100_000.0 / 48, within(0.001));
        assertThat(trends.getInt("series[1].points[0].denominator.statements")).isEqualTo(3);
        assertThat(trends.getDouble("series[1].points[0].share")).isZero();
    }

    @Test
    void copiesCountOnlyWhereTheyAreAskedFor() {
        archive.isCopy(5);

        get("/api/v1/trends?theme=arms-control&from=2023-05&to=2023-05")
                .then()
                .body("series[0].points.statements", contains(1))
                .body("series[0].points.denominator.statements", contains(1));
        get("/api/v1/trends?theme=arms-control&from=2023-05&to=2023-05&copies=include")
                .then()
                .body("series[0].points.statements", contains(2))
                .body("series[0].points.denominator.statements", contains(2));
    }

    @Test
    void translationsCountWhereTheirOriginalIsNotCovered() {
        archive.isTranslation(4, "en");
        archive.isTranslation(5, "ru");

        get("/api/v1/trends?theme=arms-control&theme=nato-expansion&from=2023-05&to=2023-05")
                .then()
                .body("series[0].points.statements", contains(1))
                .body("series[0].points.denominator.statements", contains(1))
                .body("series[1].points.denominator.statements", contains(1));
        get("/api/v1/trends?theme=nato-expansion&from=2023-05&to=2023-05&language=en")
                .then()
                .body("series[0].points.denominator.statements", contains(1));
        get("/api/v1/trends?theme=arms-control&from=2023-05&to=2023-05&copies=include")
                .then()
                .body("series[0].points.statements", contains(2));
    }

    @Test
    void copiesAreIncludedOrExcluded() {
        get("/api/v1/trends?theme=arms-control&copies=yes")
                .then()
                .statusCode(400)
                .body("detail", equalTo("copies is \"yes\" and must be include or exclude."));
    }

    @Test
    void shareOfNothingIsNull() {
        JsonPath trends =
                get("/api/v1/trends?theme=arms-control&from=2023-04&to=2023-04").jsonPath();

        assertThat(trends.<Object>get("series[0].points[0].share")).isNull();
        assertThat(trends.<Object>get("series[0].points[0].perHundredThousandWords"))
                .isNull();
    }

    @Test
    void instantsMoveWithTheZoneAndDatesStay() {
        get("/api/v1/trends?theme=arms-control&from=2023-03-31&to=2023-04-01&interval=day&zone=Europe/Vienna")
                .then()
                .statusCode(200)
                .body("series[0].points.start", contains("2023-03-31T00:00:00+02:00", "2023-04-01T00:00:00+02:00"))
                .body("series[0].points.statements", contains(1, 1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "speaker=bo-finch, 1, 1",
        "speaker=Ada%20Quill, 3, 4",
        "source=tarsis-mfa, 0, 0",
        "language=en, 4, 5",
        "language=EN-gb, 4, 5",
        "country=LO, 4, 5",
        "turn=question, 0, 0",
        "from=2023-03-31T22:30:00Z, 3, 3"
    })
    void isNarrowedBy(String filter, int statements, int covered) {
        String from = filter.startsWith("from=") ? "" : "&from=2023";

        given().urlEncodingEnabled(false)
                .get("/api/v1/trends?theme=arms-control&to=2023&interval=year&" + filter + from)
                .then()
                .statusCode(200)
                .body("series[0].points.statements", contains(statements))
                .body("series[0].points.denominator.statements", contains(covered));
    }

    @Test
    void isSplitBySpeakersTheBiggestFirstEachWithItsDenominator() {
        JsonPath trends = get("/api/v1/trends?theme=arms-control&from=2023&to=2023&interval=year&groupBy=speaker")
                .jsonPath();

        assertThat(trends.getList("series.group")).containsExactly("ada-quill", "bo-finch");
        assertThat(trends.getList("series.groupName")).containsExactly("Ada Quill", "Bo Finch");
        assertThat(trends.getList("series.points.statements.flatten()")).containsExactly(3, 1);
        assertThat(trends.getList("series.points.denominator.statements.flatten()"))
                .containsExactly(4, 1);
        assertThat(trends.getList("omitted")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"source, lorania-mfa", "country, LO", "language, en", "turn, answer"})
    void isSplitBy(String group, String only) {
        get("/api/v1/trends?theme=arms-control&from=2023&to=2023&interval=year&groupBy=" + group)
                .then()
                .statusCode(200)
                .body("series.group", contains(only))
                .body("series[0].points.statements", contains(4));
    }

    @Test
    void namesOfOnePersonAreOneSeries() {
        archive.alias("boris-finch", "Boris Finch", "bo-finch");
        archive.statement(published(7, "2023-06-01").mentioning(THEME).by("Boris Finch"));

        JsonPath trends = get("/api/v1/trends?theme=arms-control&from=2023&to=2023&interval=year&groupBy=speaker")
                .jsonPath();

        assertThat(trends.getList("series.group")).containsExactly("ada-quill", "bo-finch");
        assertThat(trends.getList("series.points.statements.flatten()")).containsExactly(3, 2);
        for (String speaker : List.of("bo-finch", "boris-finch", "Boris Finch", "BO FINCH")) {
            given().queryParam("speaker", speaker)
                    .get("/api/v1/trends?theme=arms-control&from=2023&to=2023&interval=year")
                    .then()
                    .body("series[0].points.statements", contains(2))
                    .body("series[0].points.speakers", contains(1));
        }
    }

    @Test
    void tellsHowManyGroupsAreNotShown() {
        for (int number = 0; number < 30; number++) {
            archive.statement(
                    published(100 + number, "2023-06-02").mentioning(THEME).by("Speaker " + (char) ('A' + number)));
        }
        String address = "/api/v1/trends?theme=arms-control&from=2023&to=2023&interval=year&groupBy=speaker";

        JsonPath trends = get(address).jsonPath();

        assertThat(trends.getList("series")).hasSize(25);
        assertThat(trends.getString("series[0].group")).isEqualTo("ada-quill");
        assertThat(trends.getInt("omitted[0].groups")).isEqualTo(7);
        assertThat(trends.getInt("omitted[0].mentions")).isEqualTo(7);
        given().accept("text/csv").get(address).then().header("Communique-Omitted-Groups", equalTo("7"));
    }

    @Test
    void defaultsToTwelveMonthsUntilToday() {
        JsonPath trends = get("/api/v1/trends?theme=arms-control").jsonPath();

        assertThat(trends.getList("series[0].points")).hasSize(12);
        assertThat(trends.getBoolean("series[0].points[11].complete")).isFalse();
    }

    @Test
    void isOneTableForAllThemes() {
        String csv = given().accept("text/csv")
                .get("/api/v1/trends?theme=arms-control&theme=nato-expansion&from=2023-03&to=2023-05")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(csv.lines())
                .hasSize(7)
                .contains("arms-control,1,,2023-04-01T00:00:00Z,2023-05-01T00:00:00Z,0,0,0,0,0,0,,,true,");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2023                        | 400 | theme must be given from 1 to 10 times",
                "theme=arms-controll              | 404 | There is no theme \"arms-controll\"; the nearest is \"arms-control\".",
                "theme=arms-control&interval=hour | 400 | interval is \"hour\" and must be day, week, month or year.",
                "theme=arms-control&zone=Mars     | 400 | zone is \"Mars\" and must be UTC or a name of the IANA",
                "theme=arms-control&zone=%2B03:00 | 400 | zone is \"+03:00\" and must be UTC or a name of the IANA",
                "theme=arms-control&basis=seen    | 400 | basis is \"seen\" and must be published.",
                "theme=arms-control&groupBy=month | 400 | groupBy is \"month\" and must be speaker, source, country, language or turn.",
                "theme=arms-control&group=source  | 400 | The parameter group is unknown; known are basis, copies, country",
                "theme=arms-control&from=1900&interval=day | 400 | This would be",
            })
    void refusesWithASentence(String query, int status, String sentence) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/trends?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", startsWith(sentence));
    }

    @Test
    void namesTheOutagesThatFallIntoABucket() {
        archive.outage("lorania-mfa", "failing", "2023-03-30T10:00:00Z", "2023-04-02T08:00:00Z", false);
        archive.outage("tarsis-mfa", "unread", "2023-05-01T00:00:00Z", "2023-05-01T09:00:00Z", true);

        get("/api/v1/trends?theme=arms-control&from=2023-03&to=2023-05")
                .then()
                .statusCode(200)
                .body(
                        "series[0].points.outages.source",
                        contains(List.of("lorania-mfa"), List.of("lorania-mfa"), List.of("tarsis-mfa")))
                .body("series[0].points[0].outages[0].kind", equalTo("failing"))
                .body("series[0].points[0].outages[0].from", equalTo("2023-03-30T10:00:00Z"))
                .body("series[0].points[0].outages[0].to", equalTo("2023-04-02T08:00:00Z"))
                .body("series[0].points.complete", contains(false, false, true));
    }

    @Test
    void anOutageThatGoesOnLeavesEveryLaterBucketProvisional() {
        archive.outage("lorania-mfa", "silent", "2023-04-10T00:00:00Z", null, false);

        get("/api/v1/trends?theme=arms-control&from=2023-03&to=2023-05")
                .then()
                .body("series[0].points.complete", contains(true, false, false))
                .body("series[0].points[2].outages[0].to", equalTo(null));
    }

    @Test
    void anOutageEndsWhereItsSourceIsRemoved() {
        archive.outage("lorania-mfa", "failing", "2023-03-30T10:00:00Z", null, false);
        archive.remove("lorania-mfa", "2023-04-05T09:00:00Z");

        get("/api/v1/trends?theme=arms-control&from=2023-03&to=2023-05")
                .then()
                .body("series[0].points.complete", contains(false, false, true))
                .body("series[0].points[1].outages[0].to", equalTo("2023-04-05T09:00:00Z"));
    }

    @Test
    void namesNoOutageOfASourceThatWasNotAskedFor() {
        archive.outage("lorania-mfa", "failing", "2023-03-30T10:00:00Z", null, false);

        get("/api/v1/trends?theme=arms-control&from=2023-03&to=2023-05&source=tarsis-mfa")
                .then()
                .body("series[0].points.outages", everyItem(hasSize(0)))
                .body("series[0].points.complete", contains(true, true, true));
    }

    @Test
    void namesTheLongestOfManyOutages() {
        for (int i = 1; i <= 25; i++) {
            archive.outage(
                    "source-" + i, "failing", "2023-03-01T00:00:00Z", "2023-03-%02dT00:00:00Z".formatted(i + 1), true);
        }

        get("/api/v1/trends?theme=arms-control&from=2023-03&to=2023-03")
                .then()
                .body("series[0].points[0].outages", hasSize(20))
                .body("series[0].points[0].outages[0].source", equalTo("source-25"));
    }

    @Test
    void tellsOutagesInTheTableToo() {
        archive.outage("lorania-mfa", "failing", "2023-03-30T10:00:00Z", null, false);

        String table = given().accept("text/csv")
                .get("/api/v1/trends?theme=arms-control&from=2023-03&to=2023-03")
                .asString();

        assertThat(table).contains("false,lorania-mfa failing 2023-03-30T10:00:00Z/..");
    }
}
