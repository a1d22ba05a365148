package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file a layout: the text, a line of equals signs, then the kind and the main speaker, and a line a turn with its
 * kind, its speaker, and how it begins and ends.
 */
class TurnsTest {
    private static final Path FOLDER = Path.of("src/test/resources/turns");
    private static final int SHOWN = 24;

    static Stream<Path> layouts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void areReadAsThePublisherMeansThem(Path file) throws IOException {
        String[] parts = Files.readString(file).split("\n====\n");

        ReadStatement statement = ReaderFixture.read(parts[0]);

        assertThat(shown(statement)).isEqualTo(parts[1].strip());
    }

    private static String shown(ReadStatement statement) {
        String head = statement.kind().text() + " | " + statement.speaker() + "\n";
        return statement.turns().stream().map(TurnsTest::shown).collect(Collectors.joining("\n", head, ""));
    }

    private static String shown(Turn turn) {
        List<String> texts =
                turn.passages().stream().map(passage -> passage.text()).toList();
        String first = texts.get(0);
        String last = texts.get(texts.size() - 1);
        return "%s | %s | %s … %s"
                .formatted(
                        turn.kind().text(),
                        turn.speaker(),
                        first.substring(0, Math.min(SHOWN, first.length())),
                        last.substring(Math.max(0, last.length() - SHOWN)));
    }
}
