package dev.communique.ingest.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralAddressTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "https://mfa.lorania.example/en/news/7, https://mfa.lorania.example/ru/news/7",
        "https://mfa.lorania.example/en/news/7, https://mfa.lorania.example/news/7",
        "https://mfa.lorania.example/web/en/news/7, https://mfa.lorania.example/web/fr/news/7",
        "https://mfa.lorania.example/en-US/news/7, https://mfa.lorania.example/pt_br/news/7",
        "https://en.lorania.example/news/7, https://lorania.example/news/7",
        "https://mfa.lorania.example/news?id=7&lang=en, https://mfa.lorania.example/news?id=7&lang=ru",
        "https://mfa.lorania.example/news/statement_en, https://mfa.lorania.example/news/statement_fr",
        "https://mfa.lorania.example/news/7_en.html, https://mfa.lorania.example/news/7_ru.html",
    })
    void isTheSameInEveryLanguage(String one, String other) {
        assertThat(neutral(one)).isNotNull().isEqualTo(neutral(other));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({
        "https://mfa.lorania.example/en/news/7, https://mfa.lorania.example/ru/news/8",
        "https://mfa.lorania.example/en/news/7, https://mfa.tarsis.example/ru/news/7",
        "https://mfa.lorania.example/news/de/7, https://mfa.lorania.example/news/7/de",
        "https://mfa.lorania.example/news?id=7, https://mfa.lorania.example/news?id=8",
    })
    void staysApart(String one, String other) {
        assertThat(neutral(one)).isNotEqualTo(neutral(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mfa.lorania.example",
                "https://mfa.lorania.example/en/",
                "https://en.lorania.example/",
                "https://mfa.lorania.example/?lang=ru"
            })
    void aHomePageHasNone(String url) {
        assertThat(neutral(url)).isNull();
    }

    private static String neutral(String url) {
        return NeutralAddress.of(CanonicalAddress.of(url));
    }
}
