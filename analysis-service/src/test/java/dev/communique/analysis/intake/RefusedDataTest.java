package dev.communique.analysis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedDataTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a character that no text holds, 22021, true",
        "a row that is there already, 23505, true",
        "too long for an index, 54000, true",
        "the connection is gone, 08006, false",
        "a deadlock, 40P01, false",
        "the disk is full, 53100, false",
        "the server shuts down, 57P01, false",
        "a table is missing, 42P01, false",
    })
    void tellsWhatWillNeverPassFromWhatMay(String name, String state, boolean refused) {
        RuntimeException fault = new IllegalStateException(new SQLException(name, state));

        assertThat(RefusedData.reason(fault).isPresent()).isEqualTo(refused);
    }

    @Test
    void refusesWhatAnalysisFailsOn() {
        RuntimeException fault = new UnanalysableException(new ArithmeticException());

        assertThat(RefusedData.reason(fault)).contains("it cannot be analysed: ArithmeticException");
    }
}
