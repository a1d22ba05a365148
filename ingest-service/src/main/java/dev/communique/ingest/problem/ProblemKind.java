package dev.communique.ingest.problem;

import java.util.Locale;

/** The kinds of problem that a caller can be told about. */
public enum ProblemKind {
    INVALID_INPUT(400, "The request cannot be accepted as it is"),
    UNAUTHORIZED(401, "The call needs this installation's service token"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This address does not offer that method"),
    NOT_ACCEPTABLE(406, "The answer does not exist in that form"),
    CONFLICT(409, "What exists already stands in the way"),
    GONE(410, "It was withdrawn"),
    TOO_LARGE(413, "The statement is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The content type is not understood here"),
    MISDIRECTED(421, "This service does not answer to that host name"),
    INTERNAL(500, "The service failed"),
    UNAVAILABLE(503, "A part that the service needs is not available");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String type() {
        return "urn:communique:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
