package dev.communique.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who said what is counted once, and as it is known now; each test in a month of its own. */
class SaidOnceIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Over fifty words, or nobody looks for its copies. */
    private static final String COMMUNIQUE = """
            The two delegations met in the harbour town of Velm and spoke for four hours about the state of arms control
            in the northern sea. They agreed that inspectors of both sides will visit the depots of the other side before
            the summer, that a common list of what was seen will be kept, and that the experts meet again in Lorn when
            the first visits are over and the lists have been compared.
            """;

    @TempDir
    static Path home;

    static RunningCommunique communique;
    static GatewayClient gateway;

    @BeforeAll
    static void start() throws IOException {
        communique = RunningCommunique.start(
                home,
                Map.of("COMMUNIQUE_SOURCE_SHORTEST_INTERVAL", "1s", "COMMUNIQUE_FETCH_PACE", "0s"),
                "--no-samples");
        gateway = communique.gateway();
    }

    @AfterAll
    static void stop() {
        if (communique != null) {
            communique.close();
        }
    }

    @AfterEach
    void accountsAgree() {
        eventually(() -> assertThat(
                        gateway.get("/reconciliation").path("consistent").asBoolean())
                .isTrue());
    }

    @Test
    void onePersonInTwoLanguagesIsOneSeries() throws Exception {
        gateway.create(
                "/sources",
                Map.of(
                        "slug",
                        "lorania-mfa",
                        "kind",
                        "push",
                        "publisher",
                        Map.of("name", "Ministry of Foreign Affairs of Lorania", "country", "LO", "zone", "UTC")));
        String english = push(Map.of(
                "source",
                "lorania-mfa",
                "speaker",
                "Pavel Orlenko",
                "language",
                "en",
                "published",
                "2026-01-10",
                "text",
                "We want arms control that can be checked."));
        String russian = push(Map.of(
                "source",
                "lorania-mfa",
                "speaker",
                "Павел Орленко",
                "language",
                "ru",
                "published",
                "2026-01-11",
                "text",
                "Мы выступаем за контроль над вооружениями."));

        eventually(() -> {
            JsonNode series = gateway.get("/trends?theme=arms-control&from=2026-01&to=2026-01&groupBy=speaker")
                    .path("series");
            assertThat(series).hasSize(1);
            assertThat(series.at("/0/points/0/statements").asInt()).isEqualTo(2);
            assertThat(series.at("/0/points/0/speakers").asInt()).isEqualTo(1);
        });
        eventually(() -> {
            JsonNode person = gateway.get("/speakers/pavel-orlenko");
            assertThat(languages(person)).containsExactlyInAnyOrder("en", "ru");
            assertThat(texts(
                            gateway.get("/speakers?q=%D0%9E%D1%80%D0%BB%D0%B5%D0%BD")
                                    .path("speakers"),
                            "slug"))
                    .containsExactly("pavel-orlenko");
        });
        String slug = "pavel-orlenko";
        for (String id : List.of(english, russian)) {
            assertThat(gateway.get("/statements/" + id).path("speakerSlug").asText())
                    .isEqualTo(slug);
            assertThat(gateway.get("/statements/" + id + "/revisions/1")
                            .path("speakerSlug")
                            .asText())
                    .isEqualTo(slug);
        }
    }

    @Test
    void correctedSpeakerIsTheOneWhoCounts() throws Exception {
        String id = push(Map.of(
                "source",
                "council",
                "speaker",
                "Bela Tarn",
                "language",
                "en",
                "published",
                "2026-02-10",
                "text",
                "Arms control begins at home."));
        eventually(
                () -> assertThat(statements("2026-02", "&speaker=Bela%20Tarn")).isEqualTo(1));

        JsonNode corrected = gateway.patch(
                "/statements/" + id,
                Map.of("speaker", "Cora Lind", "author", "Cy Marsh", "comment", "the page named her deputy"));

        assertThat(corrected.path("new").asBoolean()).isTrue();
        eventually(() -> {
            JsonNode statement = gateway.get("/statements/" + id);
            assertThat(statement.path("speaker").asText()).isEqualTo("Cora Lind");
            assertThat(texts(statement.path("turns"), "speaker")).containsExactly("Cora Lind");
            assertThat(statement.path("reason").asText()).isEqualTo("correction");
            assertThat(statements("2026-02", "&speaker=cora-lind")).isEqualTo(1);
            assertThat(statements("2026-02", "&speaker=bela-tarn")).isZero();
        });
        JsonNode diff = gateway.get("/statements/" + id + "/revisions/2/diff");
        assertThat(texts(diff.path("fields"), "field")).contains("speaker");
    }

    @Test
    void nearCopyElsewhereCountsOnceUnlessAskedFor() throws Exception {
        String original = push(Map.of(
                "source",
                "velm-agency",
                "url",
                "https://agency.velm.example/1",
                "language",
                "en",
                "published",
                "2026-03-10",
                "text",
                COMMUNIQUE));
        String copy = push(Map.of(
                "source",
                "lorn-herald",
                "url",
                "https://herald.lorn.example/9",
                "language",
                "en",
                "published",
                "2026-03-11",
                "text",
                COMMUNIQUE.replace("before\nthe summer", "before\nsummer")));

        eventually(() -> {
            assertThat(gateway.get("/statements/" + copy).path("copyOf").asText())
                    .isEqualTo(original);
            assertThat(statements("2026-03", "")).isEqualTo(1);
            assertThat(statements("2026-03", "&copies=include")).isEqualTo(2);
        });

        gateway.delete("/statements/" + original + "?author=Cy%20Marsh&comment=taken%20down");

        eventually(() -> {
            assertThat(gateway.get("/statements/" + copy).path("copyOf").isNull())
                    .isTrue();
            assertThat(statements("2026-03", "")).isEqualTo(1);
            assertThat(statements("2026-03", "&copies=include")).isEqualTo(1);
        });
    }

    @Test
    void withdrawnStatementIsGoneEverywhere() throws Exception {
        String id = push(Map.of(
                "source",
                "council",
                "speaker",
                "Edda Moor",
                "language",
                "en",
                "published",
                "2026-04-10",
                "text",
                "We leave the arms control talks."));
        eventually(() -> assertThat(statements("2026-04", "")).isEqualTo(1));

        gateway.delete("/statements/" + id + "?author=Cy%20Marsh&comment=never%20said");

        eventually(() -> {
            assertThat(gateway.status("/statements/" + id)).isEqualTo(410);
            assertThat(gateway.status("/statements/" + id + "/revisions")).isEqualTo(410);
            JsonNode point = gateway.get("/trends?theme=arms-control&from=2026-04&to=2026-04")
                    .at("/series/0/points/0");
            assertThat(point.path("statements").asInt()).isZero();
            assertThat(point.at("/denominator/statements").asInt()).isZero();
        });
    }

    @Test
    void feedThatFailsIsNamedInStatusAndTrend() throws Exception {
        try (FlakyFeed feed = new FlakyFeed()) {
            gateway.create(
                    "/sources",
                    Map.of(
                            "slug",
                            "vessaly-mfa",
                            "kind",
                            "feed",
                            "url",
                            feed.address(),
                            "interval",
                            "1s",
                            "publisher",
                            Map.of("name", "Ministry of Foreign Affairs of Vessaly", "country", "VE", "zone", "UTC")));
            eventually(() -> assertThat(
                            gateway.get("/statements?source=vessaly-mfa").path("statements"))
                    .hasSize(1));

            feed.fail();

            eventually(() -> assertThat(ailing()).contains("vessaly-mfa failing"));
            JsonNode series =
                    gateway.get("/trends?theme=arms-control&country=VE").at("/series/0/points");
            JsonNode now = series.get(series.size() - 1);
            assertThat(texts(now.path("outages"), "kind")).contains("failing");
            assertThat(texts(now.path("outages"), "source")).containsOnly("vessaly-mfa");
            assertThat(now.path("complete").asBoolean()).isFalse();
        }
    }

    private static void eventually(ThrowingRunnable facts) {
        await().atMost(LIMIT).ignoreExceptions().untilAsserted(facts);
    }

    private static String push(Map<String, ?> statement) throws Exception {
        return gateway.create("/statements", statement).path("id").asText();
    }

    private static int statements(String month, String filter) throws Exception {
        JsonNode trend = gateway.get("/trends?theme=arms-control&from=" + month + "&to=" + month + filter);
        return trend.at("/series/0/points/0/statements").asInt();
    }

    private static List<String> ailing() throws Exception {
        return stream(gateway.get("/status").at("/sources/ailing"))
                .map(source -> source.path("source").asText() + " "
                        + source.path("condition").asText())
                .toList();
    }

    private static List<String> languages(JsonNode person) {
        return stream(person.path("aliases"))
                .flatMap(alias -> stream(alias.path("languages")))
                .map(JsonNode::asText)
                .distinct()
                .toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return stream(array).map(one -> one.path(field).asText()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
