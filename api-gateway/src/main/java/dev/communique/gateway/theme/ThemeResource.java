package dev.communique.gateway.theme;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.gateway.forward.Owner;
import dev.communique.gateway.forward.OwnerAnswer;
import dev.communique.gateway.forward.OwnerClient;
import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The themes that can be followed. They are read here, and written by analysis-service, which owns them. */
@Path("/api/v1/themes")
@Tag(name = "Themes")
@APIResponse(
        responseCode = "400",
        description = "What was sent is wrong; the sentence says what, and `position` where in a query",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "404",
        description = "There is none; the sentence names the nearest slug, or what became of it",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "503",
        description = "A part that is needed is down; the sentence says which",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
class ThemeResource {
    private static final String PATH = "/api/v1/themes";
    private static final String YAML = "application/yaml";

    private final ThemeFinder themes;
    private final OwnerClient owners;

    ThemeResource(ThemeFinder themes, OwnerClient owners) {
        this.themes = themes;
        this.owners = owners;
    }

    @Schema(name = "Themes")
    record Themes(List<Theme> themes) {}

    @Schema(name = "ThemeVersions")
    record Versions(List<Theme> versions) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "All themes",
            description = "The current version of each theme, by slug; with `Accept: application/yaml` as a pack.")
    public Themes all() {
        return new Themes(themes.all());
    }

    @GET
    @Produces(YAML)
    @Operation(hidden = true)
    public Response pack() {
        return answer("GET", "", null, Map.of(HttpHeaders.ACCEPT, YAML));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, ProblemBody.MEDIA_TYPE})
    @Operation(summary = "Follow a theme, or put a pack of themes", description = """
                    A theme is matched from now on, and looked for in all that arrived before; `backfill` says how far \
                    that is, and is awaited for two seconds. Nothing alerts because of it. With \
                    `Content-Type: application/yaml` a pack: all of its themes, or none; answered with what each was: \
                    created, changed or unchanged.""")
    @APIResponse(
            responseCode = "201",
            description = "The theme",
            content = @Content(schema = @Schema(implementation = Theme.class)))
    @APIResponse(
            responseCode = "409",
            description = "The slug is taken",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response make(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Theme.class)))
                    JsonNode theme) {
        return answer("POST", "", given(theme), Map.of());
    }

    @POST
    @Consumes(YAML)
    @Produces({MediaType.APPLICATION_JSON, ProblemBody.MEDIA_TYPE})
    @Operation(hidden = true)
    public Response put(byte[] pack) {
        return answer("POST", "", new String(pack, StandardCharsets.UTF_8), Map.of(HttpHeaders.CONTENT_TYPE, YAML));
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One theme", description = "Its current version. `ETag` guards a change of it.")
    @APIResponse(
            responseCode = "200",
            description = "The theme",
            content = @Content(schema = @Schema(implementation = Theme.class)))
    public Response one(String slug) {
        Theme theme = themes.named(slug);
        return Response.ok(theme)
                .header(HttpHeaders.ETAG, "\"" + theme.version() + "\"")
                .build();
    }

    @PUT
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, ProblemBody.MEDIA_TYPE})
    @Operation(summary = "Change a theme", description = """
                    The whole theme as it is to be; another `slug` renames it, and its series, mentions and rules follow. \
                    What says nothing new makes no version; where only names differ, the version shares the mentions of \
                    the one before.""")
    @APIResponse(
            responseCode = "200",
            description = "The theme as it is now",
            content = @Content(schema = @Schema(implementation = Theme.class)))
    @APIResponse(
            responseCode = "412",
            description = "The theme has changed since If-Match was read",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response change(
            String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag that the theme must still have")
                    String tag,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Theme.class)))
                    JsonNode theme) {
        return answer("PUT", segment(slug), given(theme), guard(tag));
    }

    @DELETE
    @Path("/{slug}")
    @Produces(ProblemBody.MEDIA_TYPE)
    @Operation(
            summary = "Follow a theme no more",
            description = "It keeps its slug and can be restored. One that alert rules watch is not deleted: 409.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Response delete(String slug, @HeaderParam(HttpHeaders.IF_MATCH) String tag) {
        return answer("DELETE", segment(slug), null, guard(tag));
    }

    @POST
    @Path("/{slug}/restore")
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, ProblemBody.MEDIA_TYPE})
    @Operation(
            summary = "Restore a theme",
            description = "One that was deleted, or set aside because it failed, becomes its next version.")
    @APIResponse(
            responseCode = "200",
            description = "The theme as it is now",
            content = @Content(schema = @Schema(implementation = Theme.class)))
    public Response restore(String slug) {
        return answer("POST", segment(slug) + "/restore", "{}", Map.of());
    }

    @GET
    @Path("/{slug}/versions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All versions of a theme", description = "Newest first, also of a theme that was deleted.")
    public Versions versions(String slug) {
        return new Versions(themes.versions(slug));
    }

    @GET
    @Path("/{slug}/versions/{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One version of a theme")
    public Theme version(String slug, String number) {
        List<Theme> versions = themes.versions(slug);
        return versions.stream()
                .filter(version -> String.valueOf(version.version()).equals(number))
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because(
                        "version",
                        "Theme \"%s\" has no version \"%s\"; the newest is %d."
                                .formatted(slug, number, versions.get(0).version())));
    }

    private static String given(JsonNode theme) {
        if (theme == null) {
            throw Problem.INVALID_INPUT.because("The body is empty and must be a theme in JSON.");
        }
        return theme.toString();
    }

    private static Map<String, String> guard(String tag) {
        return tag == null ? Map.of() : Map.of(HttpHeaders.IF_MATCH, tag);
    }

    private Response answer(String method, String path, String body, Map<String, String> headers) {
        return OwnerAnswer.passedOn(
                owners.ask(new OwnerClient.Request(Owner.ANALYSIS, method, PATH + path, body, headers)));
    }

    private static String segment(String slug) {
        if (!slug.matches("[a-z0-9-]{1,64}")) {
            throw Problem.NOT_FOUND.because(
                    "theme", "There is no theme \"%s\"; a slug is 1 to 64 of a-z, 0-9 and -.".formatted(slug));
        }
        return "/" + slug;
    }
}
