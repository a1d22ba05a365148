package dev.communique.analysis.speaker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.communique.analysis.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /api/v1/speakers}. */
@Path("/api/v1/speakers")
@Blocking
class SpeakerResource {
    private static final int MOST = 100;
    private static final int LONGEST_TEXT = 200;

    private final Speakers speakers;

    SpeakerResource(Speakers speakers) {
        this.speakers = speakers;
    }

    /** @param next null on the last page */
    record SpeakerList(List<Person> speakers, String next) {}

    @GET
    public SpeakerList search(
            @QueryParam("q") String text,
            @QueryParam("country") String country,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor)
            throws SQLException {
        int most = limit(limit);
        List<PersonFinder.Found> found = speakers.search(new PersonFinder.Search(
                text(text), country(country), most, Optional.ofNullable(cursor).map(PersonCursor::of)));
        List<PersonFinder.Found> page = found.subList(0, Math.min(most, found.size()));
        return new SpeakerList(
                page.stream().map(PersonFinder.Found::person).toList(),
                found.size() > most ? page.get(most - 1).cursor().text() : null);
    }

    @GET
    @Path("/{slug}")
    public RestResponse<Person> one(@PathParam("slug") String slug) throws SQLException {
        return answer(speakers.named(slug));
    }

    @PUT
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Person> change(
            @PathParam("slug") String slug, @HeaderParam(HttpHeaders.IF_MATCH) String tag, JsonNode body)
            throws SQLException {
        return answer(speakers.change(slug, SpeakerForm.read(body), tag));
    }

    private static RestResponse<Person> answer(Person person) {
        return RestResponse.ResponseBuilder.ok(person)
                .header(HttpHeaders.ETAG, person.entityTag())
                .build();
    }

    private static String text(String given) {
        if (given != null && (given.length() > LONGEST_TEXT || given.indexOf('\0') >= 0)) {
            throw ProblemException.invalid("q", "q must be at most " + LONGEST_TEXT + " characters");
        }
        return given;
    }

    private static String country(String given) {
        if (given != null && !given.matches("[A-Za-z]{2}")) {
            throw ProblemException.invalid("country", "country must be two letters, as in ISO 3166-1 alpha-2");
        }
        return given == null ? null : given.toUpperCase(Locale.ROOT);
    }

    private static int limit(String given) {
        if (given == null) {
            return 20;
        }
        if (!given.matches("[1-9]\\d?|100")) {
            throw ProblemException.invalid("limit", "limit must be 1 to " + MOST);
        }
        return Integer.parseInt(given);
    }
}
