package dev.communique.gateway.problem;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** Answers with a problem where no resource method is involved: in the door, on the stream and while forwarding. */
public final class ProblemRoute {
    private ProblemRoute() {}

    public static void answer(HttpServerResponse response, Problem problem, String detail) {
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                .end(json(problem, detail));
    }

    public static String json(Problem problem, String detail) {
        ProblemBody body = ProblemBody.of(problem, detail);
        return new JsonObject()
                .put("type", body.type())
                .put("title", body.title())
                .put("status", body.status())
                .put("detail", body.detail())
                .encode();
    }
}
