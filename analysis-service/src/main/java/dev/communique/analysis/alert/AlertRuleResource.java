package dev.communique.analysis.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.problem.ProblemKind;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /api/v1/alert-rules}. */
@Path("/api/v1/alert-rules")
@Blocking
class AlertRuleResource {
    private final AlertRules rules;

    AlertRuleResource(AlertRules rules) {
        this.rules = rules;
    }

    record AlertRuleList(List<AlertRule> rules) {}

    @GET
    public AlertRuleList all() throws SQLException {
        return new AlertRuleList(rules.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<AlertRule> make(JsonNode body) throws SQLException {
        AlertRule rule = rules.make(body);
        return RestResponse.ResponseBuilder.<AlertRule>created(URI.create("/api/v1/alert-rules/" + rule.id()))
                .entity(rule)
                .build();
    }

    @GET
    @Path("/{id}")
    public AlertRule one(@PathParam("id") String id) throws SQLException {
        return rules.withId(id).orElseThrow(() -> unknown(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public AlertRule change(@PathParam("id") String id, JsonNode body) throws SQLException {
        return rules.change(id, body).orElseThrow(() -> unknown(id));
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") String id) throws SQLException {
        if (!rules.delete(id)) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(ProblemKind.NOT_FOUND, "id", "there is no alert rule " + id);
    }
}
