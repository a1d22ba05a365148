package dev.communique.gateway.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "08006, The database does not answer",
        "57P01, The database does not answer",
        "53300, The database does not answer",
        ", The database does not answer",
        "42P01, analysis-service has not prepared its part",
        "42501, analysis-service has not prepared its part"
    })
    void whatIsDownIsNamed(String state, String sentence) {
        RuntimeException fault = DatabaseFault.of(new SQLException("no", state));

        assertThat(fault).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.problem()).isEqualTo(Problem.UNAVAILABLE);
            assertThat(problem).hasMessageStartingWith(sentence);
        });
    }

    @Test
    void valueThatCannotBeStoredIsTheCallersFault() {
        assertThat(DatabaseFault.of(new SQLException("no", "22021")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problem()).isEqualTo(Problem.INVALID_INPUT);
                    assertThat(problem).hasMessageStartingWith("A value is one that cannot be stored");
                });
    }

    @Test
    void wrongQuestionIsOurFault() {
        assertThat(DatabaseFault.of(new SQLException("no", "42601"))).isInstanceOf(IllegalStateException.class);
    }
}
