package dev.communique.ingest.trial;

import dev.communique.ingest.catalogue.Catalogue;
import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.problem.ProblemKind;
import dev.communique.ingest.request.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.Semaphore;

/** Shows what a source would bring before there is one. */
@Path("/api/v1/sources/trial")
public class TrialResource {
    private final Catalogue catalogue;
    private final TrialReader reader;
    private final Semaphore free;

    TrialResource(Catalogue catalogue, TrialReader reader, TrialConfig config) {
        this.catalogue = catalogue;
        this.reader = reader;
        free = new Semaphore(config.atOnce());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Trial read(byte[] body) {
        TrialRequest request = TrialRequest.parse(catalogue.complete(JsonObject.parse(body)));
        if (!free.tryAcquire()) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, null, "as many trials run as may; ask again in a few seconds");
        }
        try {
            return request.isPage() ? reader.readPage(request.source()) : reader.readListing(request.source());
        } catch (FetchException e) {
            throw ProblemException.invalid("url", "url cannot be read: " + e.getMessage());
        } finally {
            free.release();
        }
    }
}
