package dev.communique.analysis.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.analysis.LocalServicesResource;
import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.TopicSchema;
import dev.communique.analysis.Topics;
import dev.communique.analysis.Views;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class LargeStatementTest {
    private static final String PASSAGE = "Arms control after NATO enlargement. " + "And so on. ".repeat(60_000);

    @Test
    void aRecordThatWouldBeTooLargeIsSentWithoutTexts() throws IOException {
        SampleStatement statement = SampleStatement.fresh()
                .answering(Collections.nCopies(10, PASSAGE).toArray(String[]::new));

        Topics.send(statement);

        ConsumerRecord<String, String> event = await().atMost(Duration.ofSeconds(60))
                .until(() -> Topics.read("mentions", statement.id()), events -> !events.isEmpty())
                .get(0);
        JsonNode mentions = new ObjectMapper().readTree(event.value()).path("mentions");
        assertThat(new TopicSchema("mentions").violations(event.value())).isEmpty();
        assertThat(mentions)
                .hasSize(20)
                .allMatch(mention -> mention.path("text").asText().isEmpty());
        assertThat(Views.rows("SELECT count(*) FROM analysis.mention_view WHERE statement_id = ?", statement.id()))
                .containsExactly("20");
    }
}
