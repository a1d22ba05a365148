package dev.communique.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.communique.gateway.testsupport.SampleRecord;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {
    private final ObjectMapper json = new ObjectMapper();
    private final RecordReader reader = new RecordReader(json);

    @Test
    void readsTheSampleOfMentions() throws Exception {
        RecordReader.Content content = reader.read(LiveTopic.MENTIONS, sample("mentions"));

        assertThat(content.identity()).isEqualTo("st_4q7k2m9x1c8v5b3n6p0d7f2h4j/1");
        assertThat(content.events()).extracting(LiveEvent::type).containsExactly("statement", "mention");
        assertThat(content.events().get(0).data())
                .contains("\"withdrawn\":[\"st_4q7k2m9x1c8v5b3n6p0d7f2h4j/1/4/nato-expansion/1\"]");
        assertThat(content.events().get(1).data())
                .startsWith("{\"id\":\"st_4q7k2m9x1c8v5b3n6p0d7f2h4j/1/1/arms-control/1\"");
    }

    @Test
    void tellsNobodyOfWhatWasReadAgain() throws Exception {
        ObjectNode record = (ObjectNode) json.readTree(sample("mentions"));
        ((ObjectNode) record.get("statement")).put("reason", "reread");

        RecordReader.Content content = reader.read(LiveTopic.MENTIONS, json.writeValueAsBytes(record));

        assertThat(content.events()).isEmpty();
        assertThat(content.identity()).isEqualTo("st_4q7k2m9x1c8v5b3n6p0d7f2h4j/1");
    }

    @Test
    void tellsThoseWhoFollowAThemeThatItsMentionIsWithdrawn() throws Exception {
        ObjectNode record = (ObjectNode) json.readTree(sample("mentions"));
        record.putArray("mentions");

        RecordReader.Content content = reader.read(LiveTopic.MENTIONS, json.writeValueAsBytes(record));

        assertThat(content.events().get(0).facets())
                .extracting(LiveEvent.Facet::theme)
                .contains("nato-expansion");
    }

    @Test
    void readsTheSampleOfAlerts() throws Exception {
        RecordReader.Content content = reader.read(LiveTopic.ALERTS, sample("alerts"));

        assertThat(content.events()).extracting(LiveEvent::type).containsExactly("alert");
        assertThat(json.readTree(content.events().get(0).data())).isEqualTo(json.readTree(sample("alerts")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mentions", "alerts"})
    void samplesAreWhatTheSchemasSay(String topic) throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SampleRecord.text(topic + ".schema.json"));
        JsonNode record = json.readTree(sample(topic));

        assertThat(schema.validate(record.toString(), com.networknt.schema.InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", "{}", "[]", "7", "{\"statement\": {}}", "{\"statement\": {\"id\": 7}}"})
    void refusesWhatIsNotWhatTheTopicPromises(String record) {
        byte[] value = record.getBytes(StandardCharsets.UTF_8);

        assertThatIOException().isThrownBy(() -> reader.read(LiveTopic.MENTIONS, value));
        assertThatIOException().isThrownBy(() -> reader.read(LiveTopic.MENTIONS, null));
    }

    private static byte[] sample(String topic) {
        return SampleRecord.text(topic + ".sample.json").getBytes(StandardCharsets.UTF_8);
    }
}
