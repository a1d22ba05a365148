package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.Warning;
import dev.communique.ingest.statement.WarningCode;
import org.junit.jupiter.api.Test;

/** Mistakes of publishers: each stays as it is printed, and is reported. */
class TurnDoubtsTest {
    @Test
    void reportAnAnswerPrintedUnderQuestion() {
        var statement = ReaderFixture.read("""
                Interview of Foreign Minister Ada Quill with the Northern Leaf

                QUESTION: What is next?

                MINISTER QUILL: We go on.

                QUESTION: As I said, we go on, and we shall not stop before it is done.

                QUESTION: And after that?

                MINISTER QUILL: Rest.
                """);

        assertThat(ReaderFixture.speakers(statement)).containsExactly(null, "Ada Quill", null, null, "Ada Quill");
        assertThat(statement.warnings()).containsExactly(new Warning(WarningCode.ANSWER_UNDER_QUESTION, 2, 2));
    }

    @Test
    void reportAQuestionInsideAnAnswer() {
        var statement = ReaderFixture.read("""
                Interview of Foreign Minister Ada Quill with the Northern Leaf

                QUESTION: What is next?

                MINISTER QUILL: We go on.

                Minister, will you meet again?

                We shall.
                """);

        assertThat(statement.turns()).hasSize(2);
        assertThat(statement.warnings()).containsExactly(new Warning(WarningCode.LABEL_MISSING, 1, 2));
    }
}
