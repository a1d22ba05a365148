package dev.communique.ingest.reading;

/**
 * Somebody who is named.
 *
 * @param name as people write it
 * @param role or null
 */
record Person(String name, String role) {}
