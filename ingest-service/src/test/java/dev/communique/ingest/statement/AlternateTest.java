package dev.communique.ingest.statement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AlternateTest {
    @Test
    void namesItsLanguage() {
        assertThatThrownBy(() -> new Alternate(" ", "https://mfa.lorania.example/ru/1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language must not be blank");
    }

    @Test
    void hasAnAbsoluteAddress() {
        assertThatThrownBy(() -> new Alternate("ru", "/ru/1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("url must be absolute and begin with http:// or https://");
    }
}
