package dev.communique.gateway.speaker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.gateway.forward.Owner;
import dev.communique.gateway.forward.OwnerAnswer;
import dev.communique.gateway.forward.OwnerClient;
import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemBody;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Who speaks. analysis-service owns persons and answers. */
@Path("/api/v1/speakers")
@Produces({MediaType.APPLICATION_JSON, ProblemBody.MEDIA_TYPE})
@Tag(name = "Speakers")
@APIResponse(
        responseCode = "400",
        description = "What was sent is wrong; the sentence says what",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
@APIResponse(
        responseCode = "503",
        description = "analysis-service is down",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
class SpeakerResource {
    private static final String PATH = "/api/v1/speakers";

    private final OwnerClient owners;

    SpeakerResource(OwnerClient owners) {
        this.owners = owners;
    }

    record AllSpeakers(
            List<Speaker> speakers,

            @Schema(description = "The next page's cursor, or null")
            String next) {}

    /** What people look for; read by the owner. */
    record SpeakerQuery(
            @RestQuery
            @Parameter(description = "The beginning of a name, or of a word in it, in any script", example = "quil")
            String q,

            @RestQuery @Parameter(description = "The person's country, ISO 3166-1 alpha-2")
            String country,

            @RestQuery @Parameter(description = "1 to 100, otherwise 20")
            String limit,

            @RestQuery @Parameter(description = "next of the page before")
            String cursor) {}

    @GET
    @Operation(
            summary = "Who speaks",
            description =
                    "Found by any alias; best first: the whole name, its beginning, the beginning of a word in it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of speakers",
            content = @Content(schema = @Schema(implementation = AllSpeakers.class)))
    public Response search(@BeanParam SpeakerQuery query, @Context UriInfo uri) {
        String given = uri.getRequestUri().getRawQuery();
        return answer("GET", given == null ? "" : "?" + given, null, Map.of());
    }

    @GET
    @Path("/{slug}")
    @Operation(
            summary = "One speaker",
            description = "By the slug of the person or of any alias; with others that might be the same. "
                    + "`ETag` guards a change of it.")
    @APIResponse(
            responseCode = "200",
            description = "The speaker",
            content = @Content(schema = @Schema(implementation = Speaker.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is none; the sentence names the nearest slug",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response one(String slug) {
        return answer("GET", segment(slug), null, Map.of());
    }

    @PUT
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Name, merge and split speakers", description = """
                    A field that is not there stays as it is. `aliases` is the whole list: an alias of another speaker \
                    comes over (a speaker who has none left is gone), one that was never seen is kept for when it comes, \
                    and one that is left out becomes a speaker of its own. `name` becomes an alias too; an alias of \
                    another has to stand in `aliases`, or it is a conflict. Every series, filter and count follows at \
                    once, and comes back exactly when the change is taken back. What is decided here, nothing that \
                    arrives changes. All of it is done, or nothing.""")
    @APIResponse(
            responseCode = "200",
            description = "The speaker as it is now",
            content = @Content(schema = @Schema(implementation = Speaker.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is none; the sentence names the nearest slug",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "409",
            description = "The name is another speaker's",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "412",
            description = "The speaker has changed since If-Match was read",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response change(
            String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag that the speaker must still have")
                    String tag,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Speaker.class)))
                    JsonNode speaker) {
        if (speaker == null) {
            throw Problem.INVALID_INPUT.because("The body is empty and must be a speaker in JSON.");
        }
        Map<String, String> guard = tag == null ? Map.of() : Map.of(HttpHeaders.IF_MATCH, tag);
        return answer("PUT", segment(slug), speaker.toString(), guard);
    }

    private Response answer(String method, String path, String body, Map<String, String> headers) {
        return OwnerAnswer.passedOn(
                owners.ask(new OwnerClient.Request(Owner.ANALYSIS, method, PATH + path, body, headers)));
    }

    private static String segment(String slug) {
        if (!slug.matches("[a-z0-9-]{1,64}")) {
            throw Problem.NOT_FOUND.because(
                    "There is no speaker \"%s\"; a slug is 1 to 64 of a-z, 0-9 and -, and GET /api/v1/speakers?q= finds it."
                            .formatted(slug));
        }
        return "/" + slug;
    }
}
