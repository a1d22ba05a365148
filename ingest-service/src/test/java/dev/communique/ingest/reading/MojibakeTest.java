package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.ReadStatement;
import dev.communique.ingest.statement.Warning;
import dev.communique.ingest.statement.WarningCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    private static final String FRENCH = "L’accord a été signé à Vantar – « enfin »";
    private static final String RUSSIAN = "Мы договорились: «реестр» — это надолго";

    @ParameterizedTest
    @CsvSource({"windows-1252", "ISO-8859-1", "windows-1251"})
    void isPutRightWhereItWasReadInAnotherEncoding(String charset) {
        String text = charset.equals("windows-1251") ? RUSSIAN : FRENCH;

        assertThat(Mojibake.repaired(misread(text, charset))).isEqualTo(text);
    }

    @Test
    void isPutRightWhereItWasReadWronglyTwice() {
        String twice = misread(misread(FRENCH, "ISO-8859-1"), "ISO-8859-1");

        assertThat(Mojibake.repaired(twice)).isEqualTo(FRENCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We agree.",
                FRENCH,
                RUSSIAN,
                "登记册",
                "São Tomé, Ångström, Ünal, Çelik, Ärzte",
                "Ещё моё «Я»",
                "The letters Ã© stand here for what was stored, and this é for what was meant"
            })
    void whatIsNotWrongAsAWholeStaysAsItIs(String text) {
        assertThat(Mojibake.repaired(text)).isEqualTo(text);
    }

    @Test
    void aByteOrderMarkInLettersIsTakenOff() {
        assertThat(Mojibake.repaired("ï»¿“We agree.”")).isEqualTo("“We agree.”");
    }

    @Test
    void aRepairedStatementSaysSo() {
        ReadStatement statement = ReaderFixture.read(misread("Un accord\n\n" + FRENCH + ".", "windows-1252"));

        assertThat(ReaderFixture.passages(statement)).containsExactly(FRENCH + ".");
        assertThat(statement.warnings()).contains(Warning.of(WarningCode.ENCODING_REPAIRED));
    }

    private static String misread(String text, String charset) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
    }
}
