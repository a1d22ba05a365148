package dev.communique.gateway.theme;

import dev.communique.gateway.problem.ProblemBody;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The themes that can be followed. */
@Path("/api/v1/themes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Themes")
class ThemeResource {
    private final ThemeFinder themes;

    ThemeResource(ThemeFinder themes) {
        this.themes = themes;
    }

    @Schema(name = "Themes")
    record Themes(List<Theme> themes) {}

    @GET
    @Operation(summary = "All themes", description = "The current version of each theme, by slug.")
    public Themes all() {
        return new Themes(themes.all());
    }

    @GET
    @Path("/{slug}")
    @Operation(
            summary = "One theme",
            description = "Its current version. An unknown slug is answered with the nearest.")
    @APIResponse(responseCode = "200", description = "The theme")
    @APIResponse(
            responseCode = "404",
            description = "There is none; the sentence names the nearest slug",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Theme one(String slug) {
        return themes.named(slug);
    }
}
