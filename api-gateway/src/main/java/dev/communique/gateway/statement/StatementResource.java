package dev.communique.gateway.statement;

import dev.communique.gateway.forward.Acceptance;
import dev.communique.gateway.problem.Problem;
import dev.communique.gateway.problem.ProblemBody;
import dev.communique.gateway.query.Filter;
import dev.communique.gateway.speaker.SpeakerFinder;
import dev.communique.gateway.theme.Theme;
import dev.communique.gateway.theme.ThemeFinder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statements as they were published, with what themes found in them. */
@Path("/api/v1/statements")
@Tag(name = "Statements")
class StatementResource {
    private final StatementFinder statements;
    private final ThemeFinder themes;
    private final SpeakerFinder speakers;
    private final FullTextSearch search;
    private final Acceptance acceptance;

    StatementResource(
            StatementFinder statements,
            ThemeFinder themes,
            SpeakerFinder speakers,
            FullTextSearch search,
            Acceptance acceptance) {
        this.statements = statements;
        this.themes = themes;
        this.speakers = speakers;
        this.search = search;
        this.acceptance = acceptance;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, StatementCsv.MEDIA_TYPE, StatementLines.MEDIA_TYPE})
    @Operation(summary = "Statements, newest first", description = """
                    Narrowed by words (`q`), theme, speaker, source, country, language, turn and time. `passages` holds \
                    those that fit: with `q` or `theme` the ones that match, with the spans that matched (of a \
                    statement whose title alone fits, its first); otherwise all of the turns and speakers asked for. As CSV and JSON Lines: one row a passage, with all that is needed \
                    to cite it, and the next page in the header `Link`.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of statements",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = StatementPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = CitedPassage.class))
            })
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or wrong; the sentence says which, and in q the position",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "503",
            description = "With q: analysis-service, which searches, is down",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public StatementPage search(@BeanParam StatementQuery query) {
        Theme theme = theme(query);
        if (query.q() != null) {
            return search.page(query, theme);
        }
        String[] persons = speakers.persons(query.filter().speaker());
        List<StatementFinder.Row> rows = statements.search(new StatementFinder.Search(
                theme, query.filter(), persons, query.range(), query.rows(), query.after(), query.withRepeats()));
        List<StatementFinder.Row> page = rows.subList(0, Math.min(rows.size(), query.rows()));
        String next =
                rows.size() > page.size() ? page.get(page.size() - 1).cursor().text() : null;
        List<Statement> found =
                page.stream().map(StatementFinder.Row::statement).toList();
        return new StatementPage(
                theme == null
                        ? withPassages(found, query.filter(), persons)
                        : withMentions(found, theme, query.filter(), persons),
                theme,
                null,
                next);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "One statement",
            description = "Its counted revision, turn by turn, with the mentions of every theme in each passage.")
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content = @Content(schema = @Schema(implementation = Statement.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is none, or, with Retry-After, it was accepted and is not analysed yet",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "410",
            description = "It was withdrawn",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Statement one(@Parameter(example = "st_4q7k2m9x1c8v5b3n6p0d7f2h4j") String id) {
        return statements
                .withId(id)
                .map(statement -> statement.withMentions(statements.mentions(id)))
                .orElseThrow(() -> missing(id));
    }

    /** Null where none is asked for. */
    private Theme theme(StatementQuery query) {
        if (query.theme() == null && query.version() != null) {
            throw Problem.INVALID_INPUT.because("version", "version is one of a theme; say which with theme=.");
        }
        return query.theme() == null
                ? null
                : themes.asked(List.of(query.theme()), query.version()).get(0);
    }

    private RuntimeException missing(String id) {
        if (statements.isWithdrawn(id)) {
            return Problem.GONE.because("Statement \"%s\" was withdrawn.".formatted(id));
        }
        Acceptance.State state = id.matches("st_[0-9a-z]{26}") ? acceptance.of(id) : Acceptance.State.UNKNOWN;
        return switch (state) {
            case UNKNOWN -> Problem.NOT_FOUND.because("There is no statement \"%s\".".formatted(id));
            case SET_ASIDE ->
                Problem.NOT_FOUND.because(
                        "Statement \"%s\" was accepted and then set aside, because it could not be published; its source says why."
                                .formatted(id));
            case ACCEPTED ->
                Problem.NOT_FOUND
                        .because("Statement \"%s\" was accepted and is not analysed yet.".formatted(id))
                        .retryAfter(Duration.ofSeconds(1));
        };
    }

    private List<StatementPage.Found> withPassages(List<Statement> found, Filter filter, String[] persons) {
        return found.stream()
                .map(statement -> StatementPage.Found.of(statement, PassageFilter.fitting(statement, filter, persons)))
                .toList();
    }

    private List<StatementPage.Found> withMentions(
            List<Statement> found, Theme theme, Filter filter, String[] persons) {
        List<String> ids = found.stream().map(Statement::id).toList();
        Map<String, Map<Integer, Statement.Mention>> mentions = statements.mentions(ids, theme, filter, persons);
        return found.stream()
                .map(statement -> StatementPage.Found.of(
                        statement, PassageFilter.mentioned(statement, mentions.getOrDefault(statement.id(), Map.of()))))
                .toList();
    }
}
