package dev.communique.ingest.statement;

import static dev.communique.ingest.statement.SampleReadStatement.statement;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementIdTest {
    private static final Publisher LORANIA = Publisher.named("Ministry of Foreign Affairs of Lorania");
    private static final Publisher VESTIA = Publisher.named("Ministry of Foreign Affairs of Vestia");

    @Test
    void hasThePublishedForm() {
        assertThat(StatementId.of(LORANIA, statement("https://mfa.lorania.example/1", "Yes.")))
                .matches("st_[a-z2-7]{26}");
    }

    @Test
    void isTheSameForTwoSpellingsOfOneAddress() {
        String one = StatementId.of(LORANIA, statement("https://mfa.lorania.example/1", "Yes."));
        String other = StatementId.of(LORANIA, statement("http://www.mfa.lorania.example/1/?utm_source=x", "No."));

        assertThat(other).isEqualTo(one);
    }

    @Test
    void differsByPublisher() {
        ReadStatement statement = statement("https://news.example/1", "Yes.");

        assertThat(StatementId.of(VESTIA, statement)).isNotEqualTo(StatementId.of(LORANIA, statement));
    }

    @Test
    void isDerivedFromTheTextWhereThereIsNoAddress() {
        String one = StatementId.of(LORANIA, statement(null, "Yes."));

        assertThat(StatementId.of(LORANIA, statement(null, "Yes."))).isEqualTo(one);
        assertThat(StatementId.of(LORANIA, statement(null, "No."))).isNotEqualTo(one);
    }

    @Test
    void doesNotDependOnWhenAnUndatedStatementWasSeen() {
        ReadStatement today = statement(null, "Yes.");
        ReadStatement tomorrow = SampleReadStatement.seenAt("2026-03-05T10:00:00Z", "Yes.");

        assertThat(StatementId.of(LORANIA, tomorrow)).isEqualTo(StatementId.of(LORANIA, today));
    }
}
