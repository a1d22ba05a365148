package dev.communique.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServedFeedTest {
    private final Latencies lateness = new Latencies();
    private final ServedFeed feed = new ServedFeed(
            7, "http://127.1.0.1:1", new Texts(1), 100, Duration.ofSeconds(60).toNanos(), lateness);

    @Test
    void listsItsNewestItemsFirst() {
        feed.publish(25);

        assertThat(feed.feed())
                .contains("<guid>7-24</guid>", "<link>http://127.1.0.1:1/7/page/5</link>")
                .doesNotContain("<guid>7-4</guid>");
        assertThat(feed.feed().indexOf("7-24")).isLessThan(feed.feed().indexOf("7-23"));
        assertThat(feed.published()).isEqualTo(25);
    }

    @Test
    void changesItsValidatorWithItsItemsOnly() {
        String before = feed.etag();

        assertThat(feed.etag()).isEqualTo(before);
        feed.publish(1);
        assertThat(feed.etag()).isNotEqualTo(before);
    }

    @Test
    void measuresFromWhenItWasDue() {
        feed.asked(Duration.ofSeconds(10).toNanos());
        assertThat(lateness.line("late")).contains("n 0");

        feed.asked(Duration.ofSeconds(72).toNanos());

        assertThat(lateness.millisAt(100)).isBetween(1_990.0, 2_010.0);
        assertThat(feed.reads()).isEqualTo(2);
    }
}
