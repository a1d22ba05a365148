package dev.communique.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Someone to be told of alerts, at an address.
 *
 * @param secret only in the answer that makes it, otherwise null
 * @param disabled why and since when nothing is sent, or null
 */
@Schema(description = "An address that alerts are sent to")
record Webhook(
        @Schema(examples = "wh_0d6c3c3e-64b0-4a0e-8a4e-0a8f1f2c5d10")
        String id,

        @Schema(examples = "https://desk.example/alerts") String url,
        @Schema(examples = "The morning desk") String description,
        @Schema(examples = "2026-03-04T10:31:07Z") String created,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "Verifies what is sent (Standard Webhooks); shown once, in the answer that makes it",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        String secret,

        Disabled disabled) {

    @Schema(name = "WebhookDisabled", description = "Since when nothing is sent, and why")
    record Disabled(String at, String because) {}

    /**
     * A webhook as a client describes it.
     *
     * @param disabled true stops sending, false begins again, null leaves it
     */
    @Schema(name = "WebhookContent")
    record Content(
            @Schema(required = true, examples = "https://desk.example/alerts")
            String url,

            @Schema(examples = "The morning desk") String description,

            @Schema(description = "true stops sending, false begins again with what is pending")
            Boolean disabled) {}
}
