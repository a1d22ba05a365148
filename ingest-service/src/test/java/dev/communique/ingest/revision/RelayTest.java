package dev.communique.ingest.revision;

import static dev.communique.ingest.Calls.authorized;
import static dev.communique.ingest.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.StatementsTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class RelayTest {
    private static final String SMALL = "100000";
    private static final String LARGE = String.valueOf(9 << 20);

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void setsAsideWhatTheBrokerRefusesAndGoesOn() throws IOException, InterruptedException, ExecutionException {
        limitRecords(SMALL);
        String refused = push("refusals", "https://a.example/1", noise(400_000));
        String next = push("refusals", "https://a.example/2", "Short enough.");

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> authorized()
                        .get("/api/v1/statements/{id}/acceptance", refused)
                        .then()
                        .body("sent", equalTo(false), "setAside", containsString("broker refused")));

        limitRecords(LARGE);
        String revised = push("refusals", "https://a.example/1", "Shortened.");
        try (StatementsTopic topic = new StatementsTopic()) {
            topic.awaitOne(record -> record.id().equals(next));
            StatementsTopic.Record second = topic.awaitOne(record -> record.id().equals(revised));
            assertThat(revised).isEqualTo(refused);
            assertThat(second.statement().get("revision").intValue()).isEqualTo(2);
        }
        authorized()
                .get("/api/v1/reconciliation")
                .then()
                .body("rows.find { it.source == 'refusals' }.accepted", equalTo(3))
                .body("rows.find { it.source == 'refusals' }.setAside", equalTo(1));
        authorized().get("/q/metrics").then().body(containsString("communique_revisions_set_aside_total 1.0"));
    }

    @Test
    void sendsWhatACrashLeftUnsent() throws IOException, SQLException {
        String id = push("crashes", "https://a.example/3", "Sent, but nobody remembers.");
        try (StatementsTopic topic = new StatementsTopic()) {
            topic.awaitOne(record -> record.id().equals(id));
            Awaitility.await()
                    .until(() -> authorized()
                            .get("/api/v1/statements/{id}/acceptance", id)
                            .<Boolean>path("sent"));

            forgetThatItWasSent(id);

            List<StatementsTopic.Record> both =
                    topic.await(2, record -> record.id().equals(id));
            assertThat(both).extracting(record -> record.headers().get("ce_id")).containsExactly(id + "/1", id + "/1");
            assertThat(both.get(0).statement()).isEqualTo(both.get(1).statement());
        }
    }

    private static String push(String source, String url, String text) {
        return json(Map.of("source", source, "url", url, "text", text))
                .post("/api/v1/statements")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private void forgetThatItWasSent(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE revision SET sent_at = NULL WHERE statement_id = ?")) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }

    private void limitRecords(String bytes) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, "statements"),
                            List.of(new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), OpType.SET))))
                    .all()
                    .get();
        }
    }

    /** Text that does not get shorter by compressing it. */
    private static String noise(int length) {
        byte[] bytes = new byte[length / 2];
        new Random(7).nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
