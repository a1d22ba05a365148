package dev.communique.gateway.alert;

import dev.communique.gateway.problem.ProblemBody;
import dev.communique.gateway.theme.ThemeFinder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came true. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
@APIResponse(
        responseCode = "400",
        description = "What was sent is wrong; the sentence says what",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "503",
        description = "A part that is needed is down; the sentence says which",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
class AlertResource {
    private final AlertFinder alerts;
    private final ThemeFinder themes;

    AlertResource(AlertFinder alerts, ThemeFinder themes) {
        this.alerts = alerts;
        this.themes = themes;
    }

    /** @param next the cursor of the next page, or null at the end */
    record AlertPage(List<Alert> alerts, String next) {}

    @GET
    @Operation(
            summary = "Alerts, newest first",
            description = "By the time at which they came true, which is when the statement arrived.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(
            responseCode = "404",
            description = "The theme is unknown; the sentence names the nearest",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public AlertPage search(@BeanParam AlertQuery query) {
        if (query.theme() != null) {
            themes.named(query.theme());
        }
        List<AlertFinder.Row> rows = alerts.search(query);
        List<AlertFinder.Row> page = rows.subList(0, Math.min(rows.size(), query.rows()));
        String next =
                rows.size() > page.size() ? page.get(page.size() - 1).cursor().text() : null;
        return new AlertPage(page.stream().map(AlertFinder.Row::alert).toList(), next);
    }
}
