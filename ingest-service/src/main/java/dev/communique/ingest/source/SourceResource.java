package dev.communique.ingest.source;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import dev.communique.ingest.request.QueryParameters;
import jakarta.transaction.Transactional;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Shows, adds, changes and removes sources. */
@Path("/api/v1/sources")
public class SourceResource {
    private final StatementCounts statements;
    private final SourceConfig config;
    private final Clock clock;

    SourceResource(StatementCounts statements, SourceConfig config, Clock clock) {
        this.statements = statements;
        this.config = config;
        this.clock = clock;
    }

    /** The answer of the call. */
    record Sources(List<SourceView> sources) {}

    @GET
    @Transactional
    public Sources all(@Context UriInfo call) {
        QueryParameters.only(call.getQueryParameters(), Set.of());
        Map<Long, Long> found = statements.all();
        return new Sources(Source.present().stream()
                .map(source -> SourceView.of(source, found.getOrDefault(source.id, 0L)))
                .toList());
    }

    @GET
    @Path("/{slug}")
    @Transactional
    public SourceView one(@PathParam("slug") String slug, @Context UriInfo call) {
        QueryParameters.only(call.getQueryParameters(), Set.of());
        return view(present(slug));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response add(byte[] body) {
        SourceSettings settings = SourceSettings.parse(body, null, config);
        Source source = Source.ofSlug(settings.slug()).orElseGet(Source::new);
        if (source.id != null && (!source.removed || source.kind != settings.kind())) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "slug",
                    "there is already a source %s of kind %s".formatted(source.slug, source.kind.text()));
        }
        source.slug = settings.slug();
        source.kind = settings.kind();
        source.removed = false;
        source.lastSuccess = null;
        source.createdAt = source.createdAt == null ? clock.instant() : source.createdAt;
        change(source, settings);
        source.persist();
        return Response.created(URI.create("/api/v1/sources/" + source.slug))
                .entity(view(source))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    @PUT
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public SourceView change(@PathParam("slug") String slug, byte[] body) {
        Source source = present(slug);
        refuseArchive(source);
        change(source, SourceSettings.parse(body, source, config));
        return view(source);
    }

    @DELETE
    @Path("/{slug}")
    @Transactional
    public void remove(@PathParam("slug") String slug) {
        Source source = present(slug);
        refuseArchive(source);
        source.removed = true;
    }

    private void change(Source source, SourceSettings settings) {
        boolean hasMoved = !Objects.equals(source.url, settings.url()) || !Objects.equals(source.path, settings.path());
        source.set(settings);
        // What lies at another place was said before: its first read is a back-fill again.
        source.lastSuccess = hasMoved ? null : source.lastSuccess;
        source.etag = null;
        source.lastModified = null;
        source.failures = 0;
        source.lastProblem = null;
        source.nextRead = settings.kind().isPolled() ? clock.instant() : null;
    }

    private static Source present(String slug) {
        return Source.ofSlug(slug)
                .filter(source -> !source.removed)
                .orElseThrow(
                        () -> new ProblemException(ProblemKind.NOT_FOUND, "slug", "there is no source of this name"));
    }

    private static void refuseArchive(Source source) {
        if (source.kind == SourceKind.ARCHIVE) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "slug", "this source belongs to an archive and cannot be changed");
        }
    }

    private SourceView view(Source source) {
        return SourceView.of(source, statements.of(source.id));
    }
}
