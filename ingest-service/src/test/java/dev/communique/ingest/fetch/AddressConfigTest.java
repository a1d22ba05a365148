package dev.communique.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.ingest.Mapping;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressConfigTest {
    @Test
    void defaults() {
        AddressConfig config = Mapping.of(AddressConfig.class, Map.of());

        assertThat(config.allowPrivateAddresses()).isEqualTo(false);
    }

    @Test
    void everyPropertyIsMapped() {
        AddressConfig config = Mapping.of(AddressConfig.class, Map.of("communique.allow-private-addresses", "true"));

        assertThat(config.allowPrivateAddresses()).isEqualTo(true);
    }
}
