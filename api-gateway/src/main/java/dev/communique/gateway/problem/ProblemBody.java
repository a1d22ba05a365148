package dev.communique.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is answered when a request fails: RFC 9457. */
@Schema(name = "Problem", description = "What went wrong, as RFC 9457 puts it")
public record ProblemBody(
        @Schema(examples = "urn:communique:problem:not-found")
        String type,

        @Schema(examples = "Not found") String title,
        @Schema(examples = "404") int status,

        @Schema(
                description = "A sentence that names the field, what was wrong and what would be right",
                examples = "There is no theme \"arms-controll\"; the nearest is \"arms-control\".")
        String detail,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The field at fault; absent where it is no single one", examples = "theme")
        String field,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Where in the field the mistake is, in code points from 0; absent where it is no place")
        Integer position) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemBody of(Problem problem, String field, String detail) {
        return of(problem, field, detail, null);
    }

    static ProblemBody of(Problem problem, String field, String detail, Integer position) {
        return new ProblemBody(problem.type(), problem.title(), problem.status(), detail, field, position);
    }
}
