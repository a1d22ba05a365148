package dev.communique.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class WebhookConfigTest {
    @Test
    void defaults() {
        WebhookConfig config = config(Map.of());

        assertThat(config.retries())
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.poll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.callsPerWebhook()).isEqualTo(4);
        assertThat(config.calls()).isEqualTo(128);
    }

    @Test
    void everyPropertyIsMapped() {
        WebhookConfig config = config(Map.of(
                "communique.webhooks.retries", "1s,2s",
                "communique.webhooks.timeout", "3s",
                "communique.webhooks.poll", "4s",
                "communique.webhooks.calls-per-webhook", "5",
                "communique.webhooks.calls", "6"));

        assertThat(config.retries()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.poll()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.callsPerWebhook()).isEqualTo(5);
        assertThat(config.calls()).isEqualTo(6);
    }

    static WebhookConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withConverters(new Converter<?>[] {new DurationConverter()})
                .withMapping(WebhookConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(WebhookConfig.class);
    }
}
