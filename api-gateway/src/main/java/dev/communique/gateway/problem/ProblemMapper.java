package dev.communique.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request early into RFC 9457. */
class ProblemMapper {
    @ServerExceptionMapper
    Response problem(ProblemException problem) {
        Response.ResponseBuilder response = Response.status(problem.problem().status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(ProblemBody.of(problem.problem(), problem.field(), problem.getMessage(), problem.position()));
        problem.retryAfter().ifPresent(delay -> response.header(HttpHeaders.RETRY_AFTER, delay.toSeconds()));
        return response.build();
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException exception, UriInfo uri) {
        if (exception.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        Problem problem = Problem.ofStatus(exception.getResponse().getStatus());
        Response.ResponseBuilder response = response(problem, null, sentence(problem, uri));
        Object allowed = exception.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        if (allowed != null) {
            response.header(HttpHeaders.ALLOW, allowed);
        }
        return response.build();
    }

    /** Named exactly, because Quarkus has a mapper of its own for this one, which says nothing. */
    @ServerExceptionMapper
    Response content(MismatchedInputException exception) {
        return json(exception);
    }

    @ServerExceptionMapper
    Response mapping(JsonMappingException exception) {
        return json(exception);
    }

    @ServerExceptionMapper(Throwable.class)
    Response unexpected(Throwable exception, UriInfo uri) {
        Log.errorf(exception, "request failed path=%s", uri.getPath());
        return response(
                        Problem.INTERNAL,
                        null,
                        "The request failed here, through no fault of its own; the log says why.")
                .build();
    }

    private static Response json(JsonProcessingException exception) {
        String field = exception instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? path(mapping)
                : null;
        String place = field == null ? "" : " at " + field;
        String line = exception.getLocation() == null
                ? ""
                : " (line %d, column %d)"
                        .formatted(
                                exception.getLocation().getLineNr(),
                                exception.getLocation().getColumnNr());
        return response(
                        Problem.INVALID_INPUT,
                        field,
                        "The body is not the JSON that is expected%s%s: %s"
                                .formatted(place, line, firstLine(exception.getOriginalMessage())))
                .build();
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static String sentence(Problem problem, UriInfo uri) {
        return switch (problem) {
            case NOT_FOUND -> "There is nothing at /%s; /q/openapi lists what there is.".formatted(path(uri));
            case METHOD_NOT_ALLOWED ->
                "/%s does not take this method; the header Allow says which.".formatted(path(uri));
            case NOT_ACCEPTABLE ->
                "/%s cannot be had in the type that Accept asks for; application/json always can.".formatted(path(uri));
            case UNSUPPORTED_MEDIA_TYPE -> "Content-Type must be application/json.";
            default -> problem.title() + ".";
        };
    }

    private static String path(UriInfo uri) {
        return uri.getPath().replaceFirst("^/", "");
    }

    private static Response.ResponseBuilder response(Problem problem, String field, String detail) {
        return Response.status(problem.status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(ProblemBody.of(problem, field, detail));
    }
}
