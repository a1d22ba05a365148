package dev.communique.ingest.source;

import java.time.Duration;
import java.time.Instant;

/**
 * A source that is to be read now.
 *
 * @param url where it is read: as it was given, or where it has moved for good
 * @param interval as given by the source's owner, or null
 * @param failures in a row before this read
 * @param due when it was to be read
 * @param lastRead null before the first one, and {@code lastSuccess} before the first whole one, which is a back-fill
 */
public record PolledSource(
        SourceRef ref,
        String url,
        KindSettings settings,
        Validators validators,
        Rhythm rhythm,
        Duration interval,
        int failures,
        Instant due,
        Instant lastRead,
        Instant lastSuccess) {
    public PolledSource {
        settings = settings == null ? KindSettings.NONE : settings;
    }

    static PolledSource of(Source source, Instant due) {
        return new PolledSource(
                source.ref(),
                source.address(),
                source.settings,
                new Validators(
                        source.etag,
                        source.lastModified,
                        source.polling.digest,
                        source.polling.knownWhole,
                        !source.polling.distrusted),
                source.polling.rhythm(),
                source.interval(),
                source.failures,
                due,
                source.lastRead,
                source.lastSuccess);
    }

    /** As it is read for the first time. */
    public static PolledSource unread(SourceRef ref, String url, KindSettings settings, Instant now) {
        return new PolledSource(ref, url, settings, Validators.NONE, Rhythm.UNKNOWN, null, 0, now, null, null);
    }

    public boolean isFirstRead() {
        return lastSuccess == null;
    }
}
