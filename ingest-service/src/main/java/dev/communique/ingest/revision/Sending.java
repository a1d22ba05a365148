package dev.communique.ingest.revision;

/** What became of sending one revision. */
sealed interface Sending {
    /** The broker has it. */
    record Sent() implements Sending {}

    /** The broker will never take it. */
    record Refused(String reason) implements Sending {}

    /** It may or may not have arrived; to be sent again. */
    record Failed(String reason) implements Sending {}
}
