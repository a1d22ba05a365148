package dev.communique.gateway.webhook;

import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemBody;
import dev.communique.gateway.query.Limit;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Whom to tell of alerts, and how telling them went. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@APIResponse(
        responseCode = "400",
        description = "What was sent is wrong; the sentence says what",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "503",
        description = "A part that is needed is down; the sentence says which",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
class WebhookResource {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookAddress address;
    private final WebhookSender sender;

    WebhookResource(Webhooks webhooks, Deliveries deliveries, WebhookAddress address, WebhookSender sender) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.address = address;
        this.sender = sender;
    }

    record AllWebhooks(List<Webhook> webhooks) {}

    record DeliveryPage(List<Delivery> deliveries, String next) {}

    @GET
    @Operation(summary = "All webhooks", description = "Without their secrets.")
    @APIResponse(responseCode = "200", description = "The webhooks")
    public AllWebhooks all() {
        return new AllWebhooks(webhooks.all());
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Add a webhook", description = """
                    The answer holds the secret, once. An alert is sent as `{type: "alert.created", timestamp, data: \
                    alert}`, signed as Standard Webhooks says; `webhook-id` is the alert's id and the same in every try. \
                    Anything but a 2xx is tried again for about three days; 410 disables the webhook.""")
    @APIResponse(
            responseCode = "201",
            description = "Added; the only answer with the secret",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Webhook.class)))
    public Webhook add(Webhook.Content content) {
        address.check(required(content).url());
        return webhooks.add(content);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One webhook", description = "Without its secret.")
    @APIResponse(responseCode = "200", description = "The webhook")
    @APIResponse(
            responseCode = "404",
            description = "There is no such webhook or delivery",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Webhook one(String id) {
        return webhooks.withId(id).orElseThrow(() -> missing(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Change a webhook",
            description = "Its secret stays. `disabled: false` begins again with what is pending.")
    @APIResponse(responseCode = "200", description = "The webhook as it is now")
    @APIResponse(
            responseCode = "404",
            description = "There is no such webhook or delivery",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Webhook change(String id, Webhook.Content content) {
        address.check(required(content).url());
        Webhook changed = webhooks.change(id, content).orElseThrow(() -> missing(id));
        sender.wake();
        return changed;
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a webhook", description = "With its deliveries; rules that name it go on without it.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(
            responseCode = "404",
            description = "There is no such webhook or delivery",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public void remove(String id) {
        if (!webhooks.remove(id)) {
            throw missing(id);
        }
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "What was sent", description = "Newest first, with every try: status, milliseconds, error.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(
            responseCode = "404",
            description = "There is no such webhook or delivery",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public DeliveryPage deliveries(
            String id,
            @RestQuery @Parameter(description = "1 to 100, otherwise 20") String limit,
            @RestQuery @Parameter(description = "next of the page before") String cursor) {
        one(id);
        int rows = Limit.of(limit);
        List<Delivery> page = deliveries.of(id, cursor == null ? Long.MAX_VALUE : number("cursor", cursor), rows);
        return new DeliveryPage(
                page, page.size() < rows ? null : page.get(rows - 1).id());
    }

    @POST
    @Path("/{id}/deliveries/{deliveryId}/replay")
    @ResponseStatus(202)
    @Operation(summary = "Send it again", description = "At once, with the same id and all its tries before it.")
    @APIResponse(
            responseCode = "202",
            description = "It is due now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Delivery.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such webhook or delivery",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Delivery replay(String id, String deliveryId) {
        if (one(id).disabled() != null) {
            throw Problem.INVALID_INPUT.because(
                    "Webhook \"%s\" is disabled; enable it first, with disabled: false.".formatted(id));
        }
        long number = deliveryId.matches("\\d{1,18}") ? Long.parseLong(deliveryId) : -1;
        if (!deliveries.replay(id, number)) {
            throw Problem.NOT_FOUND.because("Webhook \"%s\" has no delivery \"%s\".".formatted(id, deliveryId));
        }
        sender.wake();
        return deliveries.withId(id, number).orElseThrow(() -> missing(id));
    }

    private static Webhook.Content required(Webhook.Content content) {
        if (content == null) {
            throw Problem.INVALID_INPUT.because("The body is empty and must be JSON with a url.");
        }
        return content;
    }

    private static long number(String field, String text) {
        if (text.matches("\\d{1,18}")) {
            return Long.parseLong(text);
        }
        throw Problem.INVALID_INPUT.because(
                field, "%s is \"%s\" and must be what next said on the page before.".formatted(field, text));
    }

    private static RuntimeException missing(String id) {
        return Problem.NOT_FOUND.because("There is no webhook \"%s\".".formatted(id));
    }
}
