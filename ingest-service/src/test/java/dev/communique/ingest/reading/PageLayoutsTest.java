package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.statement.Alternate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PageLayoutsTest {
    @ParameterizedTest
    @EnumSource
    void keepsWhatAPersonWouldKeep(SamplePage sample) {
        Page page = HtmlText.read(sample.html(), sample.url());

        List<String> kept = new ArrayList<>(List.of(page.title()));
        page.paragraphs().forEach(paragraph -> kept.add(paragraph.text()));
        assertThat(kept).containsExactlyElementsOf(sample.titleAndParagraphs());
        assertThat(page.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MID        | 11:27 29.12.2025 • Pavel Orlin , Minister for Foreign Affairs
            KREMLIN    | 8 мая 2025 года 10:10
            STATE      | July 29, 2025
            WHITEHOUSE | 2022-03-04T18:30:00-05:00
            GOVUK      | 2024-01-20T09:30:00+00:00
            FMPRC      | 2025-03-04 17:20
            MEA        | July 08, 2022
            GERMANY    | 28.09.2022 - Artikel
            UNPRESS    | 2024-01-15T17:00:00Z
            EEAS       | 2025-06-23T12:00:00+02:00
            """)
    void findsWhenItWasPublished(SamplePage sample, String published) {
        assertThat(HtmlText.read(sample.html(), sample.url()).published()).isEqualTo(published);
    }

    @Test
    void findsTheSameInOtherLanguages() {
        assertThat(HtmlText.read(SamplePage.MID.html(), SamplePage.MID.url()).translations())
                .containsExactly(new Alternate("ru", "https://mid.ru/ru/press_service/spokesman/answers/1900001/"));
        assertThat(HtmlText.read(SamplePage.UNPRESS.html(), SamplePage.UNPRESS.url())
                        .translations())
                .containsExactly(new Alternate("fr", "https://press.un.org/fr/2024/db240115.doc.htm"));
        assertThat(HtmlText.read(SamplePage.NATO.html(), SamplePage.NATO.url()).translations())
                .extracting(Alternate::language)
                .containsExactly("fr", "ru");
    }
}
