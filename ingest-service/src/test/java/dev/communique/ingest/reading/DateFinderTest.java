package dev.communique.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {
    private final DateFinder finder = new DateFinder(null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "December 28, 2023",
                "28 December 2023",
                "28 Dec. 2023",
                "Thursday, 28th of December 2023",
                "28-Dec-2023",
                "12/28/2023",
                "28/12/2023",
                "2023-12-28",
                "28.12.2023 г.",
                "28 декабря 2023 года, четверг",
                "28 грудня 2023 року",
                "le 28 décembre 2023",
                "28.12.23",
                "den 28. Dezember 2023",
                "28 de diciembre de 2023",
                "2023年12月28日",
                "令和5年12月28日（木曜日）",
                "中華民國112年12月28日",
                "28 ديسمبر 2023",
                "28 كانون الأول 2023",
                "28 دجنبر 2023",
                "٢٨ ديسمبر ٢٠٢٣",
                "28 Aralık 2023",
                "28 ARALIK 2023",
                "2023년 12월 28일",
                "2023.12.28.",
                "28 كانون الأول/ديسمبر 2023",
                "١٥ جمادى الآخرة ١٤٤٥ الموافق ٢٨ ديسمبر ٢٠٢٣ م",
                "١٥ جمادى الآخرة ١٤٤٥",
                "پنجشنبه ۷ دی ۱۴۰۲",
                "۱۴۰۲/۱۰/۰۷",
                "۷ جدی ۱۴۰۲",
                "112-12-28",
                "二〇二三年十二月二十八日",
                "２０２３年１２月２８日",
                "28. 12. 2023",
                "28.XII.2023",
                "28. prosince 2023",
                "28 Δεκεμβρίου 2023",
                "28 בדצמבר 2023",
                "28 दिसंबर 2023",
                "28-30 December 2023",
                "December 28-30, 2023",
                "diciembre 28 de 2023",
                "«28» декабря 2023 года"
            })
    void readsTheFormsOfManyLanguages(String line) {
        assertThat(finder.find(line))
                .hasValueSatisfying(found -> assertThat(found.date()).isEqualTo(LocalDate.of(2023, 12, 28)));
    }

    @Test
    void readsTheFirstOfMayAndAnAustrianJanuary() {
        assertThat(finder.find("le 1er mai 2024"))
                .hasValueSatisfying(found -> assertThat(found.date()).isEqualTo(LocalDate.of(2024, 5, 1)));
        assertThat(finder.find("den 28. Jänner 2023"))
                .hasValueSatisfying(found -> assertThat(found.date()).isEqualTo(LocalDate.of(2023, 1, 28)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            11:27 29.12.2023 • Ada Quill , Minister      | 11:27 |
            19 April 201716:51                           | 16:51 |
            March 4, 2026, 1:18 P.M. EST                 | 13:18 | -05:00
            12:05 a.m. EDT, July 4, 2026                 | 00:05 | -04:00
            4 March 2026, 10:05 CET                      | 10:05 | +01:00
            8 мая 2025 года, 10:10                       | 10:10 |
            8 мая 2025 года, 10:10 MSK                   | 10:10 | +03:00
            Brussels, 03/03/2026 - 10:05, UNIQUE ID: 260303_1 | 10:05 |
            令和6年10月2日（水曜日）15時00分               | 15:00 |
            2023年12月28日 下午3:30                      | 15:30 |
            2023년 12월 28일 오후 3시 30분                 | 15:30 |
            28.12.2023, 10.30 Uhr                        | 10:30 |
            24-01-15  10:30                              | 10:30 |
            2023-12-28T15:30:00+08:00                    | 15:30 | +08:00
            4 March 2026, 10:05 (UTC+3)                  | 10:05 | +03:00
            4 July 2026, 2 p.m. ET                       | 14:00 | -04:00
            8 мая 2025 года, 10:10 по московскому времени | 10:10 | +03:00
            """)
    void readsTheTimeThatStandsBesideADate(String line, LocalTime time, String offset) {
        assertThat(finder.find(line)).hasValueSatisfying(found -> {
            assertThat(found.time()).isEqualTo(time);
            assertThat(found.offset()).isEqualTo(offset == null ? null : ZoneOffset.of(offset));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2023",
                "1234-19-04-2024",
                "SC/15000",
                "at 11:27",
                "12 angry men 2023",
                "version 1.2.3.2024",
                ""
            })
    void findsNoDateWhereThereIsNone(String line) {
        assertThat(finder.find(line)).isEmpty();
    }

    @Test
    void putsTheMonthFirstForAmericanPublishersOnly() {
        assertThat(new DateFinder("US").find("03/04/2026"))
                .hasValueSatisfying(found -> assertThat(found.date()).isEqualTo(LocalDate.of(2026, 3, 4)));
        assertThat(new DateFinder("BE").find("03/04/2026"))
                .hasValueSatisfying(found -> assertThat(found.date()).isEqualTo(LocalDate.of(2026, 4, 3)));
    }

    @ParameterizedTest
    @CsvSource({"4 March 2026 10:05 CEST, +01:00", "4 July 2026 10:05 CET, +02:00", "4 July 2026 10:05 EST, -04:00"})
    void correctsAZoneOutOfItsSeason(String line, String offset) {
        assertThat(finder.find(line)).hasValueSatisfying(found -> {
            assertThat(found.outOfSeason()).isTrue();
            assertThat(found.offset()).isEqualTo(ZoneOffset.of(offset));
        });
    }

    @ParameterizedTest
    @CsvSource({"IN, +05:30", "IL, +02:00", "IE, +01:00"})
    void readsIstByTheCountryOfThePublisher(String country, String offset) {
        assertThat(new DateFinder(country).find("4 March 2026, 10:05 IST"))
                .hasValueSatisfying(found -> assertThat(found.offset()).isEqualTo(ZoneOffset.of(offset)));
    }
}
