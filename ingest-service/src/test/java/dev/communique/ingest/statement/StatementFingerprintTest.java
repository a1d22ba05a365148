package dev.communique.ingest.statement;

import static dev.communique.ingest.statement.SampleReadStatement.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementFingerprintTest {
    @Test
    void isSixtyFourHexadecimalDigits() {
        assertThat(StatementFingerprint.of(statement(null, "Yes."))).matches("[0-9a-f]{64}");
    }

    @Test
    void changesWithTheText() {
        assertThat(StatementFingerprint.of(statement(null, "Yes, indeed.")))
                .isNotEqualTo(StatementFingerprint.of(statement(null, "Yes.")));
    }

    @Test
    void changesWhereAPassageIsCutInTwo() {
        assertThat(StatementFingerprint.of(statement(null, "Yes.", "No.")))
                .isNotEqualTo(StatementFingerprint.of(statement(null, "Yes.No.")));
    }

    @Test
    void doesNotChangeWithTheAddress() {
        assertThat(StatementFingerprint.of(statement("https://mfa.lorania.example/1", "Yes.")))
                .isEqualTo(StatementFingerprint.of(statement(null, "Yes.")));
    }

    @Test
    void doesNotChangeWithTheMomentAnUndatedStatementWasSeen() {
        assertThat(StatementFingerprint.of(SampleReadStatement.seenAt("2026-03-05T10:00:00Z", "Yes.")))
                .isEqualTo(StatementFingerprint.of(statement(null, "Yes.")));
    }

    @Test
    void changesWithTheSpeakerOfATurn() {
        ReadStatement statement = statement(null, "Yes.");
        Turn turn = statement.turns().get(0);
        Turn other = new Turn(
                turn.kind(), "Jonas Kael", "jonas-kael", turn.label(), turn.role(), turn.note(), turn.passages());

        assertThat(StatementFingerprint.of(SampleReadStatement.withTurns(statement, List.of(other))))
                .isNotEqualTo(StatementFingerprint.of(statement));
    }
}
