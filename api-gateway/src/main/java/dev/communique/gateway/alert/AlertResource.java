package dev.communique.gateway.alert;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came true. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
class AlertResource {
    private final AlertFinder alerts;

    AlertResource(AlertFinder alerts) {
        this.alerts = alerts;
    }

    /** @param next the cursor of the next page, or null at the end */
    record AlertPage(List<Alert> alerts, String next) {}

    @GET
    @Operation(
            summary = "Alerts, newest first",
            description = "By the time at which they came true, which is when the statement arrived.")
    public AlertPage search(@BeanParam AlertQuery query) {
        List<AlertFinder.Row> rows = alerts.search(query);
        List<AlertFinder.Row> page = rows.subList(0, Math.min(rows.size(), query.rows()));
        String next =
                rows.size() > page.size() ? page.get(page.size() - 1).cursor().text() : null;
        return new AlertPage(page.stream().map(AlertFinder.Row::alert).toList(), next);
    }
}
