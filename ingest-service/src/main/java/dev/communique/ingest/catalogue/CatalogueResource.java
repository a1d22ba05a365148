package dev.communique.ingest.catalogue;

import dev.communique.ingest.request.QueryParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;

/** Shows the places that sources can be made of by their ids. */
@Path("/api/v1/catalogue")
public class CatalogueResource {
    private final Catalogue catalogue;

    CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The answer of the call. */
    record Entries(List<CatalogueEntry> entries) {}

    @GET
    public Entries find(@Context UriInfo call) {
        MultivaluedMap<String, String> given = call.getQueryParameters();
        QueryParameters.only(given, Set.of("q", "country", "language"));
        String words = given.getFirst("q");
        return new Entries(catalogue.entries().stream()
                .filter(entry -> entry.isIn(given.getFirst("country"), given.getFirst("language")))
                .filter(entry -> words == null || entry.tellsOf(words))
                .toList());
    }
}
