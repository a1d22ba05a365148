package dev.communique.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class ForwardConfigTest {
    @Test
    void defaults() {
        ForwardConfig config = config(Map.of());

        assertThat(config.url(Owner.INGEST)).hasToString("http://127.0.0.1:8081");
        assertThat(config.url(Owner.ANALYSIS)).hasToString("http://127.0.0.1:8082");
        assertThat(config.serviceToken()).isEmpty();
        assertThat(config.ownerTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void everyPropertyIsMapped() {
        ForwardConfig config = config(Map.of(
                "communique.ingest-url", "http://ingest:1",
                "communique.analysis-url", "http://analysis:2",
                "communique.service-token", "token",
                "communique.owner-timeout", "3s"));

        assertThat(config.url(Owner.INGEST)).hasToString("http://ingest:1");
        assertThat(config.url(Owner.ANALYSIS)).hasToString("http://analysis:2");
        assertThat(config.serviceToken()).contains("token");
        assertThat(config.ownerTimeout()).isEqualTo(Duration.ofSeconds(3));
    }

    private static ForwardConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withConverters(new Converter<?>[] {new DurationConverter()})
                .withMapping(ForwardConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(ForwardConfig.class);
    }
}
