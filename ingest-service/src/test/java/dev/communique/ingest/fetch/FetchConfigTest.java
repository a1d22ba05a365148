package dev.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.Mapping;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FetchConfigTest {
    @Test
    void defaults() {
        FetchConfig config = Mapping.of(FetchConfig.class, Map.of());

        assertThat(config.userAgent()).isEqualTo("Communique/1.0 (reads official statements)");
        assertThat(config.patience()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.longest()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.largestBytes()).isEqualTo(10_000_000);
        assertThat(config.largestRatio()).isEqualTo(200);
        assertThat(config.redirects()).isEqualTo(5);
        assertThat(config.pace()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.longestCrawlDelay()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.robotsAge()).isEqualTo(Duration.ofHours(24));
        assertThat(config.longestRetryAfter()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void everyPropertyIsMapped() {
        FetchConfig config = Mapping.of(
                FetchConfig.class,
                Map.of(
                        "communique.fetch.user-agent", "x",
                        "communique.fetch.patience", "1s",
                        "communique.fetch.longest", "2s",
                        "communique.fetch.largest-bytes", "3",
                        "communique.fetch.redirects", "4",
                        "communique.fetch.largest-ratio", "5",
                        "communique.fetch.pace", "6s",
                        "communique.fetch.longest-crawl-delay", "7s",
                        "communique.fetch.robots-age", "8s",
                        "communique.fetch.longest-retry-after", "9s"));

        assertThat(config.userAgent()).isEqualTo("x");
        assertThat(config.patience()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.longest()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.largestBytes()).isEqualTo(3);
        assertThat(config.redirects()).isEqualTo(4);
        assertThat(config.largestRatio()).isEqualTo(5);
        assertThat(config.pace()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.longestCrawlDelay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(config.robotsAge()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.longestRetryAfter()).isEqualTo(Duration.ofSeconds(9));
    }
}
