package dev.communique.analysis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What was wrong with a request, as RFC 9457 writes it.
 *
 * @param field null where no single field is at fault
 * @param position in the field's text, in code points from 0; null where it is no single place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String field, Integer position) {
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemKind kind, String field, String detail) {
        return of(kind, field, detail, null);
    }

    static Problem of(ProblemKind kind, String field, String detail, Integer position) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, field, position);
    }
}
