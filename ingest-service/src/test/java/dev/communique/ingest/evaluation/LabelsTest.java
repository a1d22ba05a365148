package dev.communique.ingest.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.TurnKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeAFile() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Question: Why?");
    }

    @Test
    void readsEveryField() throws IOException {
        LabelledStatement statement = read("""
                {"file": "a.txt", "title": "A title", "published": "2026-03-04", "delivered": "2026-03-03T10:00:00+01:00",\
                 "main_speaker": "Ada Quill", "language": "en", "url": "https://gov.example/1",\
                 "publisher": {"name": "Lorania", "country": "lo", "zone": "Europe/Vienna", "language": "en"},\
                 "turns": [{"kind": "question", "speaker": null, "first": "Why?", "last": "Why?"}],\
                 "boilerplate": ["Share this"]}
                """);

        assertThat(statement.title()).isEqualTo("A title");
        assertThat(statement.published()).hasToString("2026-03-04");
        assertThat(statement.delivered()).hasToString("2026-03-03T10:00:00+01:00");
        assertThat(statement.mainSpeaker()).isEqualTo("Ada Quill");
        assertThat(statement.url()).isEqualTo("https://gov.example/1");
        assertThat(statement.publisher()).isEqualTo(new Publisher("Lorania", "LO", ZoneId.of("Europe/Vienna"), "en"));
        assertThat(statement.turns()).containsExactly(new LabelledTurn(TurnKind.QUESTION, "", "Why?", "Why?"));
        assertThat(statement.boilerplate()).containsExactly("Share this");
    }

    @Test
    void takesFieldNamesInAnyCaseAndPassesOverUnknownOnes() throws IOException {
        LabelledStatement statement = read("""
                {"FILE": "a.txt", "MainSpeaker": "Ada Quill", "mood": 3, "boilerplate": "Share this",\
                 "publisher": "Lorania", "turns": [{"Kind": "ANSWER", "first-words": 1, "First": "Why?"}]}
                """);

        assertThat(statement.mainSpeaker()).isEqualTo("Ada Quill");
        assertThat(statement.publisher()).isEqualTo(Publisher.named("Lorania"));
        assertThat(statement.turns()).containsExactly(new LabelledTurn(TurnKind.ANSWER, null, "Why?", null));
        assertThat(statement.boilerplate()).containsExactly("Share this");
    }

    @Test
    void tellsWhatIsNotLabelledFromWhatThereIsNot() throws IOException {
        LabelledStatement statement = read("{\"file\": \"a.txt\", \"main_speaker\": null}");

        assertThat(statement.mainSpeaker()).isEmpty();
        assertThat(statement.title()).isNull();
        assertThat(statement.published()).isNull();
    }

    @Test
    void takesTheEndsOfAWholeTurn() throws IOException {
        LabelledStatement statement =
                read("{\"file\": \"a.txt\", \"turns\": [{\"text\": \"one two three four five six seven eight\"}]}");

        assertThat(statement.turns())
                .containsExactly(
                        new LabelledTurn(null, null, "one two three four five six", "three four five six seven eight"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"file\": \"b.txt\"}                                  | file b.txt is not in the folder",
                "{\"title\": \"x\"}                                     | file is missing",
                "{\"file\": \"a.txt\", \"published\": \"4 March\"}      | published: \"4 March\" is no date",
                "{\"file\": \"a.txt\", \"turns\": [{\"kind\": \"aside\", \"first\": \"a\"}]} | kind must be question, answer",
                "{\"file\": \"a.txt\", \"turns\": [{\"kind\": \"answer\"}]} | a turn must have first or last",
                "{\"file\": \"a.txt\", \"publisher\": {\"name\": \"x\", \"zone\": \"Mars\"}} | zone must be one such as",
                "{\"file\": \"a.txt\"                                   | this is no JSON object",
                "[1]                                                    | an object is needed",
            })
    void namesTheLineOfAMistake(String line, String sentence) throws IOException {
        Files.writeString(folder.resolve(Labels.FILE), "{\"file\": \"a.txt\"}\n\n" + line + "\n");

        assertThatThrownBy(() -> Labels.read(folder))
                .isInstanceOf(LabelsException.class)
                .hasMessageStartingWith("labels.jsonl, line 3: " + sentence);
    }

    private LabelledStatement read(String line) throws IOException {
        Files.writeString(folder.resolve(Labels.FILE), line);
        List<LabelledStatement> statements = Labels.read(folder);
        return statements.get(0);
    }
}
