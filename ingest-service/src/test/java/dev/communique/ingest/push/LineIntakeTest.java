package dev.communique.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.problem.DatabaseException;
import dev.communique.ingest.revision.Intake;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class LineIntakeTest {
    @Inject
    Intake intake;

    @Test
    void asksForALineAgainWhoseSourceTheDatabaseDidNotFind() throws IOException {
        LineAnswer.Refused answer = answer(new DatabaseException("away", new SQLException("away")));

        assertThat(answer.isPassing()).isTrue();
        assertThat(answer.problem().detail()).isEqualTo("the line was not stored; send it again");
    }

    @Test
    void refusesALineThatMakesTheReaderFail() throws IOException {
        LineAnswer.Refused answer = answer(new IllegalStateException("a fault of our own"));

        assertThat(answer.isPassing()).isFalse();
        assertThat(answer.problem().detail()).doesNotContain("a fault of our own");
    }

    private LineAnswer.Refused answer(RuntimeException fault) throws IOException {
        byte[] line = "{\"text\": \"A line.\"}".getBytes(StandardCharsets.UTF_8);
        List<LineAnswer> answers = new ArrayList<>();
        LineIntake lines = new LineIntake(
                intake,
                pushed -> {
                    throw fault;
                },
                false,
                answers::addAll);

        lines.take(new Line(1, line, line.length));
        lines.commit();

        assertThat(answers).hasSize(1);
        return (LineAnswer.Refused) answers.get(0);
    }
}
