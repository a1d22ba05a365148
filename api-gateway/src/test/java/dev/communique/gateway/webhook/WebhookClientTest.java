package dev.communique.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookClientTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void connectsToNoPrivateAddressUnlessAllowed() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            WebhookCall refused = client(false).call(due(receiver.url()));
            WebhookCall allowed = client(true).call(due(receiver.url()));

            assertThat(refused.succeeded()).isFalse();
            assertThat(refused.error()).startsWith("127.0.0.1 is a private or loopback address");
            assertThat(allowed.status()).isEqualTo(204);
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void followsNothing() throws Exception {
        try (Receiver receiver = Receiver.start().thenAnswers(307)) {
            WebhookCall call = client(true).call(due(receiver.url()));

            assertThat(call.status()).isEqualTo(307);
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void saysThatAHostIsNotKnown() {
        WebhookCall call = client(false).call(due("http://no-such-host.invalid/"));

        assertThat(call.error()).isEqualTo("The name of the host is not known.");
    }

    @Test
    void callThatCannotBeMadeIsAFailedTry() {
        WebhookCall call = client(true).call(due("http://127.0.0.1:99999/"));

        assertThat(call.succeeded()).isFalse();
        assertThat(call.error()).startsWith("The call failed: ");
    }

    private static WebhookClient client(boolean allowPrivateAddresses) {
        WebhookConfig config = WebhookConfigTest.config(Map.of());
        return new WebhookClient(config, Clock.systemUTC(), allowPrivateAddresses);
    }

    private static Delivery.Due due(String url) {
        return new Delivery.Due(1, "wh_1", url, SECRET, "al_1", "{}", 0, OffsetDateTime.MAX);
    }
}
