package dev.communique.gateway.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is answered when a request fails: RFC 9457. */
@Schema(name = "Problem", description = "What went wrong, as RFC 9457 puts it")
public record ProblemBody(
        @Schema(examples = "about:blank") String type,
        @Schema(examples = "Not found") String title,
        @Schema(examples = "404") int status,

        @Schema(
                description = "A sentence that names the field, what was wrong and what would be right",
                examples = "There is no theme \"arms-controll\"; the nearest is \"arms-control\".")
        String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemBody of(Problem problem, String detail) {
        return new ProblemBody("about:blank", problem.title(), problem.status(), detail);
    }
}
