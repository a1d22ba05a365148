package dev.communique.gateway.status;

import dev.communique.gateway.database.Database;
import dev.communique.gateway.forward.Owner;
import dev.communique.gateway.forward.OwnerClient;
import dev.communique.gateway.live.StreamState;
import dev.communique.gateway.problem.ProblemBody;
import dev.communique.gateway.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asks every part how it is doing. */
@Path("/api/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
@APIResponse(
        responseCode = "400",
        description = "What was sent is wrong; the sentence says what",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
class StatusResource {
    private final OwnerClient owners;
    private final Database database;
    private final SourceConditions sources;
    private final ThemeConditions themes;
    private final StreamState stream;

    StatusResource(
            OwnerClient owners,
            Database database,
            SourceConditions sources,
            ThemeConditions themes,
            StreamState stream) {
        this.owners = owners;
        this.database = database;
        this.sources = sources;
        this.themes = themes;
        this.stream = stream;
    }

    @GET
    @Operation(summary = "How everything is doing", description = "Always answered, with what is known.")
    @APIResponse(responseCode = "200", description = "What is known")
    public Status status() {
        List<Status.Part> services =
                Stream.of(Owner.values()).map(this::service).toList();
        Status.Part databasePart = databasePart();
        Status.Part broker = new Status.Part("broker", stream.fault() == null, stream.fault());
        boolean ready = Stream.concat(services.stream(), Stream.of(databasePart, broker))
                .allMatch(Status.Part::ready);
        return new Status(
                ready,
                services,
                databasePart,
                broker,
                databasePart.ready() ? sources.now() : null,
                databasePart.ready() ? themes.now() : null,
                new Status.Stream(stream.clients(), stream.position()));
    }

    private Status.Part service(Owner owner) {
        try {
            int status = owners.ask(OwnerClient.Request.get(owner, "/q/health/ready"))
                    .statusCode();
            return new Status.Part(
                    owner.module(), status == 200, status == 200 ? null : "It says that it is not ready.");
        } catch (ProblemException e) {
            return new Status.Part(owner.module(), false, e.getMessage());
        }
    }

    private Status.Part databasePart() {
        try {
            database.query("SELECT 1", List.of(), row -> row.getInt(1));
            return new Status.Part("database", true, null);
        } catch (ProblemException e) {
            return new Status.Part("database", false, e.getMessage());
        }
    }
}
