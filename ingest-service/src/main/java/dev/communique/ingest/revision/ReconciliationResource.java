package dev.communique.ingest.revision;

import dev.communique.ingest.request.QueryParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;

/** Says what was accepted and what of it has been published: one half of the proof that nothing is lost. */
@Path("/api/v1/reconciliation")
public class ReconciliationResource {
    private final RevisionFinder revisions;

    ReconciliationResource(RevisionFinder revisions) {
        this.revisions = revisions;
    }

    /** The answer of the call. */
    public record Reconciliation(List<RevisionCounts> rows) {}

    @GET
    public Reconciliation reconciliation(@Context UriInfo call) {
        QueryParameters.only(call.getQueryParameters(), Set.of());
        return new Reconciliation(revisions.counts());
    }
}
