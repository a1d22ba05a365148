package dev.communique.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.communique.gateway.LocalServicesResource;
import dev.communique.gateway.testsupport.Archive;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class DeliveriesTest {
    private static final OffsetDateTime CLAIMED_UNTIL = OffsetDateTime.parse("2099-03-04T10:00:00.123456Z");

    private final String webhook = "wh_" + UUID.randomUUID();

    @Inject
    Deliveries deliveries;

    /** Disabled, so that the sender leaves its deliveries to the test. */
    @BeforeEach
    void claimOne() {
        try (Archive archive = Archive.open()) {
            archive.run("""
                    INSERT INTO gateway.webhook (id, url, secret, created, disabled, disabled_because)
                    VALUES (?, 'https://desk.example/', 's', now(), now(), 'The test says so.')
                    """, webhook);
            archive.run("""
                    INSERT INTO gateway.delivery (webhook_id, alert_id, payload, state, next_try, created)
                    VALUES (?, 'al_claimed', '{}', 'pending', ?, now())
                    """, webhook, CLAIMED_UNTIL);
        }
    }

    @AfterEach
    void remove() {
        try (Archive archive = Archive.open()) {
            archive.run("DELETE FROM gateway.webhook WHERE id = ?", webhook);
        }
    }

    @Test
    void tryDecidesWhatItClaimed() {
        deliveries.delivered(due(CLAIMED_UNTIL), new WebhookCall(204, 12, null));

        assertThat(delivery().state()).isEqualTo("delivered");
        assertThat(delivery().tries()).hasSize(1);
    }

    @Test
    void staleTryIsRememberedButDecidesNothing() {
        Delivery.Due stale = due(CLAIMED_UNTIL.minusSeconds(20));

        deliveries.delivered(stale, new WebhookCall(204, 12, null));
        deliveries.tryAgain(stale, new WebhookCall(503, 12, null), Duration.ofDays(1));
        deliveries.giveUp(stale, new WebhookCall(503, 12, null));

        assertThat(delivery().state()).isEqualTo("pending");
        assertThat(OffsetDateTime.parse(delivery().nextTry())).isEqualTo(CLAIMED_UNTIL);
        assertThat(delivery().tries()).hasSize(3);
    }

    @Test
    void failedTryDoesNotReopenWhatAnotherDelivered() {
        deliveries.delivered(due(CLAIMED_UNTIL), new WebhookCall(204, 12, null));

        deliveries.tryAgain(due(CLAIMED_UNTIL), new WebhookCall(503, 12, null), Duration.ofSeconds(1));

        assertThat(delivery().state()).isEqualTo("delivered");
        assertThat(delivery().tries()).hasSize(2);
    }

    private Delivery delivery() {
        return deliveries.of(webhook, Long.MAX_VALUE, 1).get(0);
    }

    private Delivery.Due due(OffsetDateTime claimedUntil) {
        return new Delivery.Due(
                Long.parseLong(delivery().id()),
                webhook,
                "https://desk.example/",
                "s",
                "al_claimed",
                "{}",
                0,
                claimedUntil);
    }
}
