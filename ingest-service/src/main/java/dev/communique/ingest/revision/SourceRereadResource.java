package dev.communique.ingest.revision;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import dev.communique.ingest.request.QueryParameters;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** Has all statements of a source read again, and says how far that has come. */
@Path("/api/v1/sources/{slug}/reread")
public class SourceRereadResource {
    private final Rereads rereads;

    SourceRereadResource(Rereads rereads) {
        this.rereads = rereads;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response request(@PathParam("slug") String slug, @Context UriInfo call) {
        QueryParameters.only(call.getQueryParameters(), Set.of());
        return Response.accepted(rereads.request(slug))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    public RereadProgress progress(@PathParam("slug") String slug, @Context UriInfo call) {
        QueryParameters.only(call.getQueryParameters(), Set.of());
        return rereads.progress(slug)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "slug",
                        "nobody asked for the statements of this source to be read again"));
    }
}
