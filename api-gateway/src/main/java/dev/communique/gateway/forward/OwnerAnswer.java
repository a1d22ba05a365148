package dev.communique.gateway.forward;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.http.HttpResponse;

/** What an owner answered, as the gateway's callers get it. */
public final class OwnerAnswer {
    private OwnerAnswer() {}

    /** The status, tag, place and body as they came; the place without the owner's host and port. */
    public static Response passedOn(HttpResponse<String> answer) {
        Response.ResponseBuilder response = Response.status(answer.statusCode());
        answer.headers().firstValue(HttpHeaders.ETAG).ifPresent(tag -> response.header(HttpHeaders.ETAG, tag));
        answer.headers().firstValue(HttpHeaders.LOCATION).map(OwnerAnswer::here).ifPresent(response::location);
        if (!answer.body().isEmpty()) {
            response.type(answer.headers().firstValue(HttpHeaders.CONTENT_TYPE).orElse(MediaType.APPLICATION_JSON))
                    .entity(answer.body());
        }
        return response.build();
    }

    /** The same place without the owner's host and port, which callers cannot reach. */
    static URI here(String place) {
        return URI.create(URI.create(place).getRawPath());
    }
}
