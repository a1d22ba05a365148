package dev.communique.ingest.fetch;

import java.time.Duration;

/** What a server answered. */
public sealed interface Fetched {
    Answer answer();

    /**
     * What an answer says beside its content.
     *
     * @param address where it was found in the end, or null where that is not known
     * @param movedTo the address to ask from now on, where every redirect on the way was a permanent one, or null
     * @param freshFor how long the server calls it fresh, or null
     */
    record Answer(String address, String movedTo, Duration freshFor) {
        static final Answer UNKNOWN = new Answer(null, null, null);
    }

    /** The validators still hold: nothing has changed. */
    record NotModified(Answer answer) implements Fetched {}

    /**
     * A whole answer. Its bytes are handed over, not shared: copying ten megabytes would double what a read costs.
     *
     * @param contentType as the server says it, or null; so are {@code etag} and {@code lastModified}
     */
    record Page(byte[] bytes, String contentType, String etag, String lastModified, Answer answer) implements Fetched {
        public Page(byte[] bytes, String contentType, String etag, String lastModified) {
            this(bytes, contentType, etag, lastModified, Answer.UNKNOWN);
        }
    }
}
