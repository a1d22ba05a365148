package dev.communique.gateway.theme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.communique.gateway.query.Filter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The current version of a theme: what it looks for, and whose words it looks through.
 *
 * @param versionKey under which analysis-service keeps this version; for queries only
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

        @Schema(description = "When this version was made") String created) {

    /** The languages that it covers, of those that the filter lets through. */
    public List<String> languagesUnder(Filter filter) {
        return filter.languagesOf(queries.keySet());
    }
}
