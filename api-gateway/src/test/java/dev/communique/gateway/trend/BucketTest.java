package dev.communique.gateway.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.gateway.query.TimeRange;
import dev.communique.gateway.query.Zones;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketTest {
    private static final int MOST = 1000;

    @ParameterizedTest(name = "{0}: {1} to {2} in {4}")
    @CsvSource({
        "day, 2024-02-28, 2024-03-01, 3, UTC, 2024-02-28T00:00Z, 2024-03-02T00:00Z",
        "week, 2024-12-30, 2025-01-05, 1, UTC, 2024-12-30T00:00Z, 2025-01-06T00:00Z",
        "week, 2021, 2021, 53, UTC, 2021-01-01T00:00Z, 2022-01-01T00:00Z",
        "week, 2020-12-28, 2021-01-10, 2, UTC, 2020-12-28T00:00Z, 2021-01-11T00:00Z",
        "month, 2023, 2023, 12, Europe/Vienna, 2023-01-01T00:00+01:00, 2024-01-01T00:00+01:00",
        "month, 2023-03, 2023-03, 1, Europe/Vienna, 2023-03-01T00:00+01:00, 2023-04-01T00:00+02:00",
        "day, 2018-11-03, 2018-11-04, 2, America/Sao_Paulo, 2018-11-03T00:00-03:00, 2018-11-05T00:00-02:00",
        "year, 2020-06, 2022, 3, UTC, 2020-06-01T00:00Z, 2023-01-01T00:00Z",
        "day, 2023-01-01T10:00:00Z, 2023-01-02T10:00:00Z, 2, UTC, 2023-01-01T10:00Z, 2023-01-02T10:00Z",
    })
    void coverTheRange(String interval, String from, String to, int count, String zone, String start, String end) {
        TimeRange range = TimeRange.of(from, to, Zones.named(zone));

        List<Bucket> buckets = Bucket.of(range, Interval.named(interval), MOST);

        assertThat(buckets).hasSize(count);
        assertThat(buckets.get(0).start().toOffsetDateTime()).hasToString(start);
        assertThat(buckets.get(count - 1).end().toOffsetDateTime()).hasToString(end);
        for (int i = 1; i < count; i++) {
            assertThat(buckets.get(i).start()).isEqualTo(buckets.get(i - 1).end());
        }
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "Europe/Vienna, 2023-03-26, 23",
        "Europe/Vienna, 2023-10-29, 25",
        "Europe/Vienna, 2023-10-30, 24",
        "America/Sao_Paulo, 2018-11-04, 23",
        "Asia/Kathmandu, 2023-10-29, 24",
    })
    void daysAreAsLongAsTheZoneMakesThem(String zone, String day, long hours) {
        Bucket bucket = Bucket.of(TimeRange.of(day, day, Zones.named(zone)), Interval.DAY, MOST)
                .get(0);

        assertThat(Duration.between(bucket.start(), bucket.end())).hasHours(hours);
    }

    @Test
    void dayWithoutMidnightBeginsLater() {
        Bucket bucket = Bucket.of(
                        TimeRange.of("2018-11-04", "2018-11-04", Zones.named("America/Sao_Paulo")), Interval.DAY, MOST)
                .get(0);

        assertThat(bucket.start().toOffsetDateTime()).hasToString("2018-11-04T01:00-02:00");
    }

    @Test
    void isOverAtItsEnd() {
        Bucket bucket = Bucket.of(TimeRange.of("2023", "2023", Zones.named("UTC")), Interval.YEAR, MOST)
                .get(0);

        assertThat(bucket.isOver(bucket.end().toInstant())).isTrue();
        assertThat(bucket.isOver(bucket.end().toInstant().minusMillis(1))).isFalse();
    }

    @Test
    void noMoreAreMadeThanTellThatThereAreTooMany() {
        assertThat(Bucket.of(TimeRange.of("0001", "9999", Zones.named("UTC")), Interval.DAY, 7))
                .hasSize(8);
    }
}
