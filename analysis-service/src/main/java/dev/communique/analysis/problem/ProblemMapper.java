package dev.communique.analysis.problem;

import dev.communique.analysis.language.QueryRefusedException;
import io.quarkus.logging.Log;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what ends a request into RFC 9457 problems. */
class ProblemMapper {
    @ServerExceptionMapper
    RestResponse<Problem> problem(ProblemException exception) {
        return response(exception.problem());
    }

    /** A query that was taken and cannot be run now: where it is a call's own, the call says in which field. */
    @ServerExceptionMapper
    RestResponse<Problem> refused(QueryRefusedException exception) {
        return problem(ProblemException.invalid("theme", exception.getMessage(), exception.position()));
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(WebApplicationException exception) {
        return response(
                switch (exception.getResponse().getStatus()) {
                    case 400 -> Problem.of(ProblemKind.INVALID_INPUT, null, "the request is malformed");
                    case 404 -> Problem.of(ProblemKind.NOT_FOUND, null, "nothing is served at this address");
                    case 405 -> Problem.of(ProblemKind.METHOD_NOT_ALLOWED, null, "use one of the documented methods");
                    case 406 -> Problem.of(ProblemKind.NOT_ACCEPTABLE, null, "ask for application/json");
                    case 413 -> Problem.of(ProblemKind.TOO_LARGE, null, "the body is larger than this call takes");
                    case 415 -> Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Content-Type", "send application/json");
                    default -> internal(exception);
                });
    }

    @ServerExceptionMapper
    RestResponse<Problem> failed(Throwable exception) {
        return response(internal(exception));
    }

    private static Problem internal(Throwable exception) {
        Log.error("request failed", exception);
        return Problem.of(ProblemKind.INTERNAL, null, "the service failed; its log says why");
    }

    private static RestResponse<Problem> response(Problem problem) {
        return RestResponse.ResponseBuilder.create(Response.Status.fromStatusCode(problem.status()), problem)
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
