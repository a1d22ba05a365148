package dev.communique.gateway.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.gateway.forward.Owner;
import dev.communique.gateway.forward.OwnerAnswer;
import dev.communique.gateway.forward.OwnerClient;
import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemBody;
import dev.communique.gateway.webhook.Webhooks;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What to watch for. analysis-service owns rules; the gateway only makes sure that their webhooks exist. */
@Path("/api/v1/alert-rules")
@Produces({MediaType.APPLICATION_JSON, ProblemBody.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
@APIResponse(
        responseCode = "400",
        description = "What was sent is wrong; the sentence says what",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "503",
        description = "A part that is needed is down; the sentence says which",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
class AlertRuleResource {
    private static final String PATH = "/api/v1/alert-rules";

    private final OwnerClient owners;
    private final Webhooks webhooks;

    AlertRuleResource(OwnerClient owners, Webhooks webhooks) {
        this.owners = owners;
        this.webhooks = webhooks;
    }

    record AllAlertRules(List<AlertRule> rules) {}

    @GET
    @Operation(summary = "All alert rules")
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content = @Content(schema = @Schema(implementation = AllAlertRules.class)))
    public Response all() {
        return answer("GET", "", null);
    }

    @POST
    @Operation(summary = "Watch for something", description = """
                    `every-mention` comes true with every statement that mentions the theme; `first-mention` with one \
                    before which there was none published in the period. Alerts come by arrival; back-filled statements \
                    raise none.""")
    @APIResponse(
            responseCode = "201",
            description = "The rule, with its id",
            content = @Content(schema = @Schema(implementation = AlertRule.class)))
    public Response add(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AlertRule.class)))
                    JsonNode rule) {
        checkWebhooks(rule);
        return answer("POST", "", rule.toString());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One alert rule")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = AlertRule.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such rule",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response one(String id) {
        return answer("GET", segment(id), null);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change an alert rule")
    @APIResponse(
            responseCode = "200",
            description = "The rule as it is now",
            content = @Content(schema = @Schema(implementation = AlertRule.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such rule",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response change(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AlertRule.class)))
                    JsonNode rule) {
        checkWebhooks(rule);
        return answer("PUT", segment(id), rule.toString());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Watch no more", description = "The alerts that there were stay.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(
            responseCode = "404",
            description = "There is no such rule",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response remove(String id) {
        return answer("DELETE", segment(id), null);
    }

    /** What is no list of texts is left for the owner to refuse. */
    private void checkWebhooks(JsonNode rule) {
        if (rule == null) {
            throw Problem.INVALID_INPUT.because("The body is empty and must be an alert rule in JSON.");
        }
        List<String> ids = new ArrayList<>();
        rule.path("webhooks").forEach(id -> ids.add(id.asText()));
        if (ids.isEmpty()) {
            return;
        }
        List<String> unknown = webhooks.unknown(ids);
        if (!unknown.isEmpty()) {
            throw Problem.INVALID_INPUT.because(
                    "webhooks",
                    "webhooks names %s, which there is none of; make it first with POST /api/v1/webhooks."
                            .formatted(String.join(", ", unknown)));
        }
    }

    private Response answer(String method, String path, String body) {
        return OwnerAnswer.passedOn(owners.ask(new OwnerClient.Request(Owner.ANALYSIS, method, PATH + path, body)));
    }

    private static String segment(String id) {
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw Problem.NOT_FOUND.because("There is no alert rule \"%s\".".formatted(id));
        }
        return "/" + id;
    }
}
