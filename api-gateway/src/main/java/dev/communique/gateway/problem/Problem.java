package dev.communique.gateway.problem;

import java.util.Locale;

/** What can be wrong with a request, each with the status that says so. */
public enum Problem {
    INVALID_INPUT(400, "The request cannot be understood"),
    UNAUTHORIZED(401, "An API key is needed"),
    FORBIDDEN(403, "This page may not call"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "No such representation"),
    GONE(410, "Withdrawn"),
    LENGTH_REQUIRED(411, "The length is missing"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported content type"),
    MISDIRECTED(421, "Unknown host name"),
    INTERNAL(500, "Something went wrong here"),
    UNAVAILABLE(503, "A part that is needed is down");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** As every service of this installation names it. */
    String type() {
        return "urn:communique:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public ProblemException because(String detail) {
        return new ProblemException(this, null, detail);
    }

    /** @param field the one that is at fault */
    public ProblemException because(String field, String detail) {
        return new ProblemException(this, field, detail);
    }

    /** @param position of the mistake in the field, in code points from 0; null where it is no single place */
    public ProblemException because(String field, String detail, Integer position) {
        return new ProblemException(this, field, detail, position, null);
    }

    /** The problem that a bare status stands for; client errors without one of their own are {@link #INVALID_INPUT}. */
    static Problem ofStatus(int status) {
        for (Problem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status < 500 ? INVALID_INPUT : INTERNAL;
    }
}
