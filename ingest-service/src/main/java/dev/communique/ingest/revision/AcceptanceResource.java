package dev.communique.ingest.revision;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import dev.communique.ingest.request.QueryParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** Says how far a statement has come that analysis may not have seen yet. */
@Path("/api/v1/statements/{id}/acceptance")
public class AcceptanceResource {
    private final RevisionFinder revisions;

    AcceptanceResource(RevisionFinder revisions) {
        this.revisions = revisions;
    }

    @GET
    public Acceptance acceptance(@PathParam("id") String id, @Context UriInfo call) {
        QueryParameters.only(call.getQueryParameters(), Set.of());
        return revisions
                .acceptance(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "id", "no statement with this id was accepted here"));
    }
}
