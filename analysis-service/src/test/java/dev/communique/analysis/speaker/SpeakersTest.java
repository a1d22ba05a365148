package dev.communique.analysis.speaker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.Topics;
import dev.communique.analysis.Views;
import dev.communique.analysis.statement.Received;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.statement.SpeakerSlug;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every test has a family name of its own, so that no test hears of another's persons. */
@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class SpeakersTest {
    private static final String ON_ARMS_CONTROL = "Arms control is not a favour.";
    private static final String IN_RUSSIAN = "Контроль над вооружениями нужен всем.";

    @Inject
    AliasTransaction transaction;

    @Inject
    RevisionReader reader;

    @Test
    void whatOnePersonSaysInTwoLanguagesIsOneSeries() {
        send(english("Sergey Belavin"), russian("Сергей Белавин"), english("S. V. Belavin"), english("Belavin"));

        assertThat(series("sergey-belavin"))
                .containsExactly("sergey-belavin|Sergey Belavin|en|3|1", "sergey-belavin|Sergey Belavin|ru|1|1");
    }

    @Test
    void aStatementShowsThePersonAndKeepsItsRecord() {
        SampleStatement statement = russian("Сергей Радимов");
        send(english("Sergey Radimov"), statement);

        assertThat(Views.rows(
                        "SELECT speaker, speaker_slug, speaker_slugs FROM analysis.statement_view WHERE statement_id = ?",
                        statement.id()))
                .containsExactly("Ada Quill|ada-quill|{sergej-radimov}");
        assertThat(Topics.read("mentions", statement.id()).get(0).value())
                .contains("\"speakers\":[{\"slug\":\"sergey-radimov\",\"name\":\"Sergey Radimov\"}]");
    }

    @Test
    void aBareFamilyNameIsAnotherPersonInAnotherCountry() {
        send(english("Golubov"), english("Golubov").country("BG"), english("Igor Golubov"));

        call().get("/api/v1/speakers/golubov").then().body("name", equalTo("Igor Golubov"));
        call().get("/api/v1/speakers/golubov-bg")
                .then()
                .body("name", equalTo("Golubov"))
                .body("country", equalTo("BG"))
                .body("candidates.slug", hasItem("igor-golubov"));
    }

    @Test
    void anAskerIsNobodyUntilHeSpeaks() {
        SampleStatement asked =
                SampleStatement.fresh().country("RU").saying("question", "Rostopov", "rostopov", "Why?");
        send(english("Pavel Rostopov"), asked);
        call().get("/api/v1/speakers/rostopov").then().body("slug", equalTo("rostopov"));

        send(english("Rostopov"));

        call().get("/api/v1/speakers/rostopov").then().body("slug", equalTo("pavel-rostopov"));
    }

    @Test
    void mergingJoinsTheCountsAndSplittingRestoresThem() {
        send(english("Anna Morozov"), english("Anna Morozov"), english("Nadia Kirsanov"));
        List<String> before = counts("morozov", "kirsanov");

        put("anna-morozov", "{\"aliases\": [\"anna-morozov\", \"nadia-kirsanov\"]}")
                .then()
                .statusCode(200);
        List<String> merged = counts("morozov", "kirsanov");
        put("anna-morozov", "{\"aliases\": [\"anna-morozov\"]}").then().statusCode(200);

        assertThat(before).containsExactly("anna-morozov|2|1", "nadia-kirsanov|1|1");
        assertThat(merged).containsExactly("anna-morozov|3|1");
        assertThat(counts("morozov", "kirsanov")).isEqualTo(before);
    }

    @Test
    void whatWasSplitByHandStaysSplit() {
        send(english("Sergey Tumanov"), english("Tumanov"));
        put("sergey-tumanov", "{\"aliases\": [\"sergey-tumanov\"]}").then().statusCode(200);

        send(english("Tumanov"), english("Sergey Tumanov"), russian("Сергей Туманов"));

        call().get("/api/v1/speakers/tumanov")
                .then()
                .body("slug", equalTo("tumanov"))
                .body("aliases.byHand", contains(true))
                .body("statements", equalTo(2));
        call().get("/api/v1/speakers/sergey-tumanov")
                .then()
                .body("aliases.slug", contains("sergey-tumanov", "sergej-tumanov"));
    }

    @Test
    void anAliasCanBeGivenBeforeItIsSeen() {
        send(english("Viktor Zaitsen"));
        put("viktor-zaitsen", "{\"aliases\": [\"viktor-zaitsen\", \"The Hare of Lorania\"]}")
                .then()
                .statusCode(200);

        send(english("The Hare of Lorania").country("BG"));

        assertThat(series("viktor-zaitsen")).containsExactly("viktor-zaitsen|Viktor Zaitsen|en|2|1");
    }

    @Test
    void aNameGivenByHandStays() {
        send(english("S. Perlov"));
        put("s-perlov", "{\"name\": \"Perlov the Elder\", \"country\": \"ru\"}")
                .then()
                .statusCode(200)
                .body("slug", equalTo("perlov-the-elder"))
                .body("country", equalTo("RU"));

        send(english("Sergey Perlov"));

        call().get("/api/v1/speakers/sergey-perlov").then().body("name", equalTo("Perlov the Elder"));
    }

    @Test
    void rolesHoldForTheirDates() {
        send(
                english("Oleg Vyazmin")
                        .with("speakerSlug", "oleg-vyazmin")
                        .with("role", "Envoy")
                        .with("published", "2024-02-01"),
                english("Oleg Vyazmin")
                        .with("speakerSlug", "oleg-vyazmin")
                        .with("role", "Envoy")
                        .with("published", "2024-05-01"),
                english("Oleg Vyazmin")
                        .with("speakerSlug", "oleg-vyazmin")
                        .with("role", "Minister")
                        .with("published", "2025-01-31"));

        call().get("/api/v1/speakers/oleg-vyazmin")
                .then()
                .body("roles.role", contains("Minister", "Envoy"))
                .body("roles.from", contains("2025-01-31", "2024-02-01"))
                .body("roles.to", contains("2025-01-31", "2024-05-01"))
                .body("statements", equalTo(3));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Yelisey Dobrynov", "dobrynov", "Добры", "ELISEY DOB", "yelisey-dobrynov", "Елисей Добрынов"})
    void isFoundByAnyNameInAnyScript(String text) {
        send(english("Yelisey Dobrynov"));

        call().queryParam("q", text)
                .get("/api/v1/speakers")
                .then()
                .statusCode(200)
                .body("speakers.slug", hasItem("yelisey-dobrynov"));
    }

    @Test
    void pagesThroughSpeakers() {
        send(english("Arkady Quorin"), english("Boris Quorin"), english("Gleb Quorin"));

        String next = call().queryParam("q", "quorin")
                .queryParam("limit", 2)
                .get("/api/v1/speakers")
                .then()
                .body("speakers.slug", contains("arkady-quorin", "boris-quorin"))
                .extract()
                .path("next");

        call().queryParam("q", "quorin")
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/api/v1/speakers")
                .then()
                .body("speakers.slug", contains("gleb-quorin"))
                .body("next", nullValue());
    }

    @Test
    void aChangeOfWhatHasChangedSinceIsRefused() {
        send(english("Kirill Stanov"));
        String tag =
                call().get("/api/v1/speakers/kirill-stanov").then().extract().header("ETag");
        call().header("If-Match", tag)
                .body("{\"country\": \"KZ\"}")
                .put("/api/v1/speakers/kirill-stanov")
                .then()
                .statusCode(200);

        call().header("If-Match", tag)
                .body("{\"country\": \"BG\"}")
                .put("/api/v1/speakers/kirill-stanov")
                .then()
                .statusCode(412)
                .body("field", equalTo("If-Match"));

        call().get("/api/v1/speakers/kirill-stanov").then().body("country", equalTo("KZ"));
    }

    @Test
    void anAnswerCanBeSentBack() {
        send(english("Maksim Ordin"));
        String body = call().get("/api/v1/speakers/maksim-ordin").asString();

        put("maksim-ordin", body).then().statusCode(200).body("aliases.slug", contains("maksim-ordin"));
    }

    @Test
    void anUnknownSpeakerIsAnsweredWithTheNearest() {
        send(english("Zinaida Yablonev"));

        call().get("/api/v1/speakers/zinaida-yablonov")
                .then()
                .statusCode(404)
                .body("detail", equalTo("there is no speaker zinaida-yablonov; the nearest is zinaida-yablonev"));
        put("zinaida-yablonov", "{\"country\": \"RU\"}").then().statusCode(404);
    }

    @Test
    void theNameOfAnotherIsAConflictAndNothingIsDone() {
        send(english("Lev Ozerin"), english("Ilya Ozerin"));

        put("lev-ozerin", "{\"name\": \"Ilya Ozerin\", \"country\": \"BG\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("name it in aliases too"));

        call().get("/api/v1/speakers/lev-ozerin")
                .then()
                .body("name", equalTo("Lev Ozerin"))
                .body("country", equalTo("RU"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | the body must be a JSON object",
                "{\"names\": 1} | names is not a field of a speaker; these can be changed: aliases, country, name",
                "{\"name\": \"!\"} | name must be a name with letters, of at most 200 characters",
                "{\"aliases\": []} | aliases must be a list of 1 to 200 slugs or names; it is the whole list",
                "{\"aliases\": [7]} | aliases[0] must be a name with letters, of at most 200 characters",
                "{\"aliases\": [\"A\", \"a\"]} | aliases names a twice; name it once",
                "{\"aliases\": [{\"slag\": \"a\"}]} | slag is not a field of an alias; give its slug, or its name",
                "{\"aliases\": [{}]} | aliases[0] must have a slug or a name",
                "{\"aliases\": [{\"slug\": \"nobody-at-all\", \"name\": \"X\"}]} | there is no alias nobody-at-all; a new one is given by its name alone",
                "{\"country\": \"Russia\"} | country must be two letters, as in ISO 3166-1 alpha-2, or null",
            })
    void aMistakeIsNamedAndNothingIsDone(String body, String sentence) {
        send(english("Ruslan Tverin"));

        put("ruslan-tverin", body).then().statusCode(400).body("detail", equalTo(sentence));

        call().get("/api/v1/speakers/ruslan-tverin")
                .then()
                .body("aliases", hasSize(1))
                .body("country", equalTo("RU"));
    }

    @Test
    void anAlertRuleHearsEveryAliasOfItsSpeakerEvenOfALaterMerge() {
        send(english("Fedor Bulatov"), english("Timur Galiyev"));
        String rule = call().body(
                        "{\"name\": \"n\", \"kind\": \"every-mention\", \"theme\": \"arms-control\", \"speaker\": \"fedor-bulatov\"}")
                .post("/api/v1/alert-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        SampleStatement byAlias = russian("Фёдор Булатов");
        SampleStatement beforeMerge = english("Timur Galiyev");
        SampleStatement afterMerge = english("Timur Galiyev");

        send(byAlias, beforeMerge);
        put("fedor-bulatov", "{\"aliases\": [\"fedor-bulatov\", \"fedor-bulatov-x\", \"timur-galiyev\"]}")
                .then()
                .statusCode(200);
        send(afterMerge);

        assertThat(Views.rows("SELECT statement_id FROM analysis.alert_view WHERE rule = ? ORDER BY at", rule))
                .containsExactly(byAlias.id(), afterMerge.id());
    }

    @Test
    void twoSpellingsThatArriveAtOnceInTwoInstancesAreOnePerson() throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                String family = "Krutov" + "abcdefghijklmnopqrstuvwxyz".charAt(round) + "ov";
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<List<Received>>> taken = new ArrayList<>();
                for (String name : List.of("Sergey " + family, "Sergei " + family)) {
                    Aliases instance = new Aliases(transaction);
                    Received received = received(english(name));
                    taken.add(instances.submit((Callable<List<Received>>) () -> {
                        together.await();
                        return instance.in(List.of(received));
                    }));
                }
                for (Future<List<Received>> one : taken) {
                    one.get();
                }
                assertThat(Views.rows(
                                "SELECT count(*), count(DISTINCT person_key) FROM analysis.speaker_view WHERE name LIKE ?",
                                "%" + family))
                        .containsExactly("2|1");
            }
        } finally {
            instances.shutdownNow();
        }
    }

    @Test
    void aNameOfABatchThatWasNeverStoredCountsNothingAndIsThereForTheNext() throws SQLException {
        SampleStatement statement = english("Demyan Sirotov");
        new Aliases(transaction).in(List.of(received(statement)));
        call().get("/api/v1/speakers/demyan-sirotov").then().statusCode(200).body("statements", equalTo(0));

        send(statement);

        call().get("/api/v1/speakers/demyan-sirotov")
                .then()
                .body("aliases", hasSize(1))
                .body("statements", equalTo(1));
    }

    @Test
    void functionsAndOutletsAreNeverOnePersonAcrossCountries() {
        send(english("Senior Official"), english("Senior Official").country("GB"));

        call().get("/api/v1/speakers/senior-official")
                .then()
                .body("aliases", hasSize(1))
                .body("statements", equalTo(1));
        call().get("/api/v1/speakers/senior-official-gb").then().body("slug", not(equalTo("senior-official")));
    }

    private Received received(SampleStatement statement) {
        return new Received(reader.read(statement.bytes()), statement.json());
    }

    private static SampleStatement english(String name) {
        return SampleStatement.fresh().country("RU").saying("answer", name, SpeakerSlug.of(name), ON_ARMS_CONTROL);
    }

    private static SampleStatement russian(String name) {
        return SampleStatement.fresh()
                .country("RU")
                .with("language", "ru")
                .silent()
                .andSaying("answer", name, SpeakerSlug.of(name), "ru", IN_RUSSIAN);
    }

    private static void send(SampleStatement... statements) {
        for (SampleStatement statement : statements) {
            Topics.send(statement);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !Views.rows(
                                    "SELECT 1 FROM analysis.statement_view WHERE statement_id = ?", statement.id())
                            .isEmpty());
        }
    }

    private static List<String> series(String slug) {
        return Views.rows(
                "SELECT speaker_slug, speaker, language, count(DISTINCT statement_key), count(DISTINCT speaker_key)"
                        + " FROM analysis.series_view WHERE speaker_slug = ? GROUP BY 1, 2, 3 ORDER BY 3",
                slug);
    }

    private static List<String> counts(String one, String other) {
        return Views.rows(
                "SELECT speaker_slug, count(DISTINCT statement_key), count(DISTINCT speaker_key)"
                        + " FROM analysis.denominator_view WHERE speaker_slug LIKE ? OR speaker_slug LIKE ?"
                        + " GROUP BY 1 ORDER BY 1",
                "%" + one,
                "%" + other);
    }

    private static Response put(String slug, String body) {
        return call().body(body).put("/api/v1/speakers/" + slug);
    }

    private static RequestSpecification call() {
        return given().auth().oauth2("test").contentType("application/json");
    }
}
