package dev.communique.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx"})
    void formulasAreText(String text) {
        assertThat(CsvText.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void otherTextStays() {
        assertThat(CsvText.safe("1 = 1")).isEqualTo("1 = 1");
        assertThat(CsvText.safe("")).isEmpty();
        assertThat(CsvText.safe(null)).isNull();
    }
}
