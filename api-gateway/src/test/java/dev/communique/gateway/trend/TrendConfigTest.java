package dev.communique.gateway.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class TrendConfigTest {
    @Test
    void defaults() {
        TrendConfig config = config(Map.of());

        assertThat(config.grace()).isEqualTo(Duration.ofHours(24));
        assertThat(config.maximumPoints()).isEqualTo(10_000);
        assertThat(config.maximumGroups()).isEqualTo(25);
    }

    @Test
    void everyPropertyIsMapped() {
        TrendConfig config = config(Map.of(
                "communique.trends.grace",
                "2h",
                "communique.trends.maximum-points",
                "3",
                "communique.trends.maximum-groups",
                "4"));

        assertThat(config.grace()).isEqualTo(Duration.ofHours(2));
        assertThat(config.maximumPoints()).isEqualTo(3);
        assertThat(config.maximumGroups()).isEqualTo(4);
    }

    private static TrendConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withConverters(new Converter<?>[] {new DurationConverter()})
                .withMapping(TrendConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(TrendConfig.class);
    }
}
