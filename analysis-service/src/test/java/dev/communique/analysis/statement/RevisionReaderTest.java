package dev.communique.analysis.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.TopicSchema;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionReaderTest {
    private final RevisionReader reader = new RevisionReader();

    @Test
    void readsTheTopicsSample() {
        SampleStatement sample = SampleStatement.asShipped();

        Revision revision = reader.read(sample.bytes());

        assertThat(new TopicSchema("statements").violations(sample.json())).isEmpty();
        assertThat(revision.ref()).hasToString("st_4q7k2m9x1c8v5b3n6p0d7f2h4j/1");
        assertThat(revision.speakers()).containsExactly(new Speaker("ada-quill", "Ada Quill"));
        assertThat(revision.publication().sortAt()).hasToString("2026-03-04T10:27:00Z");
        assertThat(revision.turns()).extracting(Turn::kind).containsExactly(TurnKind.QUESTION, TurnKind.ANSWER);
    }

    @Test
    void readsPastAFieldThatALaterIngestAdds() {
        SampleStatement sample = SampleStatement.asShipped().with("mood", "cheerful");

        assertThat(reader.read(sample.bytes()).revision()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "id | st_1 | id must be st_ and 26 of 0-9 and a-z",
                "source | No Slug | source must be 1 to 64 of a-z, 0-9 and -",
                "published | yesterday | published must be a date or an RFC 3339 instant, not yesterday",
                "published | 2026-02-30 | published must be a date or an RFC 3339 instant, not 2026-02-30",
                "publishedBasis | guessed | publishedBasis must be published, delivered or seen",
                "seen | 2026-03-04 | seen must be an RFC 3339 instant, not 2026-03-04",
                "language | '' | language must not be empty",
                "turns | none | turns is missing or does not have the form that it must have",
            })
    void refusesWhatItCannotUseWithASentence(String field, String value, String sentence) {
        SampleStatement sample = SampleStatement.asShipped().with(field, "''".equals(value) ? "" : value);

        assertThatThrownBy(() -> reader.read(sample.bytes()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @CsvSource({"id", "revision", "source", "publisher", "published", "seen", "turns", "backfill", "kind", "language"})
    void refusesARecordWithout(String field) {
        SampleStatement sample = SampleStatement.asShipped().without(field);

        assertThatThrownBy(() -> reader.read(sample.bytes()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | the record", "{ | the record", "null | the record is null", "[] | the record does not have"})
    void refusesWhatIsNoStatement(String value, String sentence) {
        assertThatThrownBy(() -> reader.read(value.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void refusesAPassageThatStandsTwice() {
        String json = SampleStatement.asShipped().json().replace("\"index\":2", "\"index\":1");

        assertThatThrownBy(() -> reader.read(json.getBytes(StandardCharsets.UTF_8)))
                .hasMessage("passages.index 1 stands twice");
    }
}
