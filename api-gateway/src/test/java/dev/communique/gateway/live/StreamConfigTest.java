package dev.communique.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class StreamConfigTest {
    @Test
    void defaults() {
        StreamConfig config = config(Map.of());

        assertThat(config.heartbeat()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.retry()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.heldEntries()).isEqualTo(10_000);
        assertThat(config.heldCharacters()).isEqualTo(16_000_000);
        assertThat(config.lookBack()).isEqualTo(500);
        assertThat(config.replays()).isEqualTo(8);
    }

    @Test
    void everyPropertyIsMapped() {
        StreamConfig config = config(Map.of(
                "communique.stream.heartbeat", "1s",
                "communique.stream.retry", "3s",
                "communique.stream.held-entries", "4",
                "communique.stream.held-characters", "5",
                "communique.stream.look-back", "6",
                "communique.stream.replays", "7"));

        assertThat(config.heartbeat()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.retry()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.heldEntries()).isEqualTo(4);
        assertThat(config.heldCharacters()).isEqualTo(5);
        assertThat(config.lookBack()).isEqualTo(6);
        assertThat(config.replays()).isEqualTo(7);
    }

    static StreamConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withConverters(new Converter<?>[] {new DurationConverter()})
                .withMapping(StreamConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(StreamConfig.class);
    }
}
