package dev.communique.gateway.problem;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** Answers with a problem where no resource method is involved: in the door, on the stream and while forwarding. */
public final class ProblemRoute {
    private ProblemRoute() {}

    public static void answer(HttpServerResponse response, ProblemException problem) {
        answer(response, problem.problem(), problem.field(), problem.getMessage());
    }

    public static void answer(HttpServerResponse response, Problem problem, String detail) {
        answer(response, problem, null, detail);
    }

    private static void answer(HttpServerResponse response, Problem problem, String field, String detail) {
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                .end(json(ProblemBody.of(problem, field, detail)));
    }

    private static String json(ProblemBody body) {
        JsonObject json = new JsonObject()
                .put("type", body.type())
                .put("title", body.title())
                .put("status", body.status())
                .put("detail", body.detail());
        return body.field() == null
                ? json.encode()
                : json.put("field", body.field()).encode();
    }
}
