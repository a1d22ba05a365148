package dev.communique.analysis.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.Mapping;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardConfigTest {
    @Test
    void defaults() {
        GuardConfig config = Mapping.of(GuardConfig.class, Map.of());

        assertThat(config.serviceToken()).isEmpty();
        assertThat(config.hosts()).isEmpty();
    }

    @Test
    void everyPropertyIsMapped() {
        GuardConfig config = Mapping.of(
                GuardConfig.class,
                Map.of("communique.service-token", "secret", "communique.hosts", "analysis.example,analysis"));

        assertThat(config.serviceToken()).contains("secret");
        assertThat(config.hosts())
                .hasValueSatisfying(
                        hosts -> assertThat(hosts).containsExactlyInAnyOrder("analysis.example", "analysis"));
    }
}
