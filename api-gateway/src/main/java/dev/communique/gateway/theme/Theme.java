package dev.communique.gateway.theme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.communique.gateway.query.Filter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a theme, the current one unless another is asked for: what it looks for, and whose words it looks through.
 *
 * @param versionKey under which analysis-service keeps what this version found; for queries only
 */
@Schema(description = "A named, versioned query over passages")
public record Theme(
        @JsonIgnore @Schema(hidden = true) int versionKey,
        @Schema(examples = "arms-control") String slug,
        @Schema(examples = "Arms control") String name,
        String description,
        @Schema(examples = "1") int version,

        @Schema(
                description = "One query a language; passages in other languages are not covered",
                examples = "{\"en\": \"\\\"arms control\\\" OR disarmament\"}")
        Map<String, String> queries,

        @Schema(description = "What has to match as a whole: passage, turn or statement")
        String scope,

        @Schema(description = "The kinds of turn that count", examples = "[\"answer\", \"statement\"]")
        List<String> turns,

        @Schema(description = "Empty: everyone") List<String> speakers,
        @Schema(description = "Empty: all") List<String> sources,

        @Schema(description = "Countries of publishers; empty: all")
        List<String> countries,

        @Schema(description = "When this version was made") String created,

        @Schema(description = "How far what arrived before this version is matched with it")
        BackFill backfill,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Why it is not matched any more; absent while it is")
        String problem) {

    /**
     * @param mentions null until it is done
     * @param tookMillis null until it is done
     */
    @Schema(name = "BackFill")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BackFill(
            @Schema(
                    description =
                            "running, done, or stopped where the next version came first: its series stays incomplete",
                    examples = "done")
            String state,

            @Schema(examples = "1204") Long mentions,
            @Schema(examples = "310") Long tookMillis) {}

    /** The languages that it covers, of those that the filter lets through. */
    public List<String> languagesUnder(Filter filter) {
        return filter.languagesOf(queries.keySet());
    }
}
