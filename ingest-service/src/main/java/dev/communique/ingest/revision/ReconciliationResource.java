package dev.communique.ingest.revision;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

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
    public Reconciliation reconciliation() {
        return new Reconciliation(revisions.counts());
    }
}
