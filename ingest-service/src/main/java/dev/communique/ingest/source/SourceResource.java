package dev.communique.ingest.source;

import dev.communique.ingest.catalogue.Catalogue;
import dev.communique.ingest.request.JsonObject;
import dev.communique.ingest.request.QueryParameters;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Shows, adds, changes and removes sources. */
@Path("/api/v1/sources")
public class SourceResource {
    private final Sources sources;
    private final Catalogue catalogue;
    private final SourceCheck check;
    private final SourceConfig config;

    SourceResource(Sources sources, Catalogue catalogue, SourceCheck check, SourceConfig config) {
        this.sources = sources;
        this.catalogue = catalogue;
        this.check = check;
        this.config = config;
    }

    /** The answer of the call. */
    record All(List<SourceView> sources) {}

    /** @param isWanted whether what is polled is to be read on trial before it is stored */
    private record Checked(SourceSettings settings, boolean isWanted) {}

    @GET
    public All all(@Context UriInfo call) {
        QueryParameters.only(call.getQueryParameters(), Set.of());
        return new All(sources.all());
    }

    @GET
    @Path("/{slug}")
    public SourceView one(@PathParam("slug") String slug, @Context UriInfo call) {
        QueryParameters.only(call.getQueryParameters(), Set.of());
        return sources.one(slug);
    }

    /** Stores nothing before the source was read on trial, and holds no transaction while it is. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(byte[] body) {
        Checked source = parse(body, null);
        sources.refuseConflicts(source.settings());
        if (source.isWanted()) {
            check.check(source.settings().polled());
        }
        SourceView added = sources.add(source.settings());
        return Response.created(URI.create("/api/v1/sources/" + added.slug()))
                .entity(added)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    @PUT
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    public SourceView change(@PathParam("slug") String slug, byte[] body) {
        Source known = sources.known(slug);
        Checked source = parse(body, known);
        SourceSettings settings = source.settings();
        sources.refuseDuplicates(settings);
        boolean isRedirected =
                !Objects.equals(known.url, settings.url()) || !Objects.equals(known.settings, settings.details());
        if (source.isWanted() && isRedirected) {
            check.check(settings.polled());
        }
        return sources.change(settings);
    }

    @DELETE
    @Path("/{slug}")
    public void remove(@PathParam("slug") String slug) {
        sources.remove(slug);
    }

    private Checked parse(byte[] body, Source known) {
        // What was answered about a source may be sent back with a change.
        JsonObject given = JsonObject.parse(body).without("state").without("archive");
        boolean isWanted = !given.hasValue("check") || given.flag("check");
        JsonObject source = catalogue.complete(given.without("check"));
        SourceSettings settings = SourceSettings.parse(source, known, config);
        return new Checked(settings, isWanted && settings.kind().isPolled() && !settings.paused());
    }
}
