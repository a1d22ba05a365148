package dev.communique.analysis.theme;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.problem.ProblemKind;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code /api/v1/themes}. A save answers when its history is there, or after two seconds with how far that is. */
@Path("/api/v1/themes")
@Blocking
class ThemeResource {
    private static final String PATH = "/api/v1/themes";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ThemeEdits themes;
    private final ThemeForm form;
    private final ThemePack packs;
    private final History history;

    ThemeResource(ThemeEdits themes, ThemeForm form, ThemePack packs, History history) {
        this.themes = themes;
        this.form = form;
        this.packs = packs;
        this.history = history;
    }

    record ThemeList(List<ThemeAnswer> themes) {}

    record VersionList(List<ThemeAnswer> versions) {}

    /** @param result created, changed or unchanged */
    record PutAnswer(String slug, PutTheme.Result result, int version, BackFill backfill) {
        static PutAnswer of(PutTheme put, BackFill backfill) {
            return new PutAnswer(
                    put.theme().theme().slug(), put.result(), put.theme().version(), backfill);
        }
    }

    record PackAnswer(List<PutAnswer> themes) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ThemeList all() throws SQLException {
        return new ThemeList(themes.all().stream().map(ThemeAnswer::of).toList());
    }

    @GET
    @Produces(ThemePack.MEDIA_TYPE)
    public String pack() throws SQLException {
        return packs.write(themes.all().stream().map(StoredTheme::theme).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<ThemeAnswer> make(JsonNode body) throws SQLException {
        StoredTheme made = filled(themes.make(form.read(body, null)));
        URI place = URI.create(PATH + "/" + made.theme().slug());
        return answer(ResponseBuilder.<ThemeAnswer>created(place), made);
    }

    @POST
    @Consumes(ThemePack.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    public PackAnswer put(byte[] pack) throws SQLException {
        List<PutTheme> put = themes.put(packs.read(pack));
        fill(put.stream().map(PutTheme::theme).toList());
        List<PutAnswer> answers = new ArrayList<>();
        for (PutTheme one : put) {
            answers.add(
                    PutAnswer.of(one, themes.named(one.theme().theme().slug()).backFill()));
        }
        return new PackAnswer(answers);
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<ThemeAnswer> one(@PathParam("slug") String slug) throws SQLException {
        return answer(themes.named(slug));
    }

    @PUT
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<ThemeAnswer> change(
            @PathParam("slug") String slug, @HeaderParam(HttpHeaders.IF_MATCH) String tag, JsonNode body)
            throws SQLException {
        return answer(filled(themes.change(slug, form.read(body, slug), tag)));
    }

    @DELETE
    @Path("/{slug}")
    public void delete(@PathParam("slug") String slug, @HeaderParam(HttpHeaders.IF_MATCH) String tag)
            throws SQLException {
        themes.delete(slug, tag);
    }

    @POST
    @Path("/{slug}/restore")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<ThemeAnswer> restore(@PathParam("slug") String slug) throws SQLException {
        return answer(filled(themes.restore(slug)));
    }

    @GET
    @Path("/{slug}/versions")
    @Produces(MediaType.APPLICATION_JSON)
    public VersionList versions(@PathParam("slug") String slug) throws SQLException {
        return new VersionList(themes.versions(slug).stream()
                .map(version -> ThemeAnswer.of(version, slug))
                .toList());
    }

    @GET
    @Path("/{slug}/versions/{number}")
    @Produces(MediaType.APPLICATION_JSON)
    public ThemeAnswer version(@PathParam("slug") String slug, @PathParam("number") String number) throws SQLException {
        List<StoredTheme> versions = themes.versions(slug);
        return versions.stream()
                .filter(version -> String.valueOf(version.version()).equals(number))
                .findFirst()
                .map(version -> ThemeAnswer.of(version, slug))
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "version",
                        "theme " + slug + " has no version " + number + "; the newest is "
                                + versions.get(0).version()));
    }

    private StoredTheme filled(StoredTheme theme) throws SQLException {
        fill(List.of(theme));
        return themes.named(theme.theme().slug());
    }

    private void fill(List<StoredTheme> put) {
        List<Integer> open = put.stream()
                .filter(theme -> theme.backFill().state() == BackFill.State.RUNNING)
                .map(StoredTheme::matchedKey)
                .toList();
        if (!open.isEmpty()) {
            history.fill(open, PATIENCE);
        }
    }

    private static RestResponse<ThemeAnswer> answer(StoredTheme theme) {
        return answer(ResponseBuilder.create(RestResponse.Status.OK), theme);
    }

    private static RestResponse<ThemeAnswer> answer(ResponseBuilder<ThemeAnswer> response, StoredTheme theme) {
        return response.entity(ThemeAnswer.of(theme))
                .header(HttpHeaders.ETAG, theme.entityTag())
                .build();
    }
}
