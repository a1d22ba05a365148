package dev.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageTextTest {
    private static final String TEXT = "Переговоры";
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    @Test
    void believesAByteOrderMarkBeforeTheServer() {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);

        assertThat(PageText.decode(bytes, "text/html; charset=windows-1251")).isEqualTo(TEXT);
    }

    @Test
    void believesTheServerBeforeThePage() {
        byte[] bytes = ("<meta charset=utf-8>" + TEXT).getBytes(CYRILLIC);

        assertThat(PageText.decode(bytes, "text/html; charset=windows-1251")).endsWith(TEXT);
    }

    @Test
    void believesThePageWhereTheServerSaysNothing() {
        byte[] bytes = ("<meta charset=\"windows-1251\">" + TEXT).getBytes(CYRILLIC);

        assertThat(PageText.decode(bytes, "text/html")).endsWith(TEXT);
    }

    @Test
    void takesUtf8WhereNobodySaysAnything() {
        assertThat(PageText.decode(TEXT.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(TEXT);
    }

    @Test
    void takesWindows1252WhereNothingElseFits() {
        assertThat(PageText.decode(new byte[] {'c', 'a', 'f', (byte) 0xe9}, "text/plain; charset=no-such"))
                .isEqualTo("café");
    }
}
