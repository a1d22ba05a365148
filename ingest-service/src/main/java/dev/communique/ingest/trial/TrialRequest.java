package dev.communique.ingest.trial;

import dev.communique.ingest.problem.ProblemException;
import dev.communique.ingest.request.JsonObject;
import dev.communique.ingest.source.KindFields;
import dev.communique.ingest.source.KindSettings;
import dev.communique.ingest.source.PolledSource;
import dev.communique.ingest.source.PublisherFields;
import dev.communique.ingest.source.SourceKind;
import dev.communique.ingest.source.SourceRef;
import dev.communique.ingest.source.SourceSlug;
import dev.communique.ingest.statement.CanonicalAddress;
import java.time.Instant;
import java.util.List;

/**
 * What a client wants to see read.
 *
 * @param isPage whether the address is one statement's and lists none
 */
record TrialRequest(PolledSource source, boolean isPage) {
    private static final List<String> FIELDS = List.of(
            "slug",
            "kind",
            "url",
            "publisher",
            "language",
            "include",
            "exclude",
            "selectors",
            "pages",
            "interval",
            "paused",
            "check");

    /** @throws ProblemException naming the field that is wrong */
    static TrialRequest parse(JsonObject given) {
        JsonObject object = given.only("trial", FIELDS);
        String name = object.text("kind");
        boolean isPage = "page".equals(name);
        SourceKind kind = kind(isPage ? "feed" : name);
        String url = KindFields.url(object);
        String slug = object.text("slug") == null ? "trial" : SourceSlug.check("slug", object.text("slug"));
        SourceRef ref = new SourceRef(0, slug, kind, PublisherFields.parse(object, host(url)));
        KindSettings settings = KindFields.parse(object, kind);
        return new TrialRequest(PolledSource.unread(ref, url, settings, Instant.EPOCH), isPage);
    }

    private static SourceKind kind(String name) {
        return SourceKind.of(name)
                .filter(SourceKind::isPolled)
                .orElseThrow(() -> ProblemException.invalid("kind", "kind must be feed, sitemap, index or page"));
    }

    private static String host(String url) {
        return CanonicalAddress.of(url).replaceFirst("^https://([^/?:]+).*", "$1");
    }
}
