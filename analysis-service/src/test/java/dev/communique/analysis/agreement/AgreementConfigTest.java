package dev.communique.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.analysis.Mapping;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgreementConfigTest {
    @Test
    void defaults() {
        AgreementConfig config = Mapping.of(AgreementConfig.class, Map.of());

        assertThat(config.cron()).isEqualTo("0 20 3 * * ?");
        assertThat(config.statements()).isEqualTo(1000);
        assertThat(config.themes()).isEqualTo(50);
    }

    @Test
    void everyPropertyIsMapped() {
        AgreementConfig config = Mapping.of(
                AgreementConfig.class,
                Map.of(
                        "communique.agreement.cron", "off",
                        "communique.agreement.statements", "7",
                        "communique.agreement.themes", "8"));

        assertThat(config.cron()).isEqualTo("off");
        assertThat(config.statements()).isEqualTo(7);
        assertThat(config.themes()).isEqualTo(8);
    }
}
