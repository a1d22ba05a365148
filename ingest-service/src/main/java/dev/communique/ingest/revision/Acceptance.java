package dev.communique.ingest.revision;

/**
 * How far a statement's newest revision has come.
 *
 * @param setAside why the broker refused it, or null
 */
public record Acceptance(String id, int revision, String source, String seen, boolean sent, String setAside) {}
