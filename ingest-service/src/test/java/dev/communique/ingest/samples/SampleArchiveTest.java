package dev.communique.ingest.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundled archive is whole and varied enough that the trends of a first start have a shape. */
class SampleArchiveTest {
    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+");
    private static final Pattern CYRILLIC_WORD = Pattern.compile("[а-яё]{4}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The layouts of publishers, each by a sign that no other layout bears. */
    private enum Layout {
        INTERVIEW("(?m)^(Question|Вопрос): ", 15),
        BRIEFING_WITH_LABELS_IN_CAPITALS("(?m)^QUESTION: ", 10),
        BRIEFING_WITH_Q("(?m)^Q {4}", 8),
        SPEECH("(?m)^(Speech|Remarks|Address|Выступление|Новогоднее обращение) ?(by|at|на|к)?", 10),
        PRESS_RELEASE("(?m)^(Press release No\\. \\d+|Заявление|О передаче|О подписании)", 10),
        READOUT("(?m)^(Readout|Телефонный разговор)", 4);

        private final Pattern sign;
        private final int atLeast;

        Layout(String sign, int atLeast) {
            this.sign = Pattern.compile(sign);
            this.atLeast = atLeast;
        }
    }

    @Test
    void namesEveryTextOnceAndNoTextIsForgotten() throws IOException {
        var named = rows().stream().map(row -> row.path("file").asText()).toList();

        try (var files = Files.list(SAMPLES.resolve("texts"))) {
            assertThat(files.map(file -> "texts/" + file.getFileName())).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void givesEveryStatementASourceAPublisherAndAnAddress() throws IOException {
        var rows = rows();

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("source").asText()).matches("[a-z0-9-]{1,64}");
            assertThat(row.path("publisher").path("name").asText()).isNotBlank();
            assertThat(row.path("publisher").path("country").asText()).matches("X[A-Z]");
            assertThat(ZoneId.getAvailableZoneIds())
                    .contains(row.path("publisher").path("zone").asText());
            assertThat(URI.create(row.path("url").asText()).getHost()).endsWith(".example");
        });
        assertThat(rows).extracting(row -> row.path("url").asText()).doesNotHaveDuplicates();
    }

    @Test
    void describesASourceInTheSameWordsEverywhere() throws IOException {
        Map<String, JsonNode> publishers = new HashMap<>();

        for (var row : rows()) {
            var first = publishers.computeIfAbsent(row.path("source").asText(), source -> row.path("publisher"));
            assertThat(row.path("publisher")).isEqualTo(first);
        }

        assertThat(publishers).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void holdsAtLeastSixtyStatementsOverEighteenMonths() throws IOException {
        var dates = rows().stream().map(SampleArchiveTest::date).sorted().toList();

        var span = Period.between(dates.get(0), dates.get(dates.size() - 1));

        assertThat(dates).hasSizeGreaterThanOrEqualTo(60);
        assertThat(span.toTotalMonths()).isGreaterThanOrEqualTo(18);
    }

    @Test
    void isWrittenInTwoLanguages() throws IOException {
        var texts = texts();

        var russian = texts.stream()
                .filter(text -> CYRILLIC_WORD.matcher(text).find())
                .count();

        assertThat(russian).isBetween(10L, texts.size() / 2L);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void showsEveryLayoutSeveralTimes(Layout layout) throws IOException {
        var found = texts().stream()
                .filter(text -> layout.sign.matcher(text).find())
                .count();

        assertThat(found).isGreaterThanOrEqualTo(layout.atLeast);
    }

    @Test
    void keepsStatementsBetween140And700Words() throws IOException {
        assertThat(texts())
                .allSatisfy(text -> assertThat(SPACES.split(text.strip())).hasSizeBetween(140, 700));
    }

    @Test
    void repeatsNoSentenceInMoreThanTwoStatements() throws IOException {
        Map<String, Integer> statements = new HashMap<>();

        for (var text : texts()) {
            new HashSet<>(Arrays.asList(SENTENCE_END.split(body(text))))
                    .forEach(sentence -> statements.merge(sentence.strip(), 1, Integer::sum));
        }

        statements.keySet().removeIf(sentence -> SPACES.split(sentence).length < 6);
        assertThat(statements).allSatisfy((sentence, times) -> assertThat(times).isLessThanOrEqualTo(2));
    }

    /** Paragraphs of more than one sentence: what layouts repeat by nature is a line of its own. */
    private static String body(String text) {
        return String.join(
                " ",
                Arrays.stream(text.split("\n\\s*\n"))
                        .filter(paragraph -> SENTENCE_END.matcher(paragraph).find())
                        .toList());
    }

    private static LocalDate date(JsonNode row) {
        var matcher = DATE.matcher(row.path("file").asText());
        assertThat(matcher.find()).isTrue();
        return LocalDate.parse(matcher.group());
    }

    private static List<JsonNode> rows() throws IOException {
        return Files.readAllLines(SAMPLES.resolve("samples.jsonl"), UTF_8).stream()
                .map(SampleArchiveTest::parse)
                .toList();
    }

    private static List<String> texts() throws IOException {
        return rows().stream()
                .map(row -> read(SAMPLES.resolve(row.path("file").asText())))
                .toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
