package dev.communique.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.communique.local.Role;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OwnPartsTest {
    @Test
    void withNothingNamedAllIsEmbedded() {
        assertThat(new OwnParts(Map.of()).embedded()).containsExactly(Endpoint.values());
    }

    @Test
    void namedOnesAreNotEmbedded() {
        OwnParts own = new OwnParts(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "kafka:9092", "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://pg/press"));

        assertThat(own.embedded()).containsExactly(Endpoint.GATEWAY, Endpoint.INGEST, Endpoint.ANALYSIS);
    }

    @Test
    void rolesHavePasswordsOfTheirOwnOrShareOne() throws CannotStart {
        OwnParts own =
                new OwnParts(Map.of("COMMUNIQUE_INGEST_PASSWORD", "own", "QUARKUS_DATASOURCE_PASSWORD", "shared"));

        assertThat(own.passwords())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Role.INGEST, "own", Role.ANALYSIS, "shared", Role.GATEWAY, "shared"));
    }

    @Test
    void missingPasswordsAreNamed() {
        OwnParts own = new OwnParts(Map.of("COMMUNIQUE_INGEST_PASSWORD", "own"));

        assertThatThrownBy(own::passwords)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("set COMMUNIQUE_ANALYSIS_PASSWORD, COMMUNIQUE_GATEWAY_PASSWORD to");
    }

    static Stream<Arguments> gatewayHost() {
        return Stream.of(
                Arguments.of("nothing said", Map.of(), "127.0.0.1"),
                Arguments.of("every address", Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"), "127.0.0.1"),
                Arguments.of("one address", Map.of("QUARKUS_HTTP_HOST", "10.0.0.5"), "10.0.0.5"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void gatewayHost(String name, Map<String, String> environment, String expected) {
        assertThat(new OwnParts(environment).gatewayHost()).isEqualTo(expected);
    }
}
