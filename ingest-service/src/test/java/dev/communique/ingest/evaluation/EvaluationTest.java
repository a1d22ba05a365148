package dev.communique.ingest.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeATextAndAPage() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"),
                "Ada Quill answers\n\n4 March 2026\n\nQuestion: Why today?\n\nAda Quill: We begin in May.\n");
        Files.writeString(
                folder.resolve("b.html"),
                "<html><head><title>Note</title></head><body><h1>Note</h1><p>We begin in May.</p></body></html>");
        Files.writeString(folder.resolve(Labels.FILE), """
                {"file": "a.txt", "title": "Ada Quill answers", "published": "2026-03-04", "publisher": "Lorania",\
                 "turns": [{"kind": "question", "first": "Why today", "last": "today"},\
                 {"kind": "question", "speaker": "Ada Quill", "first": "We begin in", "last": "in May"}]}
                {"file": "b.html", "title": "Another", "publisher": "Vestia"}
                """);
    }

    @Test
    void scoresEveryFileAndEveryPublisher() throws IOException {
        Report report = evaluate();

        assertThat(report.overall().files()).isEqualTo(2);
        assertThat(report.overall().of(Measure.BORDERS)).isEqualTo(new Share(2, 2));
        assertThat(report.overall().of(Measure.TURNS)).isEqualTo(new Share(1, 2));
        assertThat(report.overall().of(Measure.TITLES)).isEqualTo(new Share(1, 2));
        assertThat(printed(report::printPublishers))
                .contains("Lorania", "Vestia", "overall")
                .containsPattern("turns +50\\.0 %  1 of 2, to be at least 97 %: missed")
                .containsPattern("dates +100\\.0 %  1 of 1, to be at least 99 %: reached");
    }

    @Test
    void saysOfEachErrorWhatWasExpectedAndWhatWasRead() throws IOException {
        Report report = evaluate();

        assertThat(printed(report::printMistakes)).isEqualToNormalizingNewlines("""
                a.txt  turns, turn 2
                    expected question by Ada Quill “We begin in … in May”
                    read     answer
                b.html  titles
                    expected Another
                    read     Note
                """);
    }

    @Test
    void takesAFileThatHoldsNoStatementForMissed() throws IOException {
        Files.writeString(folder.resolve("b.html"), "<html><body></body></html>");

        assertThat(evaluate().overall().of(Measure.TITLES)).isEqualTo(new Share(1, 2));
    }

    private Report evaluate() throws IOException {
        return new Evaluation(Instant.parse("2026-11-24T10:00:00Z")).run(folder);
    }

    private static String printed(Consumer<PrintStream> printer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        printer.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
