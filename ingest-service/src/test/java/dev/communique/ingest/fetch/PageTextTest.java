package dev.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1251 | Министр иностранных дел Тарвии встретился с коллегой из Вестии. Стороны обсудили торговлю.
            KOI8-R       | Министр иностранных дел Тарвии встретился с коллегой из Вестии. Стороны обсудили торговлю.
            GBK          | 外交部发言人主持例行记者会。我们注意到有关报道，一贯主张通过对话解决分歧。
            Big5         | 外交部發言人主持例行記者會。我們注意到有關報導，一貫主張通過對話解決分歧。
            Shift_JIS    | お尋ねの件については、関係国と協議しております。海峡の情勢を引き続き注視してまいります。
            EUC-JP       | お尋ねの件については、関係国と協議しております。海峡の情勢を引き続き注視してまいります。
            windows-1256 | التقى وزير الخارجية نظيره الفستي في العاصمة وبحث معه العلاقات الثنائية وسبل تعزيزها.
            ISO-8859-9   | Dışişleri Bakanı, görüşmelerin süreceğini ve sonucun kamuoyuna duyurulacağını söyledi.
            """)
    void isDetectedWhereNobodySaysAnything(String charset, String text) {
        byte[] bytes =
                ("<html><script>var a = 1;</script><p>" + text + "</p></html>").getBytes(Charset.forName(charset));

        assertThat(PageText.decode(bytes, "text/html")).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, text/html", "UTF-16BE, text/html; charset=utf-16", "UTF-16LE, text/html; charset=utf-16"})
    void seesTwoBytesALetterWithoutAMark(String charset, String contentType) {
        for (String text : List.of("<p>The harbour is open.</p>", "<p>Порт открыт, и паром ходит.</p>")) {
            assertThat(PageText.decode(text.getBytes(Charset.forName(charset)), contentType))
                    .isEqualTo(text);
        }
    }

    @Test
    void seesThatAPageIsNotUtf8WhateverItSays() {
        byte[] bytes =
                ("<meta charset=utf-8><p>Переговоры продолжаются, и стороны обсудили торговлю.").getBytes(CYRILLIC);

        assertThat(PageText.decode(bytes, "text/html; charset=UTF-8")).contains("Переговоры продолжаются");
    }

    @Test
    void seesThatAPageIsUtf8WhateverItSays() {
        byte[] bytes = ("<meta charset=windows-1251>" + TEXT).getBytes(StandardCharsets.UTF_8);

        assertThat(PageText.decode(bytes, "text/html; charset=ISO-8859-1")).endsWith(TEXT);
    }

    @Test
    void keepsUtf8ThatIsCutInTheMiddleOfALetter() {
        byte[] whole = (TEXT + TEXT).getBytes(StandardCharsets.UTF_8);

        assertThat(PageText.decode(Arrays.copyOf(whole, whole.length - 1), null))
                .startsWith(TEXT);
    }

    @Test
    void readsTheWiderCharsetThatPagesMean() {
        byte[] bytes = "朱镕基".getBytes(Charset.forName("GB18030"));

        assertThat(PageText.decode(bytes, "text/html; charset=gb2312")).isEqualTo("朱镕基");
    }

    @Test
    void readsWhatAMetaSaysButNotAScriptOrAComment() {
        byte[] bytes =
                ("<!-- <meta charset=koi8-r> --><script charset=\"koi8-r\"></script><meta http-equiv=Content-Type"
                                + " content='text/html; charset=windows-1251'>"
                                + TEXT)
                        .getBytes(CYRILLIC);

        assertThat(PageText.decode(bytes, "text/html")).endsWith(TEXT);
    }
}
