package dev.communique.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One running Communiqué with its sample archive, used as its users use it. */
class WholePathIT {
    private static final Path EXAMPLE = Path.of("../../../shared/examples/interview-2023-12-28.txt");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    static Path home;

    static RunningCommunique communique;
    static GatewayClient gateway;

    @BeforeAll
    static void start() throws IOException {
        communique = RunningCommunique.start(home);
        gateway = communique.gateway();
    }

    @AfterAll
    static void stop() {
        if (communique != null) {
            communique.close();
        }
    }

    @Test
    void samplesShowAThemeThatIsNewAndOneThatSpikes() throws Exception {
        await().atMost(LIMIT).untilAsserted(() -> {
            JsonNode reconciliation = gateway.get("/reconciliation");
            assertThat(reconciliation.path("totals").path("analysed").asInt()).isGreaterThanOrEqualTo(60);
            assertThat(reconciliation.path("consistent").asBoolean()).isTrue();
        });

        List<Integer> enlargement = statementsByMonth("nato-expansion");
        List<Integer> mediation = statementsByMonth("middle-east-mediation");

        assertThat(enlargement.subList(0, 6)).containsOnly(0);
        assertThat(enlargement).anyMatch(count -> count > 0);
        double usual = mediation.stream().mapToInt(Integer::intValue).average().orElseThrow();
        assertThat(mediation).anyMatch(count -> count > 4 * usual);
    }

    @Test
    void samplesAlertNobody() throws Exception {
        JsonNode alerts = gateway.get("/alerts?theme=nato-expansion");

        assertThat(alerts.path("alerts")).isEmpty();
    }

    @Test
    void pushedBriefingIsReadMatchedAndCounted() throws Exception {
        String text = """
                Ministry of Foreign Affairs of Lorania
                Daily briefing
                May 12, 2026

                MR KAEL: Good afternoon. I have nothing at the top.

                QUESTION: Will Lorania come back to the arms control talks?

                MR KAEL: Arms control needs two sides who keep their word. We shall be there in June.
                """;

        String id = gateway.create("/statements", Map.of("text", text, "source", "lorania-briefings"))
                .path("id")
                .asText();

        await().atMost(LIMIT).ignoreExceptions().untilAsserted(() -> {
            JsonNode statement = gateway.get("/statements/" + id);
            assertThat(kinds(statement)).containsExactly("statement", "question", "answer");
            assertThat(themes(statement, "answer")).containsExactly("arms-control");
            assertThat(themes(statement, "question")).isEmpty();
        });
        JsonNode trend = gateway.get("/trends?theme=arms-control&from=2026-05&to=2026-05&source=lorania-briefings");
        assertThat(trend.at("/series/0/points/0/statements").asInt()).isEqualTo(1);
    }

    @Test
    void savedThemeIsFoundInWhatWasPublishedBefore() throws Exception {
        String id = gateway.create(
                        "/statements",
                        Map.of("text", "Ada Quill: The quagga will graze in Lorania again.", "source", "lorania-parks"))
                .path("id")
                .asText();
        await().atMost(LIMIT)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(gateway.get("/statements/" + id).path("id").asText()).isEqualTo(id));

        JsonNode theme = gateway.create("/themes", Map.of("name", "Quaggas", "queries", Map.of("en", "quagga")));

        assertThat(theme.path("slug").asText()).isEqualTo("quaggas");
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(gateway.get("/themes/quaggas").at("/backfill/state").asText()).isEqualTo("done");
            JsonNode found = gateway.get("/statements?theme=quaggas");
            assertThat(found.at("/statements/0/id").asText()).isEqualTo(id);
            assertThat(found.at("/statements/0/passages/0/spans")).hasSize(1);
        });
        assertThat(gateway.get("/alerts?theme=quaggas").path("alerts")).isEmpty();
    }

    @Test
    void publishedInterviewIsReadAsItsReadersReadIt() throws Exception {
        if (!Files.exists(EXAMPLE)) {
            System.out.println("NOT RUN: " + EXAMPLE.normalize() + " is missing; the bundled samples cover the layout");
            return;
        }

        String id = gateway.create("/statements", Map.of("text", Files.readString(EXAMPLE)))
                .path("id")
                .asText();

        await().atMost(LIMIT).ignoreExceptions().untilAsserted(() -> {
            JsonNode statement = gateway.get("/statements/" + id);
            assertThat(statement.path("published").asText())
                    .startsWith("2023-12-29T11:27")
                    .endsWith("+03:00");
            assertThat(statement.path("delivered").asText()).isEqualTo("2023-12-28");
            assertThat(kinds(statement))
                    .containsExactly(
                            "question",
                            "answer",
                            "question",
                            "answer",
                            "question",
                            "answer",
                            "question",
                            "answer",
                            "question",
                            "answer");
            assertThat(themes(statement, "question")).isEmpty();
            assertThat(themesOfTurn(statement, 1)).contains("middle-east-mediation");
            assertThat(themesOfTurn(statement, 5)).contains("arms-control");
            assertThat(themesOfTurn(statement, 7)).contains("nato-expansion");
        });
    }

    @Test
    void unknownFieldIsRefusedWithASentence() throws Exception {
        var response = gateway.post("/statements", Map.of("txt", "Ada Quill spoke."));

        assertThat(response.statusCode()).isBetween(400, 422);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body()).contains("txt");
    }

    private static List<Integer> statementsByMonth(String theme) throws Exception {
        JsonNode trend = gateway.get("/trends?theme=" + theme + "&from=2025-04&to=2026-11&interval=month");
        return stream(trend.at("/series/0/points"))
                .map(point -> point.path("statements").asInt())
                .toList();
    }

    private static List<String> kinds(JsonNode statement) {
        return stream(statement.path("turns"))
                .map(turn -> turn.path("kind").asText())
                .toList();
    }

    private static List<String> themes(JsonNode statement, String kind) {
        return stream(statement.path("turns"))
                .filter(turn -> turn.path("kind").asText().equals(kind))
                .flatMap(WholePathIT::themesOf)
                .distinct()
                .toList();
    }

    private static List<String> themesOfTurn(JsonNode statement, int index) {
        return themesOf(statement.path("turns").path(index)).distinct().toList();
    }

    private static Stream<String> themesOf(JsonNode turn) {
        return stream(turn.path("passages"))
                .flatMap(passage -> stream(passage.path("mentions")))
                .map(mention -> mention.path("theme").asText());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
