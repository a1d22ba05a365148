package dev.communique.analysis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What was wrong with a request, as RFC 9457 writes it.
 *
 * @param field null where no single field is at fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String field) {
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemKind kind, String field, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, field);
    }
}
