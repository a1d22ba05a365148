package dev.communique.ingest.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.ingest.reading.StatementReader;
import dev.communique.ingest.statement.PublishedBasis;
import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.Turn;
import dev.communique.ingest.statement.TurnKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader makes of every bundled statement what its publisher meant. */
class SampleReadingTest {
    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final Instant SEEN = Instant.parse("2026-11-01T00:00:00Z");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern BOILERPLATE = Pattern.compile(
            "Telegram|^Photo:|^Фото:|^# # #|^END|^Press contact|^Дата публикации|^\\(The briefing was concluded"
                    + "|^Check against delivery|^(Question|QUESTION|Вопрос|Q):? {1,4}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final StatementReader READER = new StatementReader();

    /** One statement of the archive. */
    record Row(String file, String source, String url, Publisher publisher, String text) {
        boolean asks() {
            return Pattern.compile("(?m)^(Question|QUESTION|Вопрос|Q) *:?  *")
                    .matcher(text)
                    .find();
        }

        ReadStatement read() {
            return READER.read(new RawStatement(text, null, url, null, null, null, null, null, null), publisher, SEEN);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isDatedByItsPage(Row row) {
        var date = DATE.matcher(row.file());
        assertThat(date.find()).isTrue();

        var read = row.read();

        assertThat(read.publishedBasis()).isNotEqualTo(PublishedBasis.SEEN);
        assertThat(read.published().toString()).startsWith(date.group());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isInItsLanguage(Row row) {
        var russian = row.text().matches("(?s).*[а-я]{5}.*");

        var read = row.read();

        assertThat(read.language()).isEqualTo(russian ? "ru" : "en");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void holdsNoBoilerplateAndNoLabel(Row row) {
        var passages = row.read().turns().stream().flatMap(turn -> turn.passages().stream());

        assertThat(passages)
                .noneMatch(passage -> BOILERPLATE.matcher(passage.text()).find());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hasQuestionsAndAnswersWhereSomebodyAsks(Row row) {
        var kinds = row.read().turns().stream().map(Turn::kind).distinct().toList();

        if (row.asks()) {
            assertThat(kinds).contains(TurnKind.QUESTION, TurnKind.ANSWER);
        } else {
            assertThat(kinds).containsExactly(TurnKind.STATEMENT);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hasAsManyQuestionsAsArePrinted(Row row) {
        var printed = Pattern.compile("(?m)^(Question|QUESTION|Вопрос|Q) *:?  *")
                .matcher(row.text())
                .results()
                .count();

        var read = row.read().turns();

        assertThat(read)
                .filteredOn(turn -> turn.kind() == TurnKind.QUESTION)
                .hasSize((int) printed)
                .allSatisfy(turn -> assertThat(turn.speaker()).isNull());
    }

    @ParameterizedTest
    @MethodSource("interviews")
    void anInterviewIsTheMinisters(Row row) {
        var read = row.read();

        assertThat(read.speaker()).isIn("Pavel Orlin", "Павел Орлин", "Emil Stahl");
        assertThat(read.role()).contains(row.text().contains("Министр") ? "Министр" : "Minister");
        assertThat(read.turns())
                .filteredOn(turn -> turn.kind() == TurnKind.ANSWER)
                .allSatisfy(turn -> assertThat(turn.speaker()).isEqualTo(read.speaker()));
        assertThat(read.delivered()).isNotNull();
    }

    static Stream<Row> interviews() throws IOException {
        return rows().filter(
                        row -> row.text().contains("Question: ") || row.text().contains("Вопрос: "))
                .filter(row -> row.source().endsWith("-mfa"));
    }

    static Stream<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLES.resolve("samples.jsonl"))) {
            rows.add(row(JSON.readTree(line)));
        }
        return rows.stream();
    }

    private static Row row(JsonNode json) throws IOException {
        var file = json.path("file").asText();
        var publisher = json.path("publisher");
        return new Row(
                file,
                json.path("source").asText(),
                json.path("url").asText(),
                new Publisher(
                        publisher.path("name").asText(),
                        publisher.path("country").asText(),
                        ZoneId.of(publisher.path("zone").asText()),
                        null),
                Files.readString(SAMPLES.resolve(file)));
    }
}
