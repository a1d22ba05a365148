package dev.communique.ingest.source;

import java.time.Instant;

/**
 * What makes the next read of a source conditional, and what is known about its honesty.
 *
 * @param etag of the last answer, or null; so is {@code lastModified}
 * @param digest of what was listed when it was last read without a condition, or null
 * @param knownWhole when that was, or null
 * @param isTrusted false once the source said that nothing had changed although something had
 */
public record Validators(String etag, String lastModified, String digest, Instant knownWhole, boolean isTrusted) {
    public static final Validators NONE = new Validators(null, null, null, null, true);

    /** Makes the next read unconditional, and look behind lists that bring nothing new. */
    public Validators forgotten() {
        return new Validators(null, null, null, knownWhole, isTrusted);
    }

    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
