package dev.communique.analysis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What was wrong with a request, as RFC 9457 writes it.
 *
 * @param field null where no single field is at fault
 * @param position in the field's text, in code points from 0; null where it is no single place
 * @param problems of the parts of what was sent, where there are several; null where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, String detail, String field, Integer position, List<Part> problems) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * What was wrong with one part of several.
     *
     * @param of which part, as people know it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(String of, String field, String detail, Integer position) {
        /** @param place of the part, before the field's name */
        public static Part of(String place, String name, Problem problem) {
            return new Part(
                    name,
                    problem.field == null ? place : place + "." + problem.field,
                    problem.detail,
                    problem.position);
        }
    }

    static Problem of(ProblemKind kind, String field, String detail) {
        return of(kind, field, detail, null, null);
    }

    static Problem of(ProblemKind kind, String field, String detail, Integer position, List<Part> problems) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, field, position, problems);
    }
}
