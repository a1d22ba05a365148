package dev.communique.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.system.RunningCommunique.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 1, nothing lost and nothing twice, with every process killed (SIGKILL) while statements are pushed. */
class KillIT {
    private static final int STATEMENTS = 2_000;
    private static final Duration SETTLED = Duration.ofMinutes(4);

    @TempDir
    Path home;

    @Test
    void everyAcceptedStatementIsCountedOnceAndAlertedOnce() throws Exception {
        try (RunningCommunique communique = RunningCommunique.start(home, "--no-samples");
                WebhookReceiver receiver = WebhookReceiver.start();
                StreamReader stream = new StreamReader(communique.gateway())) {
            GatewayClient gateway = communique.gateway();
            String webhook = gateway.create("/webhooks", Map.of("url", receiver.url()))
                    .path("id")
                    .asText();
            gateway.create(
                    "/alert-rules",
                    Map.of(
                            "name", "Every mention of arms control",
                            "kind", "every-mention",
                            "theme", "arms-control",
                            "webhooks", List.of(webhook)));
            await().until(stream::isConnected);

            try (Pusher pusher = new Pusher(gateway, STATEMENTS)) {
                killEachPartDuring(pusher, communique);
                await("all statements accepted").atMost(SETTLED).until(pusher::isDone);
                assertThat(pusher.ids()).hasSize(STATEMENTS);
            }

            int alerts = STATEMENTS / 2;
            await("everything analysed").atMost(SETTLED).untilAsserted(() -> {
                JsonNode reconciliation = gateway.get("/reconciliation");
                assertThat(reconciliation.path("totals").path("analysed").asInt())
                        .isEqualTo(STATEMENTS);
                assertThat(reconciliation.path("consistent").asBoolean()).isTrue();
            });
            await("every alert delivered")
                    .atMost(SETTLED)
                    .untilAsserted(() -> assertThat(receiver.callsByAlert()).hasSize(alerts));
            await("every statement streamed")
                    .atMost(SETTLED)
                    .untilAsserted(() -> assertThat(stream.statements()).hasSize(STATEMENTS));
            print("reconciliation " + gateway.get("/reconciliation").path("totals"));
            JsonNode point = gateway.get("/trends?theme=arms-control&from=2026&to=2026&interval=year")
                    .at("/series/0/points/0");
            print("trend point " + point);
            print("webhook calls " + receiver.callsByAlert().size() + " alerts, "
                    + receiver.callsByAlert().values().stream()
                            .filter(calls -> calls > 1)
                            .count()
                    + " of them called again with the same webhook-id after a kill");
            assertThat(point.path("statements").asInt()).isEqualTo(alerts);
            assertThat(point.path("mentions").asInt()).isEqualTo(alerts);
            assertThat(point.path("denominator").path("statements").asInt()).isEqualTo(STATEMENTS);
            assertThat(alertCauses(gateway)).hasSize(alerts).doesNotHaveDuplicates();
        }
    }

    /** Kills a part when half of its share of the statements is accepted; the other half is pushed meanwhile. */
    private static void killEachPartDuring(Pusher pusher, RunningCommunique communique) throws InterruptedException {
        int share = STATEMENTS / Part.values().length;
        for (Part part : Part.values()) {
            int from = share * part.ordinal();
            pusher.allowUpTo(from + share);
            await().atMost(SETTLED)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> pusher.accepted() >= from + share / 2);
            int before = pusher.accepted();
            communique.kill(part);
            Instant killed = Instant.now();
            communique.awaitReady();
            print("killed %s at %d accepted; all ready again after %.1f s, %d accepted, %d pushes repeated so far"
                    .formatted(
                            part,
                            before,
                            Duration.between(killed, Instant.now()).toMillis() / 1000.0,
                            pusher.accepted(),
                            pusher.retries()));
        }
    }

    private static List<String> alertCauses(GatewayClient gateway) throws Exception {
        List<String> causes = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = gateway.get("/alerts?limit=100" + cursor);
            StreamSupport.stream(page.path("alerts").spliterator(), false)
                    .map(alert -> alert.path("cause").asText())
                    .forEach(causes::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        } while (cursor != null);
        return causes;
    }

    private static void print(String line) {
        System.out.println("kill test: " + line);
    }
}
