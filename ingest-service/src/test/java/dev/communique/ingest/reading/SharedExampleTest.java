package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.communique.ingest.statement.Publisher;
import dev.communique.ingest.statement.RawStatement;
import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.StatementKind;
import dev.communique.ingest.statement.Turn;
import dev.communique.ingest.statement.TurnKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The one real statement that the project was asked to read; it is not part of the repository. */
class SharedExampleTest {
    private static final Path EXAMPLE = Path.of("../../shared/examples/interview-2023-12-28.txt");

    @Test
    void readsTheRealInterviewFromItsBareText() throws IOException {
        if (!Files.exists(EXAMPLE)) {
            System.err.println("*** NOT RUN: the real interview is missing at " + EXAMPLE.toAbsolutePath() + " ***");
        }
        assumeTrue(Files.exists(EXAMPLE), "shared example is missing");
        RawStatement raw = RawStatement.ofText(Files.readString(EXAMPLE));

        ReadStatement statement = ReaderFixture.read(raw, Publisher.named("push"));

        assertThat(statement.title()).startsWith("Sergey Lavrov: “Personally,").endsWith("work in the open”");
        assertThat(statement.kind()).isEqualTo(StatementKind.INTERVIEW);
        assertThat(statement.speaker()).isEqualTo("Sergey Lavrov");
        assertThat(statement.role()).isEqualTo("Minister for Foreign Affairs of the Russian Federation");
        assertThat(statement.published()).hasToString("2023-12-29T11:27:00+03:00");
        assertThat(statement.delivered()).hasToString("2023-12-28");
        assertThat(statement.language()).isEqualTo("en");
        assertThat(statement.turns()).hasSize(10);
        assertThat(statement.turns())
                .filteredOn(turn -> turn.kind() == TurnKind.QUESTION)
                .hasSize(5);
        assertThat(statement.turns())
                .filteredOn(turn -> turn.kind() == TurnKind.ANSWER)
                .hasSize(5)
                .extracting(Turn::speaker)
                .containsOnly("Sergey Lavrov");
        assertThat(ReaderFixture.passages(statement))
                .hasSize(31)
                .noneMatch(text -> text.startsWith("Photo") || text.contains("Telegram") || text.contains("TASS"));
    }
}
