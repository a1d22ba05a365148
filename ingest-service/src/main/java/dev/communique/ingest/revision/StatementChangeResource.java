package dev.communique.ingest.revision;

import dev.communique.ingest.request.QueryParameters;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** Puts a statement right by hand, withdraws it everywhere, or reads it again. */
@Path("/api/v1/statements/{id}")
public class StatementChangeResource {
    private final HandMadeRevisions revisions;
    private final Rereading rereading;

    StatementChangeResource(HandMadeRevisions revisions, Rereading rereading) {
        this.revisions = revisions;
        this.rereading = rereading;
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public Response correct(@PathParam("id") String id, @Context UriInfo call, byte[] body) {
        QueryParameters.only(call.getQueryParameters(), Set.of());
        return answer(revisions.correct(id, CorrectionForm.parse(body)));
    }

    @DELETE
    public Response withdraw(@PathParam("id") String id, @Context UriInfo call) {
        var given = call.getQueryParameters();
        QueryParameters.only(given, Set.of("author", "comment"));
        return answer(
                revisions.withdraw(id, CorrectionForm.withdrawal(given.getFirst("author"), given.getFirst("comment"))));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("/reread")
    public Response reread(@PathParam("id") String id, @Context UriInfo call) {
        QueryParameters.only(call.getQueryParameters(), Set.of());
        return answer(rereading.reread(id));
    }

    private static Response answer(Accepted accepted) {
        return Response.accepted(accepted).type(MediaType.APPLICATION_JSON).build();
    }
}
