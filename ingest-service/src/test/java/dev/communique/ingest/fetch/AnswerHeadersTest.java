package dev.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerHeadersTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-04T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            120                           | PT2M
            0                             | PT0S
            999999999                     | PT24H
            Wed, 04 Mar 2026 10:05:00 GMT | PT5M
            Wed, 04 Mar 2026 09:00:00 GMT |
            Thu, 04 Mar 2027 10:00:00 GMT | PT24H
            -5                            |
            soon                          |
            99999999999999999999          |
            """)
    void tellsHowLongToStayAway(String retryAfter, Duration expected) {
        assertThat(headers("Retry-After", retryAfter).retryAfter(Duration.ofHours(24)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "Cache-Control {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            max-age=600                    | PT10M
            public, Max-Age="60", x        | PT1M
            max-age=0                      |
            no-cache, max-age=600          |
            no-store                       |
            s-maxage=600                   |
            """)
    void tellsHowLongAnAnswerIsFresh(String control, Duration expected) {
        assertThat(headers("Cache-Control", control).freshFor()).isEqualTo(expected);
    }

    @Test
    void measuresExpiresByTheServersOwnClock() {
        BasicHttpResponse response = new BasicHttpResponse(200);
        response.setHeader("Date", "Wed, 04 Mar 2026 09:00:00 GMT");
        response.setHeader("Expires", "Wed, 04 Mar 2026 09:30:00 GMT");

        assertThat(new AnswerHeaders(response, NOW).freshFor()).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Wed, 04 Mar 2026 09:59:00 GMT | Wed, 04 Mar 2026 09:59:00 GMT
            Wed, 04 Mar 2026 11:00:00 GMT |
            yesterday                     |
            """)
    void takesNoLastModifiedOfTheFuture(String given, String expected) {
        assertThat(headers("Last-Modified", given).lastModified()).isEqualTo(expected);
    }

    private static AnswerHeaders headers(String name, String value) {
        BasicHttpResponse response = new BasicHttpResponse(200);
        response.setHeader(name, value);
        return new AnswerHeaders(response, NOW);
    }
}
