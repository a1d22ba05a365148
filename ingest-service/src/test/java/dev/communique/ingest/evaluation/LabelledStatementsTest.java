package dev.communique.ingest.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labelled statements of the repository: what reading has reached on them must not be lost again. */
class LabelledStatementsTest {
    private static final Path FOLDER = Path.of("src/bench/evaluation");

    private static Score overall;

    @BeforeAll
    static void evaluate() throws IOException {
        overall = new Evaluation(Instant.parse("2026-11-24T10:00:00Z"))
                .run(FOLDER)
                .overall();
    }

    @Test
    void areManyAndVaried() throws IOException {
        assertThat(overall.files()).isGreaterThanOrEqualTo(90);
        assertThat(overall.turns()).isGreaterThanOrEqualTo(400);
        assertThat(Labels.read(FOLDER))
                .filteredOn(label -> label.file().endsWith(".html"))
                .hasSizeGreaterThan(40);
    }

    @Test
    void haveLabelsThatStandInTheirFiles() throws IOException {
        for (LabelledStatement label : Labels.read(FOLDER)) {
            String shown = SourceFile.read(FOLDER.resolve(label.file())).shown();
            assertThat(StatementWords.of(TextWords.of(shown), label.turns(), label.boilerplate())
                            .missing())
                    .as(label.file())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"TURNS, 98.5", "SPEAKERS, 98.5", "DATES, 99", "TITLES, 99", "MAIN_SPEAKERS, 95", "LANGUAGES, 98"})
    void areReadAtLeastThisWell(Measure measure, double percent) {
        assertThat(overall.of(measure).percent()).isGreaterThanOrEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"LOST, 0.5", "LET_THROUGH, 1"})
    void loseAndLetThroughAtMostThisMuch(Measure measure, double percent) {
        assertThat(overall.of(measure).percent()).isLessThanOrEqualTo(percent);
    }
}
