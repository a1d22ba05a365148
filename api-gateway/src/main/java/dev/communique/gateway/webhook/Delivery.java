package dev.communique.gateway.webhook;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One alert for one webhook, with every try to tell it. */
@Schema(description = "One alert for one webhook, with every try")
record Delivery(
        @Schema(examples = "17") String id,

        @Schema(examples = "al_3f0c9c51-6f0a-3b7d-9d52-0c1d1f6a7a11")
        String alert,

        @Schema(description = "pending, delivered or given-up", examples = "delivered")
        String state,

        String created,

        @Schema(description = "When it is tried next; null unless pending")
        String nextTry,

        List<Try> tries) {

    @Schema(name = "DeliveryTry")
    record Try(
            String at,

            @Schema(type = SchemaType.INTEGER, description = "null where there was no answer", examples = "204")
            Integer status,

            @Schema(examples = "38") long milliseconds,

            @Schema(description = "null where there was an answer")
            String error) {}

    /**
     * What is to be sent now, and to whom.
     *
     * @param claimedUntil tells this claim from a later one
     */
    record Due(
            long id,
            String webhookId,
            String url,
            String secret,
            String alertId,
            String payload,
            int tries,
            OffsetDateTime claimedUntil) {}

    /** What is to be sent to each of some webhooks. */
    record New(String alertId, String payload, List<String> webhooks) {
        New {
            webhooks = List.copyOf(webhooks);
        }
    }
}
