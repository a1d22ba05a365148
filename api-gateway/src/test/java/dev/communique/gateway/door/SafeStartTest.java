package dev.communique.gateway.door;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeStartTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void listensOnLoopbackWithoutAKey(String host) {
        assertThatCode(() -> SafeStart.check(host, Set.of(), "token")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void listensBeyondLoopbackWithAKeyOnly(String host) {
        assertThatThrownBy(() -> SafeStart.check(host, Set.of(), "token"))
                .hasMessageContaining("set COMMUNIQUE_API_KEYS");
        assertThatCode(() -> SafeStart.check(host, Set.of("key"), "token")).doesNotThrowAnyException();
    }

    @Test
    void needsTheServiceToken() {
        assertThatThrownBy(() -> SafeStart.check("127.0.0.1", Set.of(), " "))
                .hasMessageStartingWith("COMMUNIQUE_SERVICE_TOKEN is not set");
    }
}
