package dev.communique.gateway.webhook;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import dev.communique.gateway.LocalServicesResource;
import dev.communique.gateway.testsupport.Archive;
import dev.communique.gateway.testsupport.SampleRecord;
import dev.communique.gateway.testsupport.TopicReader;
import dev.communique.gateway.testsupport.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class WebhookTest {
    private final TopicWriter topics = new TopicWriter();
    private Receiver receiver;

    @BeforeEach
    void start() throws Exception {
        receiver = Receiver.start();
    }

    @AfterEach
    void close() {
        receiver.close();
        topics.close();
    }

    @Test
    void secretIsShownOnce() {
        String id = given().contentType("application/json")
                .body("{\"url\": \"%s\", \"description\": \"The desk\"}".formatted(receiver.url()))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .body("disabled", nullValue())
                .extract()
                .path("id");

        get("/api/v1/webhooks/" + id)
                .then()
                .statusCode(200)
                .body("description", equalTo("The desk"))
                .body("secret", nullValue());
        given().delete("/api/v1/webhooks/" + id).then().statusCode(204);
        get("/api/v1/webhooks/" + id).then().statusCode(404);
    }

    @Test
    void alertIsToldSignedAndOnce() throws Exception {
        Added webhook = add(receiver);
        String alert = SampleRecord.alert("hook", List.of(webhook.id()));

        topics.send("alerts", "ar", alert);
        topics.send("alerts", "ar", alert);

        await().untilAsserted(() -> assertThat(states(webhook)).containsExactly("delivered"));
        assertThat(receiver.received()).hasSize(1);
        Receiver.Received received = receiver.received().get(0);
        assertThat(received.header("webhook-id")).isEqualTo(idOf(alert));
        assertThatCode(() -> new Webhook(webhook.secret()).verify(received.body(), received.headers()))
                .doesNotThrowAnyException();
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(received.body()).path("type").asText()).isEqualTo("alert.created");
        assertThat(json.readTree(received.body()).path("data")).isEqualTo(json.readTree(alert));
    }

    @Test
    void failedTryIsTriedAgainUnderTheSameId() {
        Added webhook = add(receiver.thenAnswers(500, 302));

        topics.send("alerts", "ar", SampleRecord.alert("hook", List.of(webhook.id())));

        await().untilAsserted(() -> assertThat(states(webhook)).containsExactly("delivered"));
        assertThat(receiver.received()).hasSize(3);
        assertThat(receiver.received())
                .extracting(received -> received.header("webhook-id"))
                .containsOnly(receiver.received().get(0).header("webhook-id"));
        get("/api/v1/webhooks/" + webhook.id() + "/deliveries")
                .then()
                .body("deliveries[0].tries.status", contains(500, 302, 204))
                .body("deliveries[0].nextTry", nullValue())
                .body("deliveries[0].tries[0].milliseconds", notNullValue());
    }

    @Test
    void isGivenUpAfterTheLastTryAndCanBeSentAgain() {
        Added webhook = add(receiver.thenAnswers(500, 500, 500));

        topics.send("alerts", "ar", SampleRecord.alert("hook", List.of(webhook.id())));
        await().untilAsserted(() -> assertThat(states(webhook)).containsExactly("given-up"));
        String delivery =
                get("/api/v1/webhooks/" + webhook.id() + "/deliveries").path("deliveries[0].id");
        given().contentType("application/json")
                .post("/api/v1/webhooks/" + webhook.id() + "/deliveries/" + delivery + "/replay")
                .then()
                .statusCode(202);

        await().untilAsserted(() -> assertThat(states(webhook)).containsExactly("delivered"));
        assertThat(receiver.received()).hasSize(4);
    }

    @Test
    void hangingWebhookDelaysNoOther() throws Exception {
        try (Receiver hanging = Receiver.start()) {
            for (int i = 0; i < 20; i++) {
                hanging.thenHangs();
            }
            Added slow = add(hanging);
            Added quick = add(receiver);
            for (int i = 0; i < 10; i++) {
                topics.send("alerts", "ar", SampleRecord.alert("hook", List.of(slow.id(), quick.id())));
            }

            await().untilAsserted(() -> assertThat(receiver.received()).hasSize(10));
            assertThat(states(slow)).doesNotContain("delivered").contains("pending");
            await().untilAsserted(() -> get("/api/v1/webhooks/" + slow.id() + "/deliveries")
                    .then()
                    .body("deliveries.tries.flatten().error.unique()", contains("There was no answer within 2 s.")));
            given().delete("/api/v1/webhooks/" + slow.id()).then().statusCode(204);
        }
    }

    @Test
    void receiverThatIsGoneIsToldNoMoreUntilEnabled() {
        Added webhook = add(receiver.thenAnswers(410));

        topics.send("alerts", "ar", SampleRecord.alert("hook", List.of(webhook.id())));
        await().untilAsserted(() -> get("/api/v1/webhooks/" + webhook.id())
                .then()
                .body("disabled.because", equalTo("It answered 410 Gone.")));
        topics.send("alerts", "ar", SampleRecord.alert("hook", List.of(webhook.id())));
        await().untilAsserted(() -> assertThat(states(webhook)).containsExactly("pending", "given-up"));
        assertThat(receiver.received()).hasSize(1);
        given().contentType("application/json")
                .body("{\"url\": \"%s\", \"disabled\": false}".formatted(receiver.url()))
                .put("/api/v1/webhooks/" + webhook.id())
                .then()
                .statusCode(200)
                .body("disabled", nullValue());

        await().untilAsserted(() -> assertThat(states(webhook)).containsExactly("delivered", "given-up"));
    }

    @Test
    void whatADeadInstanceLeftIsSent() {
        Added webhook = add(receiver);
        try (Archive archive = Archive.open()) {
            archive.run("""
                    INSERT INTO gateway.delivery (webhook_id, alert_id, payload, state, next_try, created)
                    VALUES (?, 'al_left', '{}', 'pending', now() - interval '1 second', now())
                    """, webhook.id());
        }

        await().untilAsserted(() -> assertThat(states(webhook)).containsExactly("delivered"));
        assertThat(receiver.received().get(0).header("webhook-id")).isEqualTo("al_left");
    }

    @Test
    void unreadableAlertIsSetAsideAndStopsNobody() {
        Added webhook = add(receiver);
        String broken = "{\"id\": \"" + UUID.randomUUID() + "\"}";

        try (TopicReader letters = new TopicReader("alerts-dead-letter")) {
            topics.send("alerts", 0, broken);
            topics.send("alerts", 0, SampleRecord.alert("hook", List.of(webhook.id())));

            await().untilAsserted(() -> assertThat(states(webhook)).containsExactly("delivered"));
            await().untilAsserted(() -> assertThat(letters.read()).anySatisfy(letter -> {
                assertThat(letter.value()).isEqualTo(broken);
                assertThat(letter.headers())
                        .containsEntry("communique-reason", "The record is not an alert: it needs id and at")
                        .containsEntry("communique-topic", "alerts")
                        .containsKeys("communique-partition", "communique-offset");
            }));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'{\"url\": \"ftp://desk.example/\"}', 400, url is \"ftp://desk.example/\" and must be an address to call",
        "'{\"url\": \"https://user:secret@desk.example/\"}', 400, url is",
        "'{\"url\": \"http://169.254.169.254/\"}', 400, 'url cannot be called: 169.254.169.254 is a link-local address'",
        "'{\"url\": \"http://[fe80::1]/\"}', 400, 'url cannot be called: '",
        "'{\"url\": \"https://desk.example:99999/\"}', 400, url is",
        "'{\"description\": \"no url\"}', 400, url is \"null\" and must be an address to call",
        "'{\"url\": ', 400, The body is not the JSON that is expected",
        "'[]', 400, The body is not the JSON that is expected",
        "'', 400, The body is empty",
    })
    void refusesWithASentence(String body, int status, String sentence) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/webhooks")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:communique:problem:invalid-input"))
                .body("detail", startsWith(sentence));
    }

    @Test
    void deliveriesArePaged() {
        Added webhook = add(receiver);
        for (int i = 0; i < 3; i++) {
            topics.send("alerts", "ar", SampleRecord.alert("hook", List.of(webhook.id())));
        }
        await().untilAsserted(() -> assertThat(states(webhook)).hasSize(3));

        String next = get("/api/v1/webhooks/" + webhook.id() + "/deliveries?limit=2")
                .then()
                .body("deliveries", hasSize(2))
                .extract()
                .path("next");

        get("/api/v1/webhooks/" + webhook.id() + "/deliveries?limit=2&cursor=" + next)
                .then()
                .body("deliveries", hasSize(1))
                .body("next", nullValue());
    }

    private record Added(String id, String secret) {}

    private static Added add(Receiver receiver) {
        var answer = given().contentType("application/json")
                .body("{\"url\": \"%s\"}".formatted(receiver.url()))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract();
        return new Added(answer.path("id"), answer.path("secret"));
    }

    private static List<String> states(Added webhook) {
        return get("/api/v1/webhooks/" + webhook.id() + "/deliveries").path("deliveries.state");
    }

    private static String idOf(String alert) throws Exception {
        return new ObjectMapper().readTree(alert).path("id").asText();
    }
}
