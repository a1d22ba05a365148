package dev.communique.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway's role may see of this schema: the views, and nothing else. */
@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class GatewayRoleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "statement_view",
                "mention_view",
                "series_view",
                "denominator_view",
                "theme_view",
                "alert_view",
                "reconciliation_view",
                "outage_view",
                "source_status_view"
            })
    void readsTheView(String view) {
        assertThat(Views.rows("SELECT count(*) FROM analysis." + view)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statement",
                "revision",
                "speaker",
                "mention",
                "series",
                "denominator",
                "theme",
                "theme_version",
                "theme_set",
                "alert",
                "alert_rule",
                "set_aside",
                "source_status",
                "outage"
            })
    void isRefusedTheTable(String table) {
        assertThatThrownBy(() -> Views.rows("SELECT count(*) FROM analysis." + table))
                .hasMessageContaining("permission denied");
    }

    @Test
    void isRefusedToWriteThroughAView() {
        assertThatThrownBy(() -> Views.rows("DELETE FROM analysis.alert_view RETURNING id"))
                .hasMessageContaining("permission denied");
    }
}
