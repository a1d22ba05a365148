package dev.communique.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorConfigTest {
    @Test
    void defaults() {
        DoorConfig config = config(Map.of());

        assertThat(config.apiKeys()).isEmpty();
        assertThat(config.hosts()).isEmpty();
    }

    @Test
    void everyPropertyIsMapped() {
        DoorConfig config = config(Map.of("communique.api-keys", "one,two", "communique.hosts", "communique.example"));

        assertThat(config.apiKeys()).contains(Set.of("one", "two"));
        assertThat(config.hosts()).contains(Set.of("communique.example"));
    }

    private static DoorConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(DoorConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(DoorConfig.class);
    }
}
