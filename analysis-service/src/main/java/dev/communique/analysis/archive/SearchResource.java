package dev.communique.analysis.archive;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.sql.SQLException;

/** {@code /api/v1/search}. */
@Path("/api/v1/search")
@Blocking
class SearchResource {
    private final StatementSearch search;

    SearchResource(StatementSearch search) {
        this.search = search;
    }

    @GET
    public SearchAnswer search(@BeanParam SearchRequest request) throws IOException, SQLException {
        return search.search(request);
    }
}
