package dev.communique.gateway.statement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.communique.gateway.theme.Theme;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some statements, newest first, and where the list goes on.
 *
 * @param theme what was asked for, or null; rows of an export name it
 * @param complete whether a search saw everything; null where nothing was searched
 * @param next the cursor of the next page, or null at the end
 */
@Schema(description = "Statements, newest first, and the cursor of the next page")
record StatementPage(
        List<Found> statements,
        @JsonIgnore @Schema(hidden = true) Theme theme,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "With q: false while the index of passages is being built, so that something may be missing; otherwise absent")
        Boolean complete,

        @Schema(description = "Give it as cursor= for the next page; null at the end")
        String next) {

    StatementPage {
        statements = List.copyOf(statements);
    }

    /** A statement of the list with those of its passages that fit. */
    @Schema(name = "StatementFound")
    record Found(
            @Schema(examples = "st_4q7k2m9x1c8v5b3n6p0d7f2h4j")
            String id,

            @Schema(examples = "1") int revision,
            String title,
            String url,
            String source,
            Statement.Publisher publisher,
            String kind,
            String published,
            String publishedBasis,
            String delivered,
            String seen,
            String language,
            String speaker,
            String speakerSlug,
            String role,
            String copyOf,
            Statement.Original translationOf,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "With q: what it found in the title, as spans of passages; otherwise absent")
            List<List<Integer>> titleSpans,

            List<FoundPassage> passages) {
        static Found of(Statement statement, List<FoundPassage> passages) {
            return of(statement, null, passages);
        }

        static Found of(Statement statement, List<List<Integer>> titleSpans, List<FoundPassage> passages) {
            return new Found(
                    statement.id(),
                    statement.revision(),
                    statement.title(),
                    statement.url(),
                    statement.source(),
                    statement.publisher(),
                    statement.kind(),
                    statement.published(),
                    statement.publishedBasis(),
                    statement.delivered(),
                    statement.seen(),
                    statement.language(),
                    statement.speaker(),
                    statement.speakerSlug(),
                    statement.role(),
                    statement.copyOf(),
                    statement.translationOf(),
                    titleSpans,
                    passages);
        }
    }

    /** @param spans empty where neither a theme nor a query was asked for */
    @Schema(name = "PassageFound")
    record FoundPassage(
            int index,
            @Schema(examples = "answer") String turn,
            String speaker,
            String speakerSlug,
            String language,
            String text,

            @Schema(
                    description = "What matched: half-open offsets in Unicode code points of text; "
                            + "empty where neither a theme nor a query was asked for",
                    examples = "[[0, 12]]")
            List<List<Integer>> spans) {}
}
