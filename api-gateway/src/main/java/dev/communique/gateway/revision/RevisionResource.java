package dev.communique.gateway.revision;

import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemBody;
import dev.communique.gateway.query.Limit;
import dev.communique.gateway.statement.Statement;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a statement said at each time, and what was changed in it. */
@Path("/api/v1/statements/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
class RevisionResource {
    private static final String ID = "st_4q7k2m9x1c8v5b3n6p0d7f2h4j";

    private final RevisionFinder revisions;

    RevisionResource(RevisionFinder revisions) {
        this.revisions = revisions;
    }

    @GET
    @Operation(
            summary = "The revisions of a statement, newest first",
            description = "Each with its reason, and what it changed in the one before it in short.")
    @APIResponse(
            responseCode = "200",
            description = "The revisions",
            content = @Content(schema = @Schema(implementation = Revisions.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such statement",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "410",
            description = "It was withdrawn",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Revisions all(
            @RestPath @Parameter(example = ID) String id,
            @RestQuery @Parameter(description = "1 to 100, otherwise 20") String limit,
            @RestQuery @Parameter(description = "next of the page before") String before) {
        checkPresent(id);
        int rows = Limit.of(limit);
        int below = before == null ? Integer.MAX_VALUE : number("before", before);
        List<Statement> found = revisions.before(id, below, rows + 1);
        List<Revisions.Revision> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(rows, found.size()); i++) {
            shown.add(revision(found.get(i), i + 1 < found.size() ? found.get(i + 1) : null));
        }
        Integer next = found.size() > rows ? found.get(rows - 1).revision() : null;
        return new Revisions(id, shown, next);
    }

    @GET
    @Path("/{number}")
    @Operation(
            summary = "One revision of a statement",
            description = "As the statement itself is shown, with what the current themes found in this revision.")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content = @Content(schema = @Schema(implementation = Statement.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such statement or revision",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "410",
            description = "It was withdrawn",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Statement one(
            @RestPath @Parameter(example = ID) String id, @RestPath @Parameter(example = "1") String number) {
        checkPresent(id);
        int wanted = number("revision", number);
        return revisions.shown(id, wanted).orElseThrow(() -> missing(id, wanted));
    }

    @GET
    @Path("/{number}/diff")
    @Operation(summary = "What a revision changed", description = """
                    Passages that were added, removed or changed, with the words that differ, and the fields of the \
                    head that changed; against the revision before it, or the one named in `against`. Speakers stand as \
                    each revision names them. Of a first revision every passage was added.""")
    @APIResponse(
            responseCode = "200",
            description = "The difference",
            content = @Content(schema = @Schema(implementation = Difference.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such statement or revision",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "410",
            description = "It was withdrawn",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Difference diff(
            @RestPath @Parameter(example = ID) String id,
            @RestPath @Parameter(example = "2") String number,
            @RestQuery @Parameter(description = "Another revision's number; otherwise the one before", example = "1")
                    String against) {
        checkPresent(id);
        Statement after = present(id, number("revision", number));
        Statement before = against == null
                ? revisions.before(id, after.revision(), 1).stream().findFirst().orElse(null)
                : present(id, number("against", against));
        return new Difference(
                id,
                after.revision(),
                before == null ? null : before.revision(),
                before == null ? List.of() : HeadDifference.between(before, after),
                PassageDifference.between(
                        before == null ? List.of() : PassageLine.of(before), PassageLine.of(after), true));
    }

    private static Revisions.Revision revision(Statement statement, Statement before) {
        Revisions.Change changed = before == null
                ? null
                : Revisions.Change.of(
                        HeadDifference.between(before, statement),
                        PassageDifference.between(PassageLine.of(before), PassageLine.of(statement), false));
        return new Revisions.Revision(
                statement.revision(),
                statement.seen(),
                statement.reason(),
                statement.author(),
                statement.comment(),
                statement.published(),
                statement.title(),
                changed);
    }

    private Statement present(String id, int number) {
        return revisions.one(id, number).orElseThrow(() -> missing(id, number));
    }

    private static RuntimeException missing(String id, int number) {
        return Problem.NOT_FOUND.because("revision", "Statement \"%s\" has no revision %d.".formatted(id, number));
    }

    private void checkPresent(String id) {
        String reason = revisions
                .newestReason(id)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no statement \"%s\".".formatted(id)));
        if (reason.equals("withdrawn")) {
            throw Problem.GONE.because("Statement \"%s\" was withdrawn.".formatted(id));
        }
    }

    private static int number(String field, String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw Problem.INVALID_INPUT.because(
                    field, "%s is \"%s\" and must be the number of a revision, such as 1.".formatted(field, text));
        }
        return Integer.parseInt(text);
    }
}
