package dev.communique.ingest.source;

import java.time.Instant;

/**
 * A source that is to be read now.
 *
 * @param etag what the server said last time, or null; so is {@code lastModified}
 * @param lastSuccess null before the first whole read, which is a back-fill
 */
public record PolledSource(
        SourceRef ref, String url, KindSettings settings, String etag, String lastModified, Instant lastSuccess) {
    public PolledSource {
        settings = settings == null ? KindSettings.NONE : settings;
    }

    static PolledSource of(Source source) {
        return new PolledSource(
                source.ref(), source.url, source.settings, source.etag, source.lastModified, source.lastSuccess);
    }

    public boolean isFirstRead() {
        return lastSuccess == null;
    }
}
