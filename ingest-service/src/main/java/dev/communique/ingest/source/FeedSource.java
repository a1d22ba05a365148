package dev.communique.ingest.source;

import java.time.Instant;

/**
 * A feed that is to be read now.
 *
 * @param etag what the server said last time, or null; so is {@code lastModified}
 * @param lastSuccess null before the first whole read, which is a back-fill
 */
public record FeedSource(SourceRef ref, String url, String etag, String lastModified, Instant lastSuccess) {
    static FeedSource of(Source source) {
        return new FeedSource(source.ref(), source.url, source.etag, source.lastModified, source.lastSuccess);
    }

    public boolean isFirstRead() {
        return lastSuccess == null;
    }
}
