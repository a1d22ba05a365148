package dev.communique.gateway.statement;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says in headers what tables and lines have no field for: the next page, in Link (RFC 8288), and that a search could not
 * see everything yet.
 */
class NextLink {
    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof StatementPage page && page.next() != null) {
            String next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .toString();
            response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        if (response.getEntity() instanceof StatementPage page && Boolean.FALSE.equals(page.complete())) {
            response.getHeaders().add("Communique-Complete", "false");
        }
    }
}
