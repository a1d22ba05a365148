package dev.communique.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void keepsMicroseconds() {
        Cursor cursor = new Cursor(OffsetDateTime.parse("1969-03-04T10:31:07.412345Z"), "st_1");

        assertThat(Cursor.of(cursor.text())).isEqualTo(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "***", "MTIz"})
    void refusesOtherText(String text) {
        assertThatThrownBy(() -> Cursor.of(text)).hasMessageContaining("must be what next said on the page before");
    }
}
