package dev.communique.ingest.fetch;

/** What a server answered. */
public sealed interface Fetched {
    /** The validators still hold: nothing has changed. */
    record NotModified() implements Fetched {}

    /**
     * A whole answer. Its bytes are handed over, not shared: copying ten megabytes would double what a read costs.
     *
     * @param contentType as the server says it, or null; so are {@code etag} and {@code lastModified}
     */
    record Page(byte[] bytes, String contentType, String etag, String lastModified) implements Fetched {}
}
