package dev.communique.ingest.revision;

import java.time.Instant;

/** A revision that waits for the relay; {@code position} is its place in the order of sending. */
record UnsentRevision(long position, String statementId, int number, Instant seen, byte[] payload) {}
