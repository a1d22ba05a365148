package dev.communique.ingest.revision;

import static dev.communique.ingest.Calls.authorized;
import static dev.communique.ingest.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.StatementsTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class HandMadeRevisionsTest {
    private static final String ADDRESS = "https://mfa.lorania.example/en/hand/";

    @Test
    void correctsSpeakerDateAndKind() throws IOException {
        String id = push("1", "We came here to listen.").path("id");

        Response answer = correct(
                id, Map.of("speaker", "Bo Finch", "role", "Envoy", "published", "2026-02-01", "kind", "speech"));

        answer.then().statusCode(202).body("id", equalTo(id), "revision", equalTo(2), "new", equalTo(true));
        JsonNode corrected = revision(id, 2);
        assertThat(corrected.get("reason").textValue()).isEqualTo("correction");
        assertThat(corrected.get("author").textValue()).isEqualTo("Cy Marsh");
        assertThat(corrected.get("comment").textValue()).isEqualTo("as the ministry told us");
        assertThat(corrected.get("speakerSlug").textValue()).isEqualTo("bo-finch");
        assertThat(corrected.get("published").textValue()).isEqualTo("2026-02-01");
        assertThat(corrected.get("kind").textValue()).isEqualTo("speech");
        assertThat(corrected.at("/turns/0/speaker").textValue()).isEqualTo("Bo Finch");
        assertThat(corrected.at("/turns/0/role").textValue()).isEqualTo("Envoy");
    }

    @Test
    void correctionStaysInWhatIsPublishedLater() throws IOException {
        String id = push("2", "We came here to listen.").path("id");
        correct(id, Map.of("speaker", "Bo Finch"));

        push("2", "We came here to listen and to talk.").then().body("revision", equalTo(3));

        JsonNode later = revision(id, 3);
        assertThat(later.get("reason").textValue()).isEqualTo("published");
        assertThat(later.get("speaker").textValue()).isEqualTo("Bo Finch");
        assertThat(later.at("/turns/0/passages/0/text").textValue()).isEqualTo("We came here to listen and to talk.");
    }

    @Test
    void whatWasReadBeforeIsNoNewRevisionAfterACorrection() {
        String id = push("3", "We came here to listen.").path("id");
        correct(id, Map.of("speaker", "Bo Finch"));

        Response again = push("3", "We came here to listen.");

        again.then().body("id", equalTo(id), "revision", equalTo(2), "new", equalTo(false));
    }

    @Test
    void nullTakesACorrectionBack() throws IOException {
        String id = push("4", "We came here to listen.").path("id");
        correct(id, Map.of("speaker", "Bo Finch", "title", "Remarks"));
        Map<String, Object> back = new HashMap<>();
        back.put("speaker", null);

        correct(id, back).then().body("revision", equalTo(3), "new", equalTo(true));

        JsonNode undone = revision(id, 3);
        assertThat(undone.get("speaker").textValue()).isEqualTo("Ada Quill");
        assertThat(undone.get("title").textValue()).isEqualTo("Remarks");
    }

    @Test
    void correctingWhatIsRightChangesNothing() {
        String id = push("5", "We came here to listen.").path("id");

        correct(id, Map.of("speaker", "Ada Quill"))
                .then()
                .statusCode(202)
                .body("revision", equalTo(1), "new", equalTo(false));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"speaker\": \"Bo Finch\", \"comment\": \"c\"} | author | author must be given",
                "{\"speaker\": \"Bo Finch\", \"author\": \"a\"} | comment | comment must be given",
                "{\"author\": \"a\", \"comment\": \"c\"} | | a correction must give at least one of speaker",
                "{\"text\": \"x\", \"author\": \"a\", \"comment\": \"c\"} | text | text is no field of a correction",
                "{\"kind\": \"chat\", \"author\": \"a\", \"comment\": \"c\"} | kind | kind must be one of interview",
                "{\"published\": \"soon\", \"author\": \"a\", \"comment\": \"c\"} | published | published: \"soon\" is no date",
                "{\"language\": \"Klingon!\", \"author\": \"a\", \"comment\": \"c\"} | language | is no BCP 47 tag",
                "{\"speaker\": \" \", \"author\": \"a\", \"comment\": \"c\"} | speaker | speaker must not be empty",
            })
    void refusesWithASentence(String body, String field, String sentence) {
        String id = push("6", "We came here to listen.").path("id");

        json(body)
                .patch("/api/v1/statements/" + id)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field), "detail", containsString(sentence));
        authorized().get("/api/v1/statements/{id}/acceptance", id).then().body("revision", equalTo(1));
    }

    @Test
    void withdrawsForGood() throws IOException {
        String id = push("7", "We came here to listen.").path("id");

        authorized()
                .queryParam("author", "Cy Marsh")
                .queryParam("comment", "published by mistake")
                .delete("/api/v1/statements/" + id)
                .then()
                .statusCode(202)
                .body("revision", equalTo(2), "new", equalTo(true));
        push("7", "We came here to listen again.").then().body("revision", equalTo(2), "new", equalTo(false));
        authorized()
                .delete("/api/v1/statements/" + id)
                .then()
                .statusCode(202)
                .body("revision", equalTo(2), "new", equalTo(false));
        correct(id, Map.of("title", "Remarks")).then().statusCode(410).body("detail", containsString("withdrawn"));

        JsonNode last = revision(id, 2);
        assertThat(last.get("reason").textValue()).isEqualTo("withdrawn");
        assertThat(last.get("comment").textValue()).isEqualTo("published by mistake");
        assertThat(last.get("turns")).isEmpty();
    }

    @Test
    void unknownStatementIsNotFound() {
        correct("st_00000000000000000000000000", Map.of("title", "Remarks"))
                .then()
                .statusCode(404);
        authorized()
                .delete("/api/v1/statements/st_00000000000000000000000000")
                .then()
                .statusCode(404);
    }

    private static Response push(String page, String text) {
        return json(Map.of("url", ADDRESS + page, "text", text, "speaker", "Ada Quill", "source", "by-hand"))
                .post("/api/v1/statements");
    }

    private static Response correct(String id, Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(changes);
        body.put("author", "Cy Marsh");
        body.put("comment", "as the ministry told us");
        return json(body).patch("/api/v1/statements/" + id);
    }

    private static JsonNode revision(String id, int number) throws IOException {
        try (StatementsTopic topic = new StatementsTopic()) {
            List<StatementsTopic.Record> records =
                    topic.await(number, record -> record.id().equals(id));
            return records.get(number - 1).statement();
        }
    }
}
