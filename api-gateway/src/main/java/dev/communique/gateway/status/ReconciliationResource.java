package dev.communique.gateway.status;

import dev.communique.gateway.database.Database;
import dev.communique.gateway.forward.Owner;
import dev.communique.gateway.forward.OwnerClient;
import dev.communique.gateway.problem.ProblemBody;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Compares what went in with what was counted. */
@Path("/api/v1/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
@APIResponse(
        responseCode = "400",
        description = "What was sent is wrong; the sentence says what",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "503",
        description = "A part that is needed is down; the sentence says which",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
class ReconciliationResource {
    private final OwnerClient owners;
    private final Database database;

    ReconciliationResource(OwnerClient owners, Database database) {
        this.owners = owners;
        this.database = database;
    }

    record AcceptedRows(List<AcceptedRow> rows) {}

    record AcceptedRow(String source, String day, long accepted, long published, long setAside) {}

    @GET
    @Operation(summary = "The proof that nothing is lost", description = """
                    Revisions accepted, published, set aside and analysed, by source and day (UTC) of acceptance. While \
                    statements arrive there are differences that go by themselves.""")
    @APIResponse(responseCode = "200", description = "The comparison")
    public Reconciliation reconciliation() {
        // Asked first: what is analysed in between then shows as too much rather than as a loss.
        AcceptedRows accepted = owners.get(Owner.INGEST, "/api/v1/reconciliation", AcceptedRows.class);
        return Reconciliation.of(accepted == null ? Map.of() : byPlace(accepted), analysed());
    }

    private static Map<Reconciliation.Place, Reconciliation.Accepted> byPlace(AcceptedRows accepted) {
        Map<Reconciliation.Place, Reconciliation.Accepted> byPlace = new HashMap<>();
        accepted.rows()
                .forEach(row -> byPlace.put(
                        new Reconciliation.Place(row.source(), row.day()),
                        new Reconciliation.Accepted(row.accepted(), row.published(), row.setAside())));
        return byPlace;
    }

    private Map<Reconciliation.Place, Reconciliation.Analysed> analysed() {
        Map<Reconciliation.Place, Reconciliation.Analysed> byPlace = new HashMap<>();
        database.query(
                "SELECT source, day::text, analysed, set_aside FROM analysis.reconciliation_view",
                List.of(),
                row -> byPlace.put(
                        new Reconciliation.Place(row.getString(1), row.getString(2)),
                        new Reconciliation.Analysed(row.getLong(3), row.getLong(4))));
        return byPlace;
    }
}
