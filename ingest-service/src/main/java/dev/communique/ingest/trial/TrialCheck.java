package dev.communique.ingest.trial;

import dev.communique.ingest.fetch.FetchException;
import dev.communique.ingest.listing.Listing;
import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.source.SourceCheck;
import dev.communique.ingest.source.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the first page of a listing before its source is stored. */
@ApplicationScoped
class TrialCheck implements SourceCheck {
    private final ListingReader listings;
    private final TrialConfig config;

    TrialCheck(ListingReader listings, TrialConfig config) {
        this.listings = listings;
        this.config = config;
    }

    @Override
    public void check(PolledSource source) {
        try (Deadline deadline = new Deadline(config.longestCheck())) {
            Listing listing = listings.read(source, deadline, 1);
            if (listing.entries().isEmpty() && listing.problem() != null) {
                throw refused(source.ref().kind() == SourceKind.INDEX ? "selectors" : "url", listing.problem());
            }
        } catch (FetchException e) {
            throw refused("url", e.getMessage());
        }
    }

    private static ProblemException refused(String field, String reason) {
        return ProblemException.invalid(
                field,
                "%s cannot be read on trial: %s; with \"check\": false it is added all the same"
                        .formatted(field, reason));
    }
}
