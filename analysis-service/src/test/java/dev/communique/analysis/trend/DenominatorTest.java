package dev.communique.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.SampleStatement;
import dev.communique.analysis.statement.Revision;
import dev.communique.analysis.statement.RevisionReader;
import dev.communique.analysis.statement.TurnKind;
import org.junit.jupiter.api.Test;

class DenominatorTest {
    @Test
    void countsBySpeakerKindOfTurnAndLanguage() {
        Revision revision = new RevisionReader()
                .read(SampleStatement.fresh()
                        .saying("question", null, null, "What now?")
                        .andSaying("answer", "Ada Quill", "ada-quill", "en", "Nothing.", "Not yet.")
                        .andSaying("question", null, null, "en", "Really?")
                        .andSaying("answer", "Ada Quill", "ada-quill", "en-GB", "Yes.")
                        .andSaying("answer", "Ada Quill", "ada-quill", "ru", "Да.")
                        .bytes());

        assertThat(Denominator.of(revision, new WordCount()))
                .containsExactly(
                        new Denominator(TurnKind.QUESTION, null, "en", 2, 3),
                        new Denominator(TurnKind.ANSWER, "ada-quill", "en", 3, 4),
                        new Denominator(TurnKind.ANSWER, "ada-quill", "ru", 1, 1));
    }
}
